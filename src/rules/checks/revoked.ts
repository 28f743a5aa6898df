import type { Presented, Ruling } from '../../core/profile/rule.ts';

/** Whether a CRL of the paste lists the end entity. Without one that answers for it nothing is said. */
export function onCrl({ endEntity, findings }: Presented): Ruling<'revoked'> {
  const said = findings.filter(({ certificate }) => certificate === endEntity.sha256);
  const found = said.find(({ code }) => code === 'revocation.on-crl');
  if (found === undefined) {
    return said.some(({ code }) => code === 'revocation.not-on-crl') ? 'passes' : 'not-applicable';
  }
  const { since, reason } = found.args;
  return {
    args: { since: String(since), reason: String(reason) },
    about: endEntity,
    at: endEntity.certificate.serialNumber.at,
  };
}
