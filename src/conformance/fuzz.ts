/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** 0 to `below` - 1. */
  below(below: number): number;
  pick<T>(from: readonly T[]): T;
}

/** Marsaglia's xorshift with 32 bits. */
export function generator(seed: number): Random {
  let state = (seed | 0) ^ 0x9e3779b9 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let i = 0; i < 4; i += 1) next();
  const below = (limit: number): number => (limit < 1 ? 0 : next() % limit);
  return { below, pick: (from) => from[below(from.length)]! };
}

type OctetMutation = (random: Random, octets: Uint8Array, other: Uint8Array) => Uint8Array;

const replaced = (
  octets: Uint8Array,
  at: number,
  count: number,
  by: Iterable<number>,
): Uint8Array =>
  Uint8Array.from([...octets.subarray(0, at), ...by, ...octets.subarray(at + count)]);

/** Octets that mean something to whoever reads DER: tags, lengths, booleans. */
const TELLING = [
  0, 1, 2, 3, 4, 5, 6, 0x0c, 0x13, 0x16, 0x17, 0x18, 0x1e, 0x24, 0x30, 0x31, 0x7f, 0x80, 0x81, 0x82,
  0x84, 0xa0, 0xa3, 0xff,
];

const OCTET_MUTATIONS: readonly OctetMutation[] = [
  // A bit.
  (random, octets) => {
    const at = random.below(octets.length);
    return replaced(octets, at, 1, [(octets[at] ?? 0) ^ (1 << random.below(8))]);
  },
  // An octet that tells.
  (random, octets) => replaced(octets, random.below(octets.length), 1, [random.pick(TELLING)]),
  // A length, by one or doubled.
  (random, octets) => {
    const tags = [...octets.keys()].filter((i) =>
      [0x30, 0x31, 0x04, 0x03].includes(octets[i] ?? 0),
    );
    const at = 1 + (tags.length === 0 ? random.below(octets.length) : random.pick(tags));
    return replaced(octets, at, 1, [((octets[at] ?? 0) + random.pick([1, -1, 0x40, 2])) & 0xff]);
  },
  (random, octets) => octets.subarray(0, random.below(octets.length)),
  (random, octets) => replaced(octets, random.below(octets.length), random.below(8), []),
  (random, octets) => {
    const at = random.below(octets.length);
    return replaced(octets, at, 0, octets.subarray(at, at + random.below(64)));
  },
  (random, octets, other) => {
    const at = random.below(other.length);
    return replaced(
      octets,
      random.below(octets.length),
      random.below(64),
      other.subarray(at, at + random.below(200)),
    );
  },
  (_, octets, other) => Uint8Array.from([...octets, ...other]),
];

type TextMutation = (random: Random, text: string, other: string) => string;

const splice = (text: string, at: number, count: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + count);

/** Characters and words that mean something to whoever reads headers. */
const PIECES = [
  ...[
    '%',
    '%2',
    '%2B',
    '%252B',
    '%0A',
    '%0a',
    '%20',
    '%G0',
    '%uFFFF',
    '+',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '\\n',
    '\\u002b',
  ],
  ...[
    '=',
    '==',
    '/',
    ',',
    ';',
    ':',
    '"',
    "'",
    '\\"',
    '&#43;',
    '&quot;',
    '>',
    '> ',
    '-',
    '_',
    '*',
    '\0',
    '\u200b',
    '\ufeff',
  ],
  ...[
    '\u2013',
    '\ud800',
    '\udc00',
    '한',
    '{',
    '}',
    '[',
    ']',
    '-----',
    '-----BEGIN CERTIFICATE-----',
    '-----END CERTIFICATE-----',
  ],
  ...[
    '-----BEGIN PRIVATE KEY-----',
    'Client-Cert: :',
    'Hash=',
    'Cert="',
    'X-SSL-CERT: ',
    'GET / HTTP/1.1\r\n',
    '(null)',
    'MII',
  ],
];

const TEXT_MUTATIONS: readonly TextMutation[] = [
  (random, text) => splice(text, random.below(text.length), random.below(2), random.pick(PIECES)),
  (random, text) => splice(text, random.below(text.length), random.below(80), ''),
  (random, text) => text.slice(0, random.below(text.length)),
  (random, text) => text.slice(random.below(text.length)),
  (random, text, other) => {
    const at = random.below(other.length);
    return splice(text, random.below(text.length), 0, other.slice(at, at + random.below(400)));
  },
  (random, text) => text.replaceAll(random.pick(PIECES), random.pick(PIECES)),
  (_, text, other) => `${text}\n${other}`,
  (_, text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')),
  (_, text) => JSON.stringify(text),
];

/** One to six changes to the octets of one of these. */
export function mutateOctets(random: Random, from: readonly Uint8Array[]): Uint8Array {
  let octets = random.pick(from);
  for (let i = random.below(6); i >= 0; i -= 1) {
    octets = random.pick(OCTET_MUTATIONS)(random, octets, random.pick(from)).subarray(0, 20_000);
  }
  return octets;
}

/** One to six changes to one of these texts. */
export function mutateText(random: Random, from: readonly string[]): string {
  let text = random.pick(from);
  for (let i = random.below(6); i >= 0; i -= 1) {
    text = random.pick(TEXT_MUTATIONS)(random, text, random.pick(from)).slice(0, 40_000);
  }
  return text;
}
