import type { DigestName } from '../x509/tools.ts';
import { likeEnds } from './agree.ts';
import type { Candidate, Digests } from './candidate.ts';
import { type Expectation, equal, type Kind, type Likeness, near } from './expectation.ts';
import { digestReadings } from './octets.ts';

interface Algorithm {
  readonly name: DigestName;
  readonly kind: Kind;
  readonly key: Kind;
}

/** By the size of the digest in octets. */
const ALGORITHMS: Readonly<Record<number, Algorithm>> = {
  20: { name: 'SHA-1', kind: 'sha1', key: 'spki-sha1' },
  32: { name: 'SHA-256', kind: 'sha256', key: 'spki-sha256' },
  48: { name: 'SHA-384', kind: 'sha384', key: 'spki-sha384' },
  64: { name: 'SHA-512', kind: 'sha512', key: 'spki-sha512' },
};
const NAMES: Readonly<Partial<Record<Kind, DigestName>>> = {
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
};

/** What a digest of so many octets is taken for; null for another number. */
export const digestKind = (octets: number): Kind | null =>
  octets === 10 ? 'openadr' : (ALGORITHMS[octets]?.kind ?? null);

const FEWEST_OCTETS = 4;

/** How a value, read as a digest in every spelling that it has, lies to the digests of one certificate. */
export async function likeDigest(
  expected: Expectation,
  candidate: Candidate,
): Promise<readonly Likeness[]> {
  const found: Likeness[] = [];
  for (const hex of digestReadings(expected.text)) {
    const algorithm = ALGORITHMS[hex.length / 2];
    if (algorithm !== undefined)
      found.push(...(await likeWhole(hex, algorithm, expected, candidate)));
    else if (hex.length === 20) found.push(...(await likeOpenAdr(hex, candidate)));
    else if (hex.length / 2 >= FEWEST_OCTETS) found.push(...(await likePart(hex, candidate)));
  }
  return found;
}

async function likeWhole(
  hex: string,
  algorithm: Algorithm,
  expected: Expectation,
  { digests, json }: Candidate,
): Promise<readonly Likeness[]> {
  const { name, kind, key } = algorithm;
  const own = await digests.certificate(name);
  if (hex === own) return [await likeOwn(own, algorithm, expected, digests)];
  if (hex === (await digests.publicKey(name))) {
    const pin = key === 'spki-sha256' ? json.spkiSha256 : hex;
    return [expected.isFingerprint ? near(kind, 'spki', own) : equal(key, pin)];
  }
  if (hex === json.subjectKeyIdentifier) return [equal('subject-key-identifier', hex)];
  if (hex === (await digests.pemFile(name))) return [near(kind, 'pem-file', own)];
  return likeEnds(kind, hex, own);
}

/** The digest of the certificate itself, unless its label speaks of another one. */
async function likeOwn(
  own: string,
  { name, kind, key }: Algorithm,
  { label }: Expectation,
  digests: Digests,
): Promise<Likeness> {
  if (label === key) return near(key, 'certificate-digest', await digests.publicKey(name));
  const meant = label === null || label === kind ? undefined : NAMES[label];
  if (label === null || meant === undefined) return equal(kind, own);
  return near(label, 'other-algorithm', await digests.certificate(meant));
}

/** openleadr-python, certificate_fingerprint_from_der: the last ten octets of the SHA-256; earlier releases took the ten before the last one. */
async function likeOpenAdr(
  hex: string,
  { digests, json }: Candidate,
): Promise<readonly Likeness[]> {
  const own = await digests.certificate('SHA-256');
  if (hex === own.slice(-20)) return [equal('openadr', json.openadr)];
  if (hex === own.slice(-22, -2)) return [near('openadr', 'openleadr-before', json.openadr)];
  if (own.startsWith(hex)) return [near('openadr', 'first-of-digest', json.openadr)];
  if (json.sha1.endsWith(hex)) return [near('openadr', 'other-algorithm', json.openadr)];
  return likeEnds('openadr', hex, own.slice(-20), json.openadr);
}

/** Part of a digest, as programs show it: only whole ones identify. */
async function likePart(hex: string, { digests, json }: Candidate): Promise<readonly Likeness[]> {
  const whole: readonly (readonly [Kind, string])[] = [
    ['sha256', await digests.certificate('SHA-256')],
    ['sha1', json.sha1],
  ];
  return whole.flatMap(([kind, own]) => {
    if (own.startsWith(hex)) return [near(kind, 'first-octets', own, hex.length / 2)];
    return own.endsWith(hex) ? [near(kind, 'last-octets', own, hex.length / 2)] : [];
  });
}
