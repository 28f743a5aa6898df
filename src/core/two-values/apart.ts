import type { ApartJson, Trait } from './comparison.ts';
import type { Side } from './side.ts';

/** What servers take at most of one header line by default (nginx, Apache, HAProxy with its reserve, Node.js). */
const LIMITS = [8_190, 15_360, 16_384];

const over = ({ json }: Side): number => LIMITS.filter((limit) => json.length > limit).length;

const lacksPurpose = ({ json }: Side): boolean => json.codes.includes('certificate.no-client-auth');

/** What each trait is told from: the values differ in it where these do; null where there is nothing to tell it from. */
const TRAITS: Readonly<Record<Trait, (side: Side) => string | number | boolean | null>> = {
  damage: ({ field }) => (field === null ? null : !field.intact),
  pluses: ({ json, field }) => (field === null ? null : json.pluses > 0),
  format: ({ json }) => json.format,
  validity: ({ certificates: [first] }) => first?.status ?? null,
  purpose: lacksPurpose,
  certificates: ({ json }) => (json.sent.length === 0 ? null : json.sent.length),
  issuer: ({ certificates: [first] }) => first?.issuer ?? null,
  key: ({ certificates: [first] }) => first?.publicKey.algorithm ?? null,
  length: over,
};

const ORDER: readonly Trait[] = [
  'damage',
  'pluses',
  'format',
  'validity',
  'purpose',
  'certificates',
  'length',
  'issuer',
  'key',
];

/** A decoder or parser that fails for another reason than "+" fails for the format, if that differs. */
const FORMAT_FIRST: readonly Trait[] = ['damage', 'format', 'pluses', ...ORDER.slice(3)];

/** What sets two values apart for the decoder that was asked. */
export function apartOf(a: Side, b: Side, decoder: string): ApartJson {
  const codes = [...a.json.codes, ...b.json.codes];
  const order = codes.includes('app.does-not-read') ? FORMAT_FIRST : ORDER;
  return {
    decoder,
    failing: failingOf(a, b),
    differing: order.filter((trait) => isUnlike(TRAITS[trait](a), TRAITS[trait](b))),
    isSamePath:
      a.json.format === b.json.format && a.json.name?.toLowerCase() === b.json.name?.toLowerCase(),
  };
}

const isUnlike = <T>(a: T | null, b: T | null): boolean => a !== null && b !== null && a !== b;

function failingOf(a: Side, b: Side): ApartJson['failing'] {
  const [first, second] = [a.json.reads === false, b.json.reads === false];
  if (first && second) return 'both';
  if (first) return 'a';
  return second ? 'b' : 'none';
}
