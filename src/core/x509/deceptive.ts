/** A run of characters that are what they look like, or one that is not. */
export interface Piece {
  readonly text: string;
  /** hidden: invisible, or it changes the direction of others. lookalike: a letter of another script than those around it. */
  readonly kind: 'plain' | 'hidden' | 'lookalike';
  /** 'U+202E'; "" for plain text. */
  readonly code: string;
}

/**
 * Characters without a shape of their own (Unicode, Default_Ignorable_Code_Point, Bidi_Control), controls, line ends,
 * Hangul fillers and spaces other than the usual two.
 */
const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u2800]|(?![ \u3000])\p{Zs}/u;

/** Letters that most fonts draw as a Latin one (Unicode Technical Standard 39, confusables). */
const LOOKALIKES =
  'аеорсухіјѕһԁԛԝгпАВЕЗКМНОРСТУХІЈЅԌԚԜ' +
  'αγικνορτυωχΑΒΕΖΗΙΚΜΝΟΡΤΥΧϲϳ' +
  'օսոհզցյԼՍՕ' +
  'ᎪᏴᏟᎬᎻᎫᏦᏞᎷᏢᏚᎢᏙᎳᏃ';

const LATIN = /\p{Script=Latin}/u;
const OTHERS = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The text in pieces, so that whatever deceives the eye can be marked. Together they are the text. */
export function piecesOf(text: string): readonly Piece[] {
  if (/^[ -~]*$/.test(text)) return text === '' ? [] : [{ text, kind: 'plain', code: '' }];
  const lookalikes = lookalikesIn(text);
  const pieces: Piece[] = [];
  let plain = '';
  let at = 0;
  for (const character of text) {
    const kind = HIDDEN.test(character) ? 'hidden' : lookalikes.has(at) ? 'lookalike' : 'plain';
    at += character.length;
    if (kind === 'plain') {
      plain += character;
      continue;
    }
    if (plain !== '') pieces.push({ text: plain, kind: 'plain', code: '' });
    plain = '';
    pieces.push({ text: character, kind, code: codeOf(character) });
  }
  return plain === '' ? pieces : [...pieces, { text: plain, kind: 'plain', code: '' }];
}

/** Where letters of another script stand for Latin ones, in UTF-16 code units. */
function lookalikesIn(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  if (!OTHERS.test(text)) return found;
  const isWhole = imitatesLatin(text);
  for (const match of text.matchAll(WORDS)) {
    const isMixed = LATIN.test(match[0]) && OTHERS.test(match[0]);
    if (!isMixed && !isWhole) continue;
    let at = match.index;
    for (const character of match[0]) {
      if (OTHERS.test(character)) found.add(at);
      at += character.length;
    }
  }
  return found;
}

/** All letters of the other script look Latin, and the rest is Latin or makes a host name: no word of that language. */
function imitatesLatin(text: string): boolean {
  const others = [...text].filter((character) => OTHERS.test(character));
  const isImitated = others.every((character) => LOOKALIKES.includes(character));
  const isHost = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(text);
  return isImitated && (LATIN.test(text) || isHost);
}

/** The text with every deceptive character spelt out: for names that are read aloud or stand in a sentence. */
export const spelledOut = (text: string): string =>
  piecesOf(text)
    .map(({ text: piece, kind, code }) =>
      kind === 'plain' ? piece : kind === 'hidden' ? `[${code}]` : `${piece}[${code}]`,
    )
    .join('');
