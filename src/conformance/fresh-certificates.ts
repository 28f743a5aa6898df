import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A DER element: tag, length in the fewest octets, contents. */
function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(contents);
  const length = body.length;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), body]);
  const digits = length < 0x100 ? [length] : [length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, 0x80 | digits.length, ...digits), body]);
}

const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const ED25519 = der(0x30, oid('2b6570'));

/** A fresh self-signed Ed25519 certificate, as long as `padding` wants: all three base64 paddings occur. */
export function freshCertificate(padding: number): Buffer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const common = der(
    0x0c,
    randomBytes(4 + padding).map((octet) => 0x61 + (octet % 26)),
  );
  const name = der(0x30, der(0x31, der(0x30, oid('550403'), common)));
  const time = (text: string): Buffer => der(0x17, Buffer.from(text));
  const noise = der(0x30, oid('2b06010401868d1f01'), der(0x04, randomBytes(60 + padding)));
  const tbs = der(
    0x30,
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, Buffer.concat([Buffer.of(0x01), randomBytes(15)])),
    ED25519,
    name,
    der(0x30, time('260101000000Z'), time('360101000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, noise)),
  );
  const signature = sign(null, tbs, privateKey);
  return der(0x30, tbs, ED25519, der(0x03, Buffer.of(0), signature));
}

/** PEM with 64 columns (RFC 7468, section 2). */
export function toPem(certificate: Buffer): string {
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** Every number of lost "+" from none to all, and the other ways in which the text gets damaged. */
export function damages(pem: string): readonly string[] {
  const pluses = [...pem.matchAll(/\+/g)].map((match) => match.index);
  const lost = pluses.map((_, i) => {
    const gone = new Set(pluses.slice(0, i + 1));
    return [...pem].map((character, at) => (gone.has(at) ? ' ' : character)).join('');
  });
  const body = pem.split('\n').slice(1, -2).join('\n');
  return [
    pem,
    ...lost,
    ...lost.slice(-1).map((one) => one.replaceAll('\n', ' ')),
    pem.replaceAll('\n', '\r\n'),
    pem.replaceAll('\n', ' '),
    pem.replaceAll('\n', ''),
    pem.replaceAll('\n', '\\n'),
    pem.replaceAll('\n', '\n\t'),
    pem.slice(0, -30),
    pem.slice(0, 200),
    pem.slice(28),
    body,
    '',
    ` ${pem}`,
    `"${pem}"`,
    pem.replace('BEGIN CERT', 'BEGIN+CERT'),
    pem.replace('END CERTIFICATE', 'END X509 CERTIFICATE'),
    pem.replace('BEGIN CERTIFICATE-----', 'BEGIN CERTIFICATE----'),
    pem.replaceAll('+', '%2B'),
    pem.replaceAll('+', '-').replaceAll('/', '_'),
    pem.replaceAll('=', ''),
    `${pem.slice(0, 120)}*${pem.slice(121)}`,
    `${pem.slice(0, 120)}${pem.slice(121)}`,
    `${pem.slice(0, 120)}é${pem.slice(120)}`,
    `Subject: CN=x\n${pem}`,
    `${pem}trailing text\n`,
    `${pem}${pem}`,
  ];
}
