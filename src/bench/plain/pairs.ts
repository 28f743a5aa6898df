import { utf8ErrorOf } from '../../decoders/emulation/utf8-error.ts';
import { digitOf } from './hex.ts';
import {
  before,
  escapeAt,
  indexOf,
  lenientForm,
  type OctetCall,
  readOctets,
  strictForm,
} from './octets.ts';
import { utf8Of } from './proxies.ts';

const [PERCENT, AMPERSAND, HASH, SEMICOLON, EQUALS] = [0x25, 0x26, 0x23, 0x3b, 0x3d];
const [ZERO, LETTER_V, SPACE] = [0x30, 0x76, 0x20];

/** url.ParseQuery: the first value, if no pair fails. */
export const goParseQuery: OctetCall = (octets) => {
  if (octets.includes(SEMICOLON)) return null;
  const end = indexOf(octets, AMPERSAND, 0);
  const first = strictForm(octets.subarray(0, end));
  // "&" and "=" are no digits, so that no escape goes on over them.
  return first && strictForm(octets.subarray(end)) && first;
};

/** parse_str: of several pairs of the same name the last is taken. */
export const phpParseStr: OctetCall = (octets) => {
  let end = indexOf(octets, AMPERSAND, 0);
  let value = octets.subarray(0, end);
  while (end < octets.length) {
    const start = end + 1;
    end = indexOf(octets, AMPERSAND, start);
    const pair = octets.subarray(start, end);
    const name = before(pair, EQUALS);
    if (isName(name)) value = pair.subarray(name.length + 1);
  }
  return lenientForm(value);
};

function isName(octets: Uint8Array): boolean {
  const name = before(lenientForm(octets) ?? octets, 0);
  let at = 0;
  while (name[at] === SPACE) at += 1;
  return name[at] === LETTER_V && name.length === at + 1;
}

/** uri_string:percent_decode: only the end may cut an escape, and all that is written is UTF-8. */
export const erlangPercentDecode: OctetCall = (octets) => {
  if (hasMalformed(octets)) return null;
  const wrote = readOctets(octets, false, false);
  return wrote && utf8ErrorOf(wrote) === null ? wrote : null;
};

function hasMalformed(octets: Uint8Array): boolean {
  for (let at = octets.indexOf(PERCENT); at !== -1 && at + 2 < octets.length; ) {
    if (escapeAt(octets, at) < 0) return true;
    at = octets.indexOf(PERCENT, at + 1);
  }
  return false;
}

/** uri_string:dissect_query: the first value, if every key and value can be read. */
export const erlangDissectQuery: OctetCall = (octets) => {
  const end = indexOf(octets, AMPERSAND, 0);
  const first = formUrlDecode(octets.subarray(0, end));
  for (let at = end + 1; first !== null && at < octets.length; ) {
    const equals = endOfKey(octets, at);
    const next = octets[equals] === EQUALS ? indexOf(octets, AMPERSAND, equals) : equals;
    if (formUrlDecode(octets.subarray(at, equals)) === null) return null;
    if (formUrlDecode(octets.subarray(equals + 1, next)) === null) return null;
    at = next + 1;
  }
  return first;
};

function endOfKey(octets: Uint8Array, from: number): number {
  let at = from;
  while (at < octets.length && octets[at] !== EQUALS) {
    if (octets[at] === AMPERSAND && octets[at + 1] !== HASH) break;
    at += octets[at] === AMPERSAND ? 2 : 1;
  }
  return Math.min(at, octets.length);
}

function formUrlDecode(octets: Uint8Array): Uint8Array | null {
  if (hasMalformed(octets) || utf8ErrorOf(octets) !== null) return null;
  const wrote = readOctets(octets, true, false);
  if (wrote === null || utf8ErrorOf(wrote) !== null) return null;
  return wrote.includes(AMPERSAND) ? readReferences(wrote) : wrote;
}

/** The decimal references of HTML; each is shorter as UTF-8. */
function readReferences(octets: Uint8Array): Uint8Array | null {
  const out = new Uint8Array(octets.length);
  let wrote = 0;
  let from = 0;
  for (let at = octets.indexOf(AMPERSAND); at !== -1; at = octets.indexOf(AMPERSAND, at)) {
    at += 1;
    if (octets[at] !== HASH) continue;
    let end = at + 1;
    let point = 0;
    for (; isDecimal(octets[end]); end += 1) point = point * 10 + (octets[end] ?? 0) - ZERO;
    if (octets[end] !== SEMICOLON || !isScalar(point)) return null;
    out.set(octets.subarray(from, at - 1), wrote);
    wrote += at - 1 - from;
    const character = utf8Of(point);
    out.set(character, wrote);
    wrote += character.length;
    from = end + 1;
    at = from;
  }
  out.set(octets.subarray(from), wrote);
  return out.subarray(0, wrote + octets.length - from);
}

const isDecimal = (octet: number | undefined): boolean =>
  octet !== undefined && digitOf(octet) >= 0 && digitOf(octet) < 10;

const isScalar = (point: number): boolean =>
  point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
