import type { Presented, Ruling } from '../../core/profile/rule.ts';
import { commonNameOf, renderName } from '../../core/x509/name.ts';
import { intermediates } from './path.ts';
import { EXTENSION, extensionAt } from './places.ts';
import { isForClients, PURPOSE, purposeNames, purposesOf } from './purposes.ts';

/** Whether the extended key usage of a CA between the end entity and the root leaves TLS clients out. */
export function issuerPurpose(presented: Presented): Ruling<'issuer-purpose'> {
  const cas = intermediates(presented);
  if (cas.length === 0) return 'not-applicable';
  const about = cas.find(
    (ca) => !isForClients(ca) && purposesOf(ca)?.includes(PURPOSE.any) !== true,
  );
  if (about === undefined) return 'passes';
  const { subject } = about.certificate;
  return {
    args: {
      issuer: commonNameOf(subject) ?? renderName(subject),
      purposes: purposeNames(purposesOf(about) ?? []),
    },
    about,
    at: extensionAt(about, EXTENSION.extendedKeyUsage),
  };
}
