/** FIPS 180-4, section 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const ROUND = rootsOfPrimes(64, 1 / 3);
/** Section 5.3.3: the same of the square roots of the first eight. */
const INITIAL = rootsOfPrimes(8, 1 / 2);

/** A double holds 53 bits: so many are enough for a root below 8 and 32 bits behind its point. */
function rootsOfPrimes(count: number, power: number): readonly number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n += 1) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  }
  return primes.map((prime) => ((prime ** power % 1) * 2 ** 32) | 0);
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** SHA-256, at once: a header is written in one go, where WebCrypto would have it wait. */
export function sha256(octets: Uint8Array): Uint8Array {
  const view = padded(octets);
  const hash = Int32Array.from(INITIAL);
  for (let at = 0; at < view.byteLength; at += 64) compress(hash, schedule(view, at));
  const out = new DataView(new ArrayBuffer(32));
  for (const [i, word] of hash.entries()) out.setInt32(i * 4, word);
  return new Uint8Array(out.buffer);
}

/** Section 5.1.1: a one bit, zeros, and the length in bits in the last eight octets. */
function padded(octets: Uint8Array): DataView {
  const view = new DataView(new ArrayBuffer(Math.ceil((octets.length + 9) / 64) * 64));
  new Uint8Array(view.buffer).set(octets);
  view.setUint8(octets.length, 0x80);
  view.setBigUint64(view.byteLength - 8, BigInt(octets.length) * 8n);
  return view;
}

/** Section 6.2.2, step 1. */
function schedule(view: DataView, at: number): Int32Array {
  const words = new Int32Array(64);
  const word = (i: number): number => words[i] ?? 0;
  for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(at + i * 4);
  for (let i = 16; i < 64; i += 1) {
    const [a, b] = [word(i - 15), word(i - 2)];
    const low = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const high = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    words[i] = (word(i - 16) + low + word(i - 7) + high) | 0;
  }
  return words;
}

/** Section 6.2.2, steps 2 to 4. */
function compress(hash: Int32Array, words: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let i = 0; i < 64; i += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice;
    const added = (first + (ROUND[i] ?? 0) + (words[i] ?? 0)) | 0;
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + added) | 0, c, b, a, (added + second) | 0];
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) hash[i] = (hash[i] ?? 0) + word;
}
