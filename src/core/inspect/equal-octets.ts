/** Whether two octet strings are the same. */
export function equalOctets(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  // Four at a time, as far as both lie so in memory.
  const isAligned = a.byteOffset % WORD === 0 && b.byteOffset % WORD === 0;
  const words = isAligned ? Math.floor(a.length / WORD) : 0;
  if (words > 0 && !isSame(wordsOf(a, words), wordsOf(b, words))) return false;
  return isSame(a, b, words * WORD);
}

const WORD = 4;
const wordsOf = ({ buffer, byteOffset }: Uint8Array, count: number): Uint32Array =>
  new Uint32Array(buffer, byteOffset, count);

function isSame(a: ArrayLike<number>, b: ArrayLike<number>, from = 0): boolean {
  for (let i = from; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
