const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ACCENTED = 'ÂƁĈĐÊƑĜĤÎĴĶĻḾŃÔṔɊŔŜŢÛṼŴẌŶŽâƀĉđêƒĝĥîĵķļḿńôṕɋŕŝţûṽŵẍŷž';

const LETTERS: ReadonlyMap<string, string> = new Map(
  [...PLAIN].map((letter, i) => [letter, [...ACCENTED][i] ?? letter]),
);

/** How much longer than English a translation may be: a part of its length. */
const LONGER = 0.4;

/** Words of six letters, so that what is longer wraps as words do. */
const filling = (length: number): string =>
  Array.from({ length }, (_, i) => (i % 7 === 0 ? ' ' : 'ô')).join('');

/** A text as a language that nobody speaks: accented, about 40 % longer, in brackets. Without a letter, or with them, it stays. */
export function pseudoText(text: string): string {
  if (!/[A-Za-z]/.test(text)) return text;
  const accented = text.replace(/[A-Za-z]/g, (letter) => LETTERS.get(letter) ?? letter);
  if (/[⟦⟧]/.test(text)) return accented;
  return `⟦${accented}${filling(Math.ceil(text.length * LONGER))}⟧`;
}

/** Messages of any shape, with every text in them, and every text that their functions answer, made pseudo. */
export function pseudo(messages: unknown): unknown {
  if (typeof messages === 'string') return pseudoText(messages);
  if (Array.isArray(messages)) return messages.map(pseudo);
  if (typeof messages === 'function') {
    return (...args: readonly unknown[]): unknown => pseudo(messages(...args));
  }
  if (messages === null || typeof messages !== 'object') return messages;
  return Object.fromEntries(Object.entries(messages).map(([key, value]) => [key, pseudo(value)]));
}
