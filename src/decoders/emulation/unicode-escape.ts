/** A %uXXXX, or two of them that are one character; and how many units of the text they are. */
export interface UnicodeEscape {
  readonly text: string;
  readonly read: number;
}

const HIGH = /^[\ud800-\udbff]$/;
const LOW = /^[\udc00-\udfff]$/;

/** What stands at `at` as %uXXXX, or null. A high surrogate takes the low one behind it, escaped or raw. */
export function unicodeEscapeAt(text: string, at: number): UnicodeEscape | null {
  const first = unitAt(text, at);
  if (first === null || !HIGH.test(first)) return first === null ? null : { text: first, read: 6 };
  const next = unitAt(text, at + 6);
  const raw = text[at + 6] ?? '';
  if (next !== null && LOW.test(next)) return { text: first + next, read: 12 };
  return LOW.test(raw) ? { text: first + raw, read: 7 } : { text: first, read: 6 };
}

function unitAt(text: string, at: number): string | null {
  if (text[at] !== '%' || text[at + 1] !== 'u') return null;
  const digits = text.slice(at + 2, at + 6);
  const isEscape = /^[0-9A-Fa-f]{4}$/.test(digits);
  return isEscape ? String.fromCharCode(Number.parseInt(digits, 16)) : null;
}
