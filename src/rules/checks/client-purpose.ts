import type { Presented, Ruling } from '../../core/profile/rule.ts';
import { EXTENSION, extensionAt } from './places.ts';
import { isForClients, purposeNames, purposesOf } from './purposes.ts';

/** Whether the extended key usage of the end entity, where there is one, leaves TLS clients out. */
export function clientPurpose({ endEntity }: Presented): Ruling<'no-client-auth'> {
  const purposes = purposesOf(endEntity);
  if (purposes === null || isForClients(endEntity)) return 'passes';
  return {
    args: { purposes: purposeNames(purposes) },
    about: endEntity,
    at: extensionAt(endEntity, EXTENSION.extendedKeyUsage),
  };
}
