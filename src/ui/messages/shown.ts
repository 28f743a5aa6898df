const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Z}]/u;

/** The first character by its number in Unicode where nobody would see it ("U+200B"); else null. */
export function unseen(text: string): string | null {
  const point = text.codePointAt(0);
  if (point === undefined || !UNSEEN.test(String.fromCodePoint(point))) return null;
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}
