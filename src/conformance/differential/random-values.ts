/** A generator of numbers in [0, 1) from a seed (mulberry32): a failing run can be repeated. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What decoders disagree on. */
const TEXT = [
  ...['a', 'BEGIN ', 'MII', '-----', '\n', '=', '/', '+', '+', '%2B', '%20', '%0A', '%2f', '%3D'],
  ...['%', '%', '%2', '%G', '%4G', '%G4', '%zz', '%%', '%+1', '%-1', '% 1', '%0:', '%0@', '%25'],
  ...['%C3', '%A9', '%C3%A9', '%E2', '%82', '%AC', '%e2%82%ac', '%ED', '%A0', '%80', '%ED%A0%BD'],
  ...['%ED%B8%80', '%F0', '%9F', '%98', '%F0%9F%98%80', '%F4%90', '%F5', '%F8', '%FF', '%C0%80'],
  ...['%C1%BF', '%E0%80%80', '%E0%9F', '%F0%8F', '%00', '%01', '%7F', '%u002B', '%uD83D', '%uDE00'],
  ...[
    '%u',
    '%u00e9',
    '%U002B',
    '&',
    'v=',
    '&v=',
    ';',
    '?',
    '#',
    '"',
    "'",
    '\\',
    '\\n',
    '&#',
    '43;',
  ],
  ...[
    '%26%23',
    '%26%2343%3B',
    '\t',
    '\u007f',
    '\u0080',
    '\u00a0',
    'é',
    'Ã©',
    '한',
    '😀',
    '２',
    'Ｂ',
  ],
];

/** The same for calls that take octets which may be no text. */
const OCTETS = ['\x80', '\xff', '\xc3', '\xe2\x82', '\xed\xa0', '\xf0\x9f'];

/** What an input may hold: calls that take strings of C see no NUL. */
export interface Alphabet {
  readonly isText: boolean;
  readonly hasNul: boolean;
}

/** Random values, as octets. Each is short, so that a difference is easy to read, but some are of many lines. */
export function randomValues(
  count: number,
  random: () => number,
  { isText, hasNul }: Alphabet,
): readonly Buffer[] {
  const pieces = [
    ...[...TEXT, ...(hasNul ? ['\0'] : [])].map((piece) => Buffer.from(piece)),
    ...(isText ? [] : OCTETS.map((piece) => Buffer.from(piece, 'latin1'))),
  ];
  return Array.from({ length: count }, (_, i) => {
    const length = Math.floor(random() * (i % 20 === 0 ? 60 : 9));
    // Few kinds of pieces at a time: so they meet more often.
    const kinds = Array.from(
      { length: 1 + Math.floor(random() * 6) },
      () => pieces[Math.floor(random() * pieces.length)]!,
    );
    return Buffer.concat(Array.from({ length }, () => kinds[Math.floor(random() * kinds.length)]!));
  });
}
