import type { SignatureAnswer } from '../../report.ts';
import { type Certificate, signedOctets } from '../../x509/certificate.ts';
import { octetsOf } from '../../x509/der.ts';
import type { Verify } from '../../x509/tools.ts';
import { type Check, failed, passed, unproven } from './check.ts';
import { algorithmsAgree } from './signature-algorithm.ts';

/** Whether the issuer's key verifies the certificate's signature. */
export async function signatureOf(
  certificate: Certificate,
  issuer: Certificate,
  verify: Verify,
): Promise<SignatureAnswer> {
  const { octets, signatureAlgorithm, signatureValue } = certificate;
  const { parameters } = signatureAlgorithm;
  if (!algorithmsAgree(certificate)) return 'invalid';
  if (certificate.unusedSignatureBits !== 0) return 'invalid';
  return verify(
    {
      octets: signedOctets(certificate),
      signature: octetsOf(octets, signatureValue),
      algorithm: signatureAlgorithm.oid,
      parameters: parameters === null ? null : octetsOf(octets, parameters.at),
    },
    octetsOf(issuer.octets, issuer.publicKey.at),
  );
}

/** RFC 5280, section 6.1.3 (a) (1). What cannot be checked here is not proven. */
export function checkSignature(
  { signatureValue, signatureAlgorithm }: Certificate,
  answer: SignatureAnswer,
): Check {
  const constraint = 'signature';
  if (answer === 'valid') return passed(constraint);
  return answer === 'invalid'
    ? failed(constraint, 'signature-invalid', '', signatureValue)
    : unproven(
        constraint,
        'signature-not-checkable',
        signatureAlgorithm.oid,
        signatureAlgorithm.at,
      );
}
