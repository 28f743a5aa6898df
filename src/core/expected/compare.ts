import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { type Candidate, Digests, type Role } from './candidate.ts';
import { likeCertificate } from './certificate.ts';
import { digestKind, likeDigest } from './digest.ts';
import { parseName } from './distinguished-name.ts';
import {
  type Expectation,
  type Kind,
  type Likeness,
  near,
  nearest,
  rankOf,
} from './expectation.ts';
import { likeName, soleCommonName } from './name.ts';
import { digestReadings, hexOf } from './octets.ts';
import { isSerial, likeSerial } from './serial.ts';
import { likeText, textKind } from './text.ts';
import { MOST_VALUES, valuesIn } from './values.ts';

export { type Candidate, Digests, type Role };

/** What is said of an expected value, and the certificate (SHA-256) that it is about. */
export interface Comparison {
  readonly diagnostic: Diagnostic;
  readonly certificate: string | null;
}

/** A paste of certificates is no expected value: what is over is counted and said. */
const MOST_CHARACTERS = 64 * 1024;

/**
 * Compares each value that the user was told to find with every certificate: fingerprint.match where it is that of a
 * client's certificate, else fingerprint.mismatch with what is nearest. Says nothing where there is no certificate.
 */
export async function compareExpected(
  text: string,
  candidates: readonly Candidate[],
): Promise<readonly Comparison[]> {
  if (candidates.length === 0) return [];
  const values = valuesIn(text.slice(0, MOST_CHARACTERS));
  const found: Comparison[] = [];
  for (const value of values.slice(0, MOST_VALUES)) {
    found.push(...(await compareValue(value, candidates)));
  }
  return [
    ...found,
    ...tooMany(MOST_CHARACTERS, text.length),
    ...tooMany(MOST_VALUES, values.length),
  ];
}

const tooMany = (limit: number, length: number): readonly Comparison[] =>
  length <= limit
    ? []
    : [
        {
          diagnostic: diagnose('input.too-large', { limit, left: length - limit }, null),
          certificate: null,
        },
      ];

interface Compared {
  readonly candidate: Candidate;
  readonly likeness: Likeness;
}

async function compareValue(
  value: Expectation,
  candidates: readonly Candidate[],
): Promise<readonly Comparison[]> {
  const compared: Compared[] = [];
  for (const candidate of candidates) {
    const likeness = nearest(await likenesses(value, candidate));
    if (likeness !== null) compared.push({ candidate, likeness });
  }
  const equals = compared.filter(({ likeness }) => likeness.manner === 'equal');
  const matches = equals.filter(({ candidate }) => isMeant(candidate, candidates));
  if (matches.length > 0) return matches.map(matchOf);
  const [other] = equals;
  if (other !== undefined)
    return [mismatchOf({ ...other, likeness: misplaced(other, candidates) })];
  const [first] = [...compared].sort((a, b) => rankOf(a.likeness) - rankOf(b.likeness));
  if (first !== undefined) return [mismatchOf(first)];
  const client = candidates.find(({ role }) => role === 'client') ?? candidates[0];
  if (client === undefined) return [];
  const kind = kindOf(value);
  return [mismatchOf({ candidate: client, likeness: near(kind, 'none', standing(kind, client)) })];
}

/** An issuer's certificate is none that a client is told by, nor is one that only has the client's key. */
const isMeant = (candidate: Candidate, candidates: readonly Candidate[]): boolean =>
  candidate.role === 'client' || (candidate.role === 'other' && !sharesKey(candidate, candidates));

const sharesKey = ({ json }: Candidate, candidates: readonly Candidate[]): boolean =>
  candidates.some((one) => one.role === 'client' && one.json.spkiSha256 === json.spkiSha256);

function misplaced({ candidate, likeness }: Compared, candidates: readonly Candidate[]): Likeness {
  const manner = sharesKey(candidate, candidates) ? 'same-key' : 'issuer';
  return { ...likeness, manner };
}

/** Every way in which a value may be read, and how each lies to one certificate. */
async function likenesses(value: Expectation, candidate: Candidate): Promise<readonly Likeness[]> {
  if (value.label === 'certificate') return likeCertificate(value.text, candidate);
  const found: Likeness[] = [];
  if (mayBe(value, DIGESTS)) found.push(...(await likeDigest(value, candidate)));
  if (mayBe(value, ['serial'])) found.push(...likeSerial(value.text, candidate));
  if (mayBe(value, ['subject', 'issuer'])) found.push(...likeName(value, candidate));
  if (mayBe(value, ['common-name', 'san', 'subject'])) found.push(...likeText(value, candidate));
  return found;
}

const DIGESTS: readonly Kind[] = [
  'sha1',
  'sha256',
  'sha384',
  'sha512',
  'md5',
  'spki-sha1',
  'spki-sha256',
  'spki-sha384',
  'spki-sha512',
  'openadr',
  'subject-key-identifier',
];

function mayBe({ label, isFingerprint }: Expectation, kinds: readonly Kind[]): boolean {
  if (label !== null) return kinds.includes(label);
  return !isFingerprint || kinds === DIGESTS;
}

/** What a value is taken for when nothing here is like it. */
function kindOf({ text, label }: Expectation): Kind {
  if (label !== null) return label;
  if (soleCommonName(text) !== null) return 'common-name';
  if (parseName(text) !== null) return 'subject';
  const hex = hexOf(text);
  if (hex !== null) return digestKind(hex.length / 2) ?? 'serial';
  const isMixed = /[a-z]/.test(text) && /[A-Z]/.test(text) && /[0-9]/.test(text);
  const [digest] = isMixed && text.length > 24 ? digestReadings(text) : [];
  if (digest !== undefined) return digestKind(digest.length / 2) ?? 'text';
  return isSerial(text) ? 'serial' : textKind(text);
}

/** What the certificate has of that kind; "" where that is not at hand. */
function standing(kind: Kind, { json }: Candidate): string {
  switch (kind) {
    case 'certificate':
    case 'sha256':
      return json.sha256;
    case 'sha1':
      return json.sha1;
    case 'spki-sha256':
      return json.spkiSha256;
    case 'openadr':
      return json.openadr;
    case 'subject-key-identifier':
      return json.subjectKeyIdentifier ?? '';
    case 'serial':
      return json.serialNumber.hex;
    case 'subject':
      return json.subject;
    case 'issuer':
      return json.issuer;
    case 'common-name':
      return json.title;
    case 'san':
    case 'spiffe':
      return json.subjectAltName?.[0]?.value ?? '';
    default:
      return '';
  }
}

const matchOf = ({ candidate, likeness }: Compared): Comparison => ({
  diagnostic: diagnose('fingerprint.match', argsOf(candidate, likeness), candidate.json.at),
  certificate: candidate.json.sha256,
});

const mismatchOf = ({ candidate, likeness }: Compared): Comparison => ({
  diagnostic: diagnose('fingerprint.mismatch', argsOf(candidate, likeness), candidate.json.at),
  certificate: candidate.json.sha256,
});

/** A serial number or a name may be of any length: of what stands in the certificate this much is quoted. */
const MOST_QUOTED = 400;

function argsOf({ number, json }: Candidate, { kind, manner, stands, count }: Likeness) {
  const isLong = stands.length > MOST_QUOTED;
  const quoted = isLong ? `${stands.slice(0, MOST_QUOTED)}…` : stands;
  return { kind, nearest: quoted, manner, count, number, title: json.title.slice(0, MOST_QUOTED) };
}
