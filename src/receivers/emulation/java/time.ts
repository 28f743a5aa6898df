import { type DerValue, signed, TAG } from './der-value.ts';
import { ioException, JavaException } from './exception.ts';

const ZERO = 0x30;

/** getUTCTime, getGeneralizedTime: throws JavaException where they do. */
export function checkTime(value: DerValue, tag: number): void {
  const isGeneralized = tag === TAG.generalizedTime;
  if (value.tag !== tag) {
    const name = isGeneralized
      ? 'GeneralizedTime, not a GeneralizedTime'
      : 'UTCTime, not a UtcTime';
    throw ioException(`DerValue.get${name}: ${signed(value.tag)}`);
  }
  const length = value.end - value.start;
  const isLong = isGeneralized ? length >= 13 : length >= 11 && length <= 17;
  if (!isLong) {
    throw ioException(`DER ${isGeneralized ? 'Generalized' : 'UTC'} Time length error`);
  }
  value.contents.at = value.contents.end;
  new TimeReader(value, isGeneralized).check();
}

/** DerValue.getTimeInternal. It counts the octets that are left by `rest`, and reads the buffer past them if it must. */
class TimeReader {
  readonly #buffer: Uint8Array;
  readonly #type: string;
  readonly #isGeneralized: boolean;
  #at: number;
  #rest: number;

  constructor({ buffer, start, end }: DerValue, isGeneralized: boolean) {
    this.#buffer = buffer;
    this.#type = isGeneralized ? 'Generalized' : 'UTC';
    this.#isGeneralized = isGeneralized;
    this.#at = start;
    this.#rest = end - start;
  }

  check(): void {
    if (this.#isGeneralized) {
      this.#pair();
      this.#rest -= 2;
    }
    this.#pair();
    const [month, day, hour, minute] = [this.#pair(), this.#pair(), this.#pair(), this.#pair()];
    this.#rest -= 10;
    const second = this.#seconds();
    const isDay = month >= 1 && month <= 12 && day >= 1 && day <= 31;
    if (!isDay || hour >= 24 || minute >= 60 || second >= 60) throw this.#failed('invalid format');
    this.#checkOffset();
  }

  #seconds(): number {
    if (this.#rest <= 2) return 0;
    const second = this.#pair();
    this.#rest -= 2;
    const mark = this.#peek();
    // "." or ","
    if (this.#isGeneralized && (mark === 0x2e || mark === 0x2c)) this.#skipFraction();
    return second;
  }

  #skipFraction(): void {
    this.#rest -= 1;
    if (this.#rest === 0) throw this.#failed('empty fractional part');
    this.#at += 1;
    let precision = 0;
    // "Z", "+", "-"
    while (![0x5a, 0x2b, 0x2d].includes(this.#peek())) {
      this.#digit();
      precision += 1;
      this.#rest -= 1;
      if (this.#rest === 0) throw this.#failed('invalid fractional part');
    }
    if (precision === 0) throw this.#failed('empty fractional part');
  }

  #checkOffset(): void {
    if (this.#rest !== 1 && this.#rest !== 5) throw this.#failed('invalid offset');
    const mark = String.fromCharCode(this.#peek());
    this.#at += 1;
    if (mark === 'Z') {
      if (this.#rest !== 1) throw this.#failed('invalid format');
      return;
    }
    if (mark !== '+' && mark !== '-') throw this.#failed('garbage offset');
    if (this.#rest !== 5) throw this.#failed('invalid offset');
    const [hours, minutes] = [this.#pair(), this.#pair()];
    if (hours >= 24 || minutes >= 60) throw this.#failed(`${mark}hhmm`);
  }

  #pair(): number {
    return 10 * this.#digit() + this.#digit();
  }

  #digit(): number {
    const digit = this.#peek() - ZERO;
    this.#at += 1;
    if (digit < 0 || digit > 9) throw this.#failed('invalid format');
    return digit;
  }

  #peek(): number {
    const octet = this.#buffer[this.#at];
    if (octet !== undefined) return octet;
    throw new JavaException(
      'java.lang.ArrayIndexOutOfBoundsException',
      `Index ${this.#at} out of bounds for length ${this.#buffer.length}`,
    );
  }

  #failed(what: string): JavaException {
    return ioException(`Parse ${this.#type} time, ${what}`);
  }
}
