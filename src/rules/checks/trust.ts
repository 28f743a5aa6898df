import type { Presented, Ruling } from '../../core/profile/rule.ts';
import { distinct, isSelfSigned } from './path.ts';

/**
 * Whether a verifier must find the client's certificate untrusted, as far as that can be told: a signature that is wrong,
 * none of the user's trust anchors, or a chain that was sent without the very certificate that issued the client's. A
 * missing issuer alone says nothing: the verifier may have it.
 */
export function untrusted(presented: Presented): Ruling<'not-trusted'> {
  const { endEntity, links, reasons } = presented;
  const at = endEntity.certificate.issuer.at;
  const broken = links.find(({ signature }) => signature === 'invalid');
  if (broken !== undefined) {
    const about = presented.path.find(({ sha256 }) => sha256 === broken.certificate) ?? endEntity;
    return { args: { cause: 'signature' }, about, at: about.certificate.signatureValue };
  }
  if (reasons.includes('path.not-trusted'))
    return { args: { cause: 'anchor' }, about: endEntity, at };
  if (isSelfSigned(presented, endEntity)) return 'not-applicable';
  const isGap = links[0]?.issuer === null && distinct(presented).length > 1;
  return isGap ? { args: { cause: 'gap' }, about: endEntity, at } : 'passes';
}

/** Whether the end entity is self-signed: no CA vouches for it. */
export function selfSigned(presented: Presented): Ruling<'self-signed'> {
  const { endEntity } = presented;
  return isSelfSigned(presented, endEntity)
    ? { args: {}, about: endEntity, at: endEntity.certificate.issuer.at }
    : 'passes';
}
