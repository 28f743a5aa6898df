import type { Attribute, Name } from '../x509/name.ts';
import type { Candidate } from './candidate.ts';
import { parseName, type WrittenAttribute } from './distinguished-name.ts';
import { type Expectation, equal, type Kind, type Likeness, near } from './expectation.ts';
import { fold } from './fold.ts';

const COMMON_NAME = '2.5.4.3';

/** How a value, read as a distinguished name, lies to the names of one certificate; none where it is no name. */
export function likeName(
  { text, label }: Expectation,
  { certificate, json }: Candidate,
): readonly Likeness[] {
  const written = parseName(text);
  if (written === null) return [];
  const wanted = keysOf(written);
  const kind: Kind = label === 'issuer' ? 'issuer' : 'subject';
  const own = kind === 'issuer' ? certificate.issuer : certificate.subject;
  const stands = kind === 'issuer' ? json.issuer : json.subject;
  const keys = keysOf(attributesOf(own));
  if (isSame(wanted, keys)) return [equal(kind, stands)];
  if (kind === 'subject' && isSame(wanted, keysOf(attributesOf(certificate.issuer)))) {
    return [near('subject', 'issuer', stands)];
  }
  const shared = wanted.filter((key) => keys.includes(key)).length;
  return shared === 0 ? [] : [near(kind, 'attributes', stands, shared)];
}

/** The common name that a value states: `CN=x` alone; null for anything else. */
export function soleCommonName(text: string): string | null {
  const written = parseName(text);
  const [only] = written ?? [];
  return written?.length === 1 && only?.type === COMMON_NAME ? only.value : null;
}

/** Every commonName of a name. */
export const commonNames = (name: Name): readonly string[] =>
  attributesOf(name).flatMap(({ type, value }) => (type === COMMON_NAME ? [value] : []));

const attributesOf = ({ rdns }: Name): readonly Attribute[] => rdns.flat();

const keysOf = (attributes: readonly WrittenAttribute[]): readonly string[] =>
  attributes.map(({ type, value }) => `${type}=${fold(value)}`).sort();

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, i) => key === b[i]);
