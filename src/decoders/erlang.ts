import { compose } from '../core/compare.ts';
import { decodeOctets, octetDecoder } from '../core/encoding/percent.ts';
import { readUtf8 } from '../core/encoding/utf8.ts';
import type { Decoder } from '../core/plugin.ts';
import { OctetWriter, type Traced } from '../core/trace.ts';
import { type ErlangTerm, errorTuple } from './emulation/erlang-term.ts';
import { type ReadOctets, upTo } from './emulation/octets.ts';
import { failWith } from './emulation/text.ts';
import { utf8ErrorOf } from './emulation/utf8-error.ts';

const [AMPERSAND, HASH, SEMICOLON, EQUALS, ZERO] = [0x26, 0x23, 0x3b, 0x3d, 0x30];

const binary = (values: Uint8Array): ErlangTerm => ({ kind: 'binary', values });
const list = (values: ArrayLike<number>): ErlangTerm => ({ kind: 'list', values });

const throws = (reason: string, term: ErlangTerm): never =>
  failWith('throw', errorTuple(reason, term));

const returns = (reason: string, term: ErlangTerm): never =>
  failWith(`{error,${reason},_}`, errorTuple(reason, term));

/** uri_string:percent_decode/1: a "%" with fewer than two octets behind it stays; all that is written must be UTF-8. */
function percentDecode(octets: Uint8Array): Traced<Uint8Array> {
  const decoded = decodeOctets(octets, 'keep', (_, at) => {
    if (at + 2 < octets.length) {
      throws('invalid_percent_encoding', binary(octets.subarray(at, at + 3)));
    }
  });
  if (utf8ErrorOf(decoded.value) !== null) throws('invalid_utf8', binary(decoded.value));
  return decoded;
}

/** uri_string:dissect_query/1: every pair is read, and the first error of any is the answer. */
function dissectQuery(octets: Uint8Array): Traced<Uint8Array> {
  const end = indexOfEnd(octets, 0);
  const first = upTo(octets, end, formUrlDecode);
  for (let at = end + 1; at < octets.length; ) {
    const equals = endOfKey(octets, at);
    formUrlDecode(octets.subarray(at, equals));
    const next = octets[equals] === EQUALS ? indexOfEnd(octets, equals) : equals;
    if (octets[equals] === EQUALS) formUrlDecode(octets.subarray(equals + 1, next));
    at = next + 1;
  }
  return first;
}

function indexOfEnd(octets: Uint8Array, from: number): number {
  const index = octets.indexOf(AMPERSAND, from);
  return index === -1 ? octets.length : index;
}

/** A key goes on over "&#". */
function endOfKey(octets: Uint8Array, from: number): number {
  let at = from;
  for (; at < octets.length && octets[at] !== EQUALS; at += 1) {
    if (octets[at] !== AMPERSAND) continue;
    if (octets[at + 1] !== HASH) break;
    at += 1;
  }
  return at;
}

/** Escapes first, then the decimal references of HTML. */
const formUrlDecode: ReadOctets = (octets) => {
  const decoded = decodeOctets(octets, 'space', (_, at) => checkEscape(octets, at));
  checkRaw(octets);
  return readReferences(decoded);
};

function checkEscape(octets: Uint8Array, at: number): void {
  if (at + 2 >= octets.length) return;
  checkRaw(octets.subarray(0, at));
  const rest = octets.subarray(at);
  const error = utf8ErrorOf(rest);
  if (error !== null) returns('invalid_input', binary(rest.subarray(error.at)));
  returns('invalid_percent_encoding', list(pointsOf(rest)));
}

/** What is not escaped must be UTF-8. */
function checkRaw(octets: Uint8Array): void {
  const error = utf8ErrorOf(octets);
  if (error !== null) returns('invalid_character', list([octets[error.at] ?? 0]));
}

function pointsOf(octets: Uint8Array): readonly number[] {
  const points: number[] = [];
  for (let at = 0; at < octets.length; ) {
    const first = octets[at] ?? 0;
    const { length, point } =
      first < 0x80 ? { length: 1, point: first } : readUtf8(octets, at, 'whatwg');
    points.push(point ?? 0);
    at += length;
  }
  return points;
}

/** base10_decode: &#NNN; is that character; anything else behind "&#" is an error. */
function readReferences({ value, trace }: Traced<Uint8Array>): Traced<Uint8Array> {
  const error = utf8ErrorOf(value);
  const end = error?.at ?? value.length;
  const out = new OctetWriter(value);
  while (out.at < end) {
    const next = nextReference(value, out.at, end);
    if (next !== out.at) out.copy(next - out.at);
    else readReference(out, value);
  }
  if (error !== null) returns('invalid_input', list([value[error.at] ?? 0]));
  const references = out.finish();
  return { value: references.value, trace: compose(trace, references.trace) };
}

function nextReference(value: Uint8Array, from: number, end: number): number {
  for (let at = from; ; at += 1) {
    const next = value.indexOf(AMPERSAND, at);
    if (next === -1 || next + 1 >= end) return end;
    if (value[next + 1] === HASH) return next;
    at = next;
  }
}

function readReference(out: OctetWriter, value: Uint8Array): void {
  let point = 0;
  let at = out.at + 2;
  for (; isDigit(value[at]); at += 1) point = point * 10 + (value[at] ?? 0) - ZERO;
  if (at >= value.length) failWith('error', 'function_clause');
  if (value[at] !== SEMICOLON) returns('invalid_input', list([value[at] ?? 0]));
  if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) failWith('error', 'badarg');
  out.rewrite(at + 1 - out.at, new TextEncoder().encode(String.fromCodePoint(point)));
}

const isDigit = (octet: number | undefined): boolean =>
  octet !== undefined && octet >= ZERO && octet <= ZERO + 9;

const erlang = {
  runtime: 'Erlang',
  versions: 'Erlang/OTP 25.2.3',
  provenance: 'ran',
  citations: [
    {
      title: 'Erlang/OTP, stdlib, uri_string.erl',
      url: 'https://github.com/erlang/otp/blob/OTP-25.2.3/lib/stdlib/src/uri_string.erl',
    },
  ],
} as const;

const decoders: readonly Decoder[] = [
  {
    ...erlang,
    id: 'erlang-uri_string:percent_decode',
    call: 'uri_string:percent_decode(S)',
    decode: octetDecoder(percentDecode),
  },
  {
    ...erlang,
    id: 'erlang-uri_string:dissect_query',
    call: 'uri_string:dissect_query(<<"v=", S/binary>>)',
    decode: octetDecoder(dissectQuery),
  },
];

export default decoders;
