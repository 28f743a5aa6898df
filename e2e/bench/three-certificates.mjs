import 'reflect-metadata';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: Uint8Array.of(1, 0, 1),
};
const DAY = 86_400_000;

const keysOf = () => crypto.subtle.generateKey(RSA, true, ['sign', 'verify']);

async function certificate(serialNumber, [subject, publicKey], [issuer, signingKey], extensions) {
  const now = Date.now();
  const made = await X509CertificateGenerator.create({
    serialNumber,
    subject,
    issuer,
    notBefore: new Date(now - DAY),
    notAfter: new Date(now + 90 * DAY),
    signingAlgorithm: RSA,
    publicKey,
    signingKey,
    extensions,
  });
  return made.toString('pem');
}

const authority = () => [
  new BasicConstraintsExtension(true, undefined, true),
  new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
];

/** A client, its issuing CA and their root as PEM: RSA keys of 2,048 bits, made anew. */
export async function threeCertificates() {
  const [root, issuing, client] = await Promise.all([keysOf(), keysOf(), keysOf()]);
  const [ROOT, ISSUING] = ['CN=bench-root,O=Bench', 'CN=bench-issuing,O=Bench'];
  const blocks = await Promise.all([
    certificate(
      '03',
      ['CN=bench-client,O=Bench', client.publicKey],
      [ISSUING, issuing.privateKey],
      [
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
        new ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.2']),
        new SubjectAlternativeNameExtension([{ type: 'dns', value: 'client.example.test' }]),
      ],
    ),
    certificate('02', [ISSUING, issuing.publicKey], [ROOT, root.privateKey], authority()),
    certificate('01', [ROOT, root.publicKey], [ROOT, root.privateKey], authority()),
  ]);
  return `${blocks.join('\n')}\n`;
}
