import {
  createHash,
  createPrivateKey,
  createPublicKey,
  createSign,
  type KeyObject,
  X509Certificate,
} from 'node:crypto';
import { type Chance, chanceOf, der, oid, toPem } from './fresh-certificates.ts';

/** A client's certificate, as node:crypto reads it. */
export interface LogClient {
  readonly pem: string;
  readonly sha256: string;
  readonly issuer: string;
  readonly notAfter: number;
}

const ECDSA = der(0x30, oid('2a8648ce3d040302'));
const RSA = der(0x30, oid('2a864886f70d010101'), Buffer.of(5, 0));
const utf8 = (text: string): Buffer => der(0x0c, Buffer.from(text));
const rdn = (type: string, value: Buffer): Buffer => der(0x31, der(0x30, oid(type), value));
const nameOf = (common: string): Buffer =>
  der(
    0x30,
    rdn('550406', der(0x13, Buffer.from('KR'))),
    rdn('55040a', utf8('Acme')),
    rdn('550403', utf8(common)),
  );

/** RFC 5915: a P-256 private key of these octets. */
function caKey(chance: Chance): KeyObject {
  const octets = chance(32);
  octets[0] = 1;
  const key = der(
    0x30,
    der(0x02, Buffer.of(1)),
    der(0x04, octets),
    der(0xa0, oid('2a8648ce3d030107')),
  );
  return createPrivateKey({ key, format: 'der', type: 'sec1' });
}

/** A modulus by chance: nobody signs with it. */
function rsaKey(chance: Chance): Buffer {
  const modulus = Buffer.concat([Buffer.of(0, 0xc1), chance(254), Buffer.of(1)]);
  const key = der(0x30, der(0x02, modulus), der(0x02, Buffer.of(1, 0, 1)));
  return der(0x30, RSA, der(0x03, Buffer.of(0), key));
}

const extension = (id: string, value: Buffer, critical = false): Buffer =>
  der(0x30, oid(id), ...(critical ? [der(0x01, Buffer.of(0xff))] : []), der(0x04, value));

const EXTENSIONS = [
  extension('551d0f', Buffer.from('03020780', 'hex'), true),
  extension('551d25', der(0x30, oid('2b06010505070302'))),
];

interface Ca {
  readonly name: string;
  readonly key: KeyObject;
  readonly identifier: Buffer;
}

function issue(ca: Ca, number: number, chance: Chance): Buffer {
  const common = `client-${String(number).padStart(5, '0')}.example`;
  const year = 27 + (number % 9);
  const time = (text: string): Buffer => der(0x17, Buffer.from(text));
  const spki = number % 3 === 0 ? ecKey(chance) : rsaKey(chance);
  const tbs = der(
    0x30,
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, Buffer.concat([Buffer.of(0x01), chance(15)])),
    ECDSA,
    nameOf(ca.name),
    der(0x30, time('260101000000Z'), time(`${year}0101000000Z`)),
    nameOf(common),
    spki,
    der(
      0xa3,
      der(
        0x30,
        ...EXTENSIONS,
        extension('551d11', der(0x30, der(0x82, Buffer.from(common)))),
        extension('551d23', der(0x30, der(0x80, ca.identifier))),
      ),
    ),
  );
  const signature = createSign('sha256').update(tbs).sign(ca.key);
  return der(0x30, tbs, ECDSA, der(0x03, Buffer.of(0), signature));
}

const ecKey = (chance: Chance): Buffer =>
  createPublicKey(caKey(chance)).export({ type: 'spki', format: 'der' });

/** So many clients of four certification authorities; the same ones again for the same seed, but for their signatures. */
export function logClients(count: number, seed: string): readonly LogClient[] {
  const chance = chanceOf(seed);
  const authorities = ['Acme CA 1', 'Acme CA 2', 'Partner CA', 'Legacy CA'].map((name): Ca => {
    const key = caKey(chance);
    const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
    return { name, key, identifier: createHash('sha1').update(spki).digest() };
  });
  return Array.from({ length: count }, (_, i) => {
    const octets = issue(authorities[i % 4]!, i, chance);
    const read = new X509Certificate(octets);
    return {
      pem: toPem(octets),
      sha256: read.fingerprint256.replaceAll(':', '').toLowerCase(),
      issuer: read.issuer,
      notAfter: Date.parse(read.validTo),
    };
  });
}
