const DIGITS = new Int8Array(128).fill(-1);
for (const [value, digit] of [...'0123456789abcdef'].entries()) {
  DIGITS[digit.charCodeAt(0)] = value;
  DIGITS[digit.toUpperCase().charCodeAt(0)] = value;
}

/** The value of a hexadecimal digit of ASCII, or -1; NaN, which is what stands past the end of text, is none. */
export const digitOf = (unit: number): number => DIGITS[unit] ?? -1;

/** The octet that two digits stand for, or -1. */
export function octetOf(high: number, low: number): number {
  const [left, right] = [digitOf(high), digitOf(low)];
  return left < 0 || right < 0 ? -1 : left * 16 + right;
}

/** The octet that the two digits behind the sign at `at` stand for, or -1. */
export const octetAt = (text: string, at: number): number =>
  octetOf(text.charCodeAt(at + 1), text.charCodeAt(at + 2));
