import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

/** What would run if any of it were taken for markup. */
export const MARKUP = `<img src=x onerror="window.injected=1"><script>window.injected=1</script>`;

/** A certificate with markup in every field that holds text, made afresh. */
export async function markedUpCertificate(): Promise<string> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const types = ['CN', 'O', 'OU', 'L', '1.2.3.4.5'];
  const name = new x509.Name(types.map((type) => ({ [type]: [{ utf8String: MARKUP }] })));
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name,
    notBefore: new Date('2026-01-01T00:00:00Z'),
    notAfter: new Date('2046-01-01T00:00:00Z'),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.SubjectAlternativeNameExtension([
        { type: 'dns', value: MARKUP },
        { type: 'email', value: MARKUP },
        { type: 'url', value: `https://example.com/${MARKUP}` },
      ]),
      new x509.CRLDistributionPointsExtension([`https://example.com/${MARKUP}`]),
      new x509.Extension('1.2.3.4', false, new TextEncoder().encode(MARKUP)),
    ],
  });
  return certificate.toString('pem');
}
