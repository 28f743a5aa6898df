import { createHash, createPrivateKey, createPublicKey, randomInt, sign } from 'node:crypto';

/** Gives octets by chance; the same ones again for the same seed. */
export type Chance = (count: number) => Buffer;

/** Chance that a seed fixes: a test that fails names it, and can be run again. */
export function chanceOf(seed: string): Chance {
  let count = 0;
  return (length) => {
    const parts: Buffer[] = [];
    for (let held = 0; held < length; held += 32) {
      count += 1;
      parts.push(createHash('sha256').update(`${seed} ${count}`).digest());
    }
    return Buffer.concat(parts).subarray(0, length);
  };
}

/** What a test gets that names no seed of its own: the run's. */
const ofTheRun = chanceOf(process.env['MTLS_LENS_SEED'] ?? String(randomInt(1_000_000)));

/** A DER element: tag, length in the fewest octets, contents. For tests that need octets of their own. */
export function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(contents);
  const length = body.length;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), body]);
  const digits = length < 0x100 ? [length] : [length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, 0x80 | digits.length, ...digits), body]);
}

/** An OBJECT IDENTIFIER by its contents in hex. */
export const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const ED25519 = der(0x30, oid('2b6570'));
const SHA256_RSA = der(0x30, oid('2a864886f70d01010b'), Buffer.of(5, 0));
const RSA = der(0x30, oid('2a864886f70d010101'), Buffer.of(5, 0));

/** What a certificate says of its key, and how it is signed. */
export interface Signer {
  readonly algorithm: Buffer;
  readonly publicKey: Buffer;
  sign(tbs: Buffer): Buffer;
}

/** RFC 8410, section 7: the 32 octets of the private key behind what every such key begins with. */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** An Ed25519 key by chance. */
export function ed25519(chance: Chance): Signer {
  const pkcs8 = Buffer.concat([PKCS8_ED25519, chance(32)]);
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return { algorithm: ED25519, publicKey, sign: (tbs) => sign(null, tbs, privateKey) };
}

/** A modulus and signatures by chance: parsers do not look at them. */
function rsaByChance(chance: Chance): Signer {
  const modulus = Buffer.concat([Buffer.of(0, 0xc1), chance(125), Buffer.of(1)]);
  const key = der(0x30, der(0x02, modulus), der(0x02, Buffer.of(1, 0, 1)));
  const publicKey = der(0x30, RSA, der(0x03, Buffer.of(0), key));
  return { algorithm: SHA256_RSA, publicKey, sign: () => chance(128) };
}

/** A fresh self-signed Ed25519 certificate, as long as `padding` wants: all three base64 paddings occur. */
export const freshCertificate = (padding: number, chance: Chance = ofTheRun): Buffer =>
  certificateOf(ed25519(chance), padding, chance);

/** The same with an RSA key, whose signature is none. */
export const freshRsaCertificate = (padding: number, chance: Chance = ofTheRun): Buffer =>
  certificateOf(rsaByChance(chance), padding, chance);

/** What a certificate has that others have not: elements in place of the usual ones. */
export interface Peculiarities {
  readonly serialNumber?: Buffer;
  readonly notBefore?: Buffer;
  /** AttributeTypeAndValue. */
  readonly attribute?: Buffer;
  readonly extensions?: readonly Buffer[];
}

/** A fresh Ed25519 certificate with elements of the test's own. */
export const peculiarCertificate = (own: Peculiarities, chance: Chance = ofTheRun): Buffer =>
  certificateOf(ed25519(chance), 0, chance, own);

function certificateOf(
  signer: Signer,
  padding: number,
  chance: Chance,
  own: Peculiarities = {},
): Buffer {
  const common = der(
    0x0c,
    chance(4 + padding).map((octet) => 0x61 + (octet % 26)),
  );
  const attribute = own.attribute ?? der(0x30, oid('550403'), common);
  const name = der(0x30, der(0x31, attribute));
  const time = (text: string): Buffer => der(0x17, Buffer.from(text));
  const noise = der(0x30, oid('2b06010401868d1f01'), der(0x04, chance(60 + padding)));
  const tbs = der(
    0x30,
    der(0xa0, der(0x02, Buffer.of(2))),
    own.serialNumber ?? der(0x02, Buffer.concat([Buffer.of(0x01), chance(15)])),
    signer.algorithm,
    name,
    der(0x30, own.notBefore ?? time('260101000000Z'), time('360101000000Z')),
    name,
    signer.publicKey,
    der(0xa3, der(0x30, ...(own.extensions ?? [noise]))),
  );
  return der(0x30, tbs, signer.algorithm, der(0x03, Buffer.of(0), signer.sign(tbs)));
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

/** A chain of which one block, or none, or every block is damaged in each of these ways, and other labels beside it. */
export function damagedChains(leaf: string, issuer: string): readonly string[] {
  const lose = (pem: string): string => pem.replaceAll('+', ' ');
  const broken = [
    lose,
    (pem: string) => pem.replace(/.{4}\n-----END/, '\n-----END'),
    (pem: string) => pem.replace(/[^\n]\n-----END/, '\n-----END'),
    (pem: string) => pem.replace('-----BEGIN CERTIFICATE-----\n', ''),
    (pem: string) => pem.replace('-----END CERTIFICATE-----\n', ''),
    (pem: string) => pem.replace('\n', '\n%'),
    (pem: string) => pem.replaceAll('CERTIFICATE', 'X509 CERTIFICATE'),
    (pem: string) => pem.replaceAll('CERTIFICATE', 'TRUSTED CERTIFICATE'),
    (pem: string) => pem.replaceAll('CERTIFICATE', 'SOME DATA'),
    (pem: string) => pem.replace('-----\n', '-----\nProc-Type: 4,CLEAR\n\n'),
    (pem: string) => `Bag Attributes\n  friendlyName: x\n${pem}`,
    (pem: string) => pem.replaceAll('\n', '\r\n'),
    () => '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n',
  ];
  return [
    leaf + issuer,
    ...broken.flatMap((damage) => [
      damage(leaf) + issuer,
      leaf + damage(issuer),
      damage(leaf) + damage(issuer),
      damage(leaf) + damage(leaf) + damage(issuer),
    ]),
    `${leaf}\n\n${issuer}`,
    `${leaf}${issuer}${leaf}`,
    `${leaf.trimEnd()}${issuer}`,
    `${leaf}trailing text\n${lose(issuer)}`,
  ];
}
