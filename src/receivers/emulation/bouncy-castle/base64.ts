import { ioException, JavaException } from '../java/exception.ts';
import { sixBits } from '../octets.ts';

const PAD = '=';
const isIgnored = (unit: number): boolean =>
  unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
const TABLE_LENGTH = 128;

/** org.bouncycastle.util.encoders.Base64.decode(String) of 1.72. Throws JavaException. */
export function decodeBase64(text: string): Uint8Array {
  try {
    return new Decoder(text).decode();
  } catch (failure) {
    if (!(failure instanceof JavaException)) throw failure;
    const said = `unable to decode base64 string: ${failure.said}`;
    throw new JavaException('org.bouncycastle.util.encoders.DecoderException', said, failure);
  }
}

/** Base64Encoder.decode: all but the last four characters, then those, which alone may be padding. */
class Decoder {
  readonly #text: string;
  readonly #out: Uint8Array;
  #written = 0;

  constructor(text: string) {
    this.#text = text;
    this.#out = new Uint8Array(text.length);
  }

  decode(): Uint8Array {
    const end = this.#lastOf(this.#text.length, 1);
    if (end === 0) return new Uint8Array();
    const finish = Math.max(0, this.#lastOf(end, 4) - 1);
    let at = this.#next(0, finish);
    const quad = [0, 0, 0, 0];
    while (at < finish) {
      for (let i = 0; i < 4; i += 1) {
        if (i > 0) at = this.#next(at, finish);
        quad[i] = this.#valueAt(at);
        at += 1;
      }
      this.#write(quad, 'invalid characters encountered in base64 data');
      at = this.#next(at, finish);
    }
    this.#writeLast(at, end);
    return this.#out.slice(0, this.#written);
  }

  /** Where the `count`-th character from behind ends. */
  #lastOf(from: number, count: number): number {
    let found = 0;
    for (let at = from; at > 0; at -= 1) {
      if (!isIgnored(this.#text.charCodeAt(at - 1))) found += 1;
      if (found === count) return at;
    }
    return 0;
  }

  #next(from: number, finish: number): number {
    let at = from;
    while (at < finish && isIgnored(this.#text.charCodeAt(at))) at += 1;
    return at;
  }

  #charAt(at: number): string {
    const character = this.#text[at];
    if (character !== undefined) return character;
    // Strings outside Latin-1 are checked elsewhere, in other words.
    const said = /[^\0-\xff]/.test(this.#text)
      ? `index ${at}, length ${this.#text.length}`
      : `String index out of range: ${at}`;
    throw new JavaException('java.lang.StringIndexOutOfBoundsException', said);
  }

  #valueAt(at: number): number {
    return sixBitsOf(this.#charAt(at));
  }

  #write(values: readonly number[], error: string): void {
    if (values.some((value) => value < 0)) throw ioException(error);
    const [a = 0, b = 0, c = 0, d = 0] = values;
    const bits = (a << 18) | (b << 12) | (c << 6) | d;
    for (let shift = 16; shift > 16 - 8 * (values.length - 1); shift -= 8) {
      this.#out[this.#written] = bits >> shift;
      this.#written += 1;
    }
  }

  /** decodeLastBlock. */
  #writeLast(from: number, end: number): void {
    const characters: string[] = [];
    for (let i = 0, at = from - 1; i < 4; i += 1) {
      at = this.#next(at + 1, end);
      characters.push(this.#charAt(at));
    }
    const error = 'invalid characters encountered at end of base64 data';
    const [, , third, fourth] = characters;
    if (third === PAD && fourth !== PAD) throw ioException(error);
    const count = third === PAD ? 2 : fourth === PAD ? 3 : 4;
    this.#write(characters.slice(0, count).map(sixBitsOf), error);
  }
}

function sixBitsOf(character: string): number {
  const unit = character.charCodeAt(0);
  if (unit < TABLE_LENGTH) return sixBits(unit);
  const said = `Index ${unit} out of bounds for length ${TABLE_LENGTH}`;
  throw new JavaException('java.lang.ArrayIndexOutOfBoundsException', said);
}
