import { octetAt } from './hex.ts';

const [PERCENT, PLUS] = [0x25, 0x2b];

/** The character that is being read: how many octets it lacks, and what the next may be. */
interface Pending {
  missing: number;
  point: number;
  low: number;
  high: number;
}

/** njs_query_string_decode: a "+" does not end a character, and an octet that does not fit is swallowed with it. */
export function njsDecode(text: string, end: number): string {
  const state: Pending = { missing: 0, point: 0, low: 0x80, high: 0xbf };
  let out = '';
  let isWaiting = false;
  for (let at = 0; at < end; ) {
    const unit = text.charCodeAt(at);
    const octet = unit === PERCENT ? octetAt(text, at) : -1;
    if (octet >= 0) {
      const point = consume(state, octet);
      isWaiting = point === MORE;
      out += written(point);
      at += 3;
      continue;
    }
    isWaiting = false;
    const next = unit === PLUS ? at + 1 : endOfRun(text, at + 1, end);
    out += unit === PLUS ? ' ' : ended(state) + text.slice(at, next);
    at = next;
  }
  return isWaiting ? `${out}\ufffd` : out;
}

function written(point: number): string {
  if (point === MORE) return '';
  return point === BAD ? '\ufffd' : String.fromCodePoint(point);
}

/** A raw character ends one that is being read. */
function ended(state: Pending): string {
  const isPending = state.missing > 0;
  reset(state);
  return isPending ? '\ufffd' : '';
}

function endOfRun(text: string, from: number, end: number): number {
  let at = from;
  for (; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === PERCENT || unit === PLUS) break;
  }
  return at;
}

const [BAD, MORE] = [-1, -2];

function reset(state: Pending): number {
  state.missing = 0;
  state.low = 0x80;
  state.high = 0xbf;
  return BAD;
}

function consume(state: Pending, octet: number): number {
  if (state.missing === 0) return lead(state, octet);
  if (octet < state.low || octet > state.high) return reset(state);
  state.low = 0x80;
  state.high = 0xbf;
  state.point = (state.point << 6) | (octet & 0x3f);
  state.missing -= 1;
  return state.missing > 0 ? MORE : state.point;
}

function lead(state: Pending, octet: number): number {
  if (octet < 0x80) return octet;
  if (octet < 0xc2 || octet > 0xf4) return BAD;
  state.missing = octet < 0xe0 ? 1 : octet < 0xf0 ? 2 : 3;
  state.point = octet & (0x3f >> state.missing);
  state.low = octet === 0xe0 ? 0xa0 : octet === 0xf0 ? 0x90 : 0x80;
  state.high = octet === 0xed ? 0x9f : octet === 0xf4 ? 0x8f : 0xbf;
  return MORE;
}
