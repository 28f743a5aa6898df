export const ILLEGAL_ARGUMENT = 'java.lang.IllegalArgumentException';

/** java.lang.Character.digit(c, 16): ASCII and full-width letters, and every decimal digit of the BMP. */
export function digitOf(unit: number): number {
  if (unit < 0x80) return asciiDigit(unit);
  const character = String.fromCharCode(unit);
  const letter = 'abcdef'.indexOf(character.normalize('NFKC').toLowerCase());
  if (letter >= 0 && unit >= 0xff21 && unit <= 0xff46) return letter + 10;
  if (!isDigit(unit)) return -1;
  let first = unit;
  while (isDigit(first - 1) && unit - first < 9) first -= 1;
  return unit - first;
}

/** The value of a hexadecimal digit of ASCII, or -1. */
function asciiDigit(unit: number): number {
  return '0123456789abcdef'.indexOf(String.fromCharCode(unit).toLowerCase());
}

const isDigit = (unit: number): boolean => /\p{Nd}/u.test(String.fromCharCode(unit));
