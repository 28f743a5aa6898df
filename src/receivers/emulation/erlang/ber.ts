import { ReceiverFailure } from '../failure.ts';

type Reason = 'invalid_tag' | 'invalid_length' | 'invalid_value';

/** How the stack of the process that was asked looks, in its own words. */
const STACK = [
  `{asn1rt_nif,decode_ber_tlv,1,[{file,"asn1rt_nif.erl"},{line,89}]}`,
  `{'OTP-PUB-KEY',decode,2,[{file,"../src/OTP-PUB-KEY.erl"},{line,1233}]}`,
  `{pubkey_cert_records,decode_cert,1,[{file,"pubkey_cert_records.erl"},{line,40}]}`,
  `{public_key,pkix_decode_cert,2,[{file,"public_key.erl"},{line,521}]}`,
  `{certs,'-main/1-lc$^0/1-0-',1,[{file,"cert/certs.erl"},{line,5}]}`,
  `{certs,'-main/1-fun-1-',2,[{file,"cert/certs.erl"},{line,5}]}`,
  `{lists,foreach_1,2,[{file,"lists.erl"},{line,1442}]}`,
  `{certs,main,1,[{file,"cert/certs.erl"},{line,4}]}`,
].join(',');

class BerError extends Error {
  readonly reason: Reason;
  readonly at: number;

  constructor(reason: Reason, at: number) {
    super(reason);
    this.reason = reason;
    this.at = at;
  }
}

const failure = (error: string): ReceiverFailure =>
  new ReceiverFailure(
    'error',
    `{pkix_decode_cert,{badmatch,{error,{asn1,{${error},[${STACK}]}}}}}`,
  );

/** asn1rt_nif:decode_ber_tlv/1 of OTP 25, then the schema, which only says that it does not fit. Throws ReceiverFailure. */
export function checkTlv(data: Uint8Array): void {
  try {
    new BerReader(data).element(0, data.length);
  } catch (error) {
    if (!(error instanceof BerError)) throw error;
    throw failure(`{${error.reason},${error.at}}`);
  }
}

/** decode, decode_tag and decode_value of asn1_erl_nif.c. */
class BerReader {
  readonly #data: Uint8Array;
  #at = 0;

  constructor(data: Uint8Array) {
    this.#data = data;
  }

  element(depth: number, limit: number): void {
    if (this.#at + 2 > limit) this.#fail('invalid_value');
    const isConstructed = this.#tag(limit);
    if (this.#at >= limit) this.#fail('invalid_tag');
    const length = this.#length(limit);
    if (length === null && !isConstructed) this.#fail('invalid_length');
    if (length === null) this.#untilEnd(depth, limit);
    else if (isConstructed) this.#inside(depth, this.#at + length);
    else this.#at += length;
  }

  #fail(reason: Reason): never {
    throw new BerError(reason, this.#at);
  }

  #octet(at = this.#at): number {
    return this.#data[at] ?? 0;
  }

  #tag(limit: number): boolean {
    const lead = this.#octet();
    if ((lead & 0x1f) === 0x1f) this.#longTag(limit);
    this.#at += 1;
    return (lead & 0x20) !== 0;
  }

  /** One octet may say that another follows; a second one that does is refused where it stands. */
  #longTag(limit: number): void {
    if (this.#at + 3 > limit) this.#fail('invalid_value');
    this.#at += 1;
    if (this.#octet() < 0x80) return;
    this.#at += 1;
    if (this.#octet() >= 0x80) this.#fail('invalid_tag');
  }

  /** Null for an indefinite length. */
  #length(limit: number): number | null {
    const first = this.#octet();
    const isLong = first > 0x80;
    const length = isLong ? this.#longLength(first & 0x7f, limit) : first & 0x7f;
    if (length > limit - (this.#at + 1)) this.#fail('invalid_value');
    this.#at += 1;
    return first === 0x80 ? null : length;
  }

  #longLength(count: number, limit: number): number {
    if (count > limit - (this.#at + 1)) this.#fail('invalid_length');
    let length = 0;
    for (let i = 0; i < count; i += 1) {
      this.#at += 1;
      if (length >= 1 << 24) this.#fail('invalid_length');
      length = length * 256 + this.#octet();
    }
    return length;
  }

  #inside(depth: number, end: number): void {
    this.#goDeeper(depth);
    while (this.#at < end) this.element(depth + 1, end);
  }

  #untilEnd(depth: number, limit: number): void {
    this.#goDeeper(depth);
    for (;;) {
      if (this.#at + 1 >= limit) this.#fail('invalid_length');
      if (this.#octet() === 0 && this.#octet(this.#at + 1) === 0) break;
      this.element(depth + 1, limit);
    }
    this.#at += 2;
  }

  #goDeeper(depth: number): void {
    if (depth > MOST_NESTED) this.#fail('invalid_value');
  }
}

/** Our own bound. */
const MOST_NESTED = 1000;
