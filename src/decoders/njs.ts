import { octetAt } from '../core/encoding/escapes.ts';
import { nextOf, textDecoder, Utf8Writer } from '../core/encoding/percent.ts';
import type { Decoded, Decoder } from '../core/plugin.ts';
import { decodeUri, decodeUriComponent } from './emulation/javascript.ts';

/** njs_unicode_decode_t: the character that is being read, octet by octet. */
class Utf8State {
  #missing = 0;
  #point = 0;
  #low = 0x80;
  #high = 0xbf;

  get isPending(): boolean {
    return this.#missing > 0;
  }

  /** The code point that `octet` completes, null where it fits nothing, undefined where more must follow. */
  consume(octet: number): number | null | undefined {
    if (this.#missing === 0) return this.#lead(octet);
    if (octet < this.#low || octet > this.#high) return this.reset();
    [this.#low, this.#high] = [0x80, 0xbf];
    this.#point = (this.#point << 6) | (octet & 0x3f);
    this.#missing -= 1;
    return this.#missing > 0 ? undefined : this.#point;
  }

  reset(): null {
    this.#missing = 0;
    [this.#low, this.#high] = [0x80, 0xbf];
    return null;
  }

  #lead(octet: number): number | null | undefined {
    if (octet < 0x80) return octet;
    if (octet < 0xc2 || octet > 0xf4) return null;
    this.#missing = octet < 0xe0 ? 1 : octet < 0xf0 ? 2 : 3;
    this.#point = octet & (0x3f >> this.#missing);
    this.#low = octet === 0xe0 ? 0xa0 : octet === 0xf0 ? 0x90 : 0x80;
    this.#high = octet === 0xed ? 0x9f : octet === 0xf4 ? 0x8f : 0xbf;
    return undefined;
  }
}

/**
 * njs_query_string_decode: a "+" does not end a character that is being read, and an escaped octet that does not fit it is
 * swallowed with it.
 */
function decode(text: string, end: number): Decoded {
  const out = new Utf8Writer(text);
  const state = new Utf8State();
  let waiting = 0;
  while (out.at + waiting < end) {
    const at = out.at + waiting;
    const octet = octetAt(text, at);
    const point = octet === null ? null : state.consume(octet);
    if (octet !== null) waiting += 3;
    if (point === undefined) continue;
    if (octet === null) readRaw(out, state, waiting, end);
    else out.rewrite(waiting, point === null ? '\ufffd' : String.fromCodePoint(point));
    waiting = 0;
  }
  if (waiting > 0) out.rewrite(waiting, '\ufffd');
  out.drop(text.length - end);
  return out.finish();
}

function readRaw(out: Utf8Writer, state: Utf8State, waiting: number, end: number): void {
  const at = out.at + waiting;
  if (out.source[at] === '+') {
    out.drop(waiting);
    out.rewrite(1, ' ');
    return;
  }
  if (state.isPending) giveUp(out, state, waiting);
  if (out.at < end) out.copyTo(Math.min(end, nextOf(out.source, /[%+]/g, at + 1)));
}

/** A raw character ends one that is being read, which becomes U+FFFD: in its own place, or before the raw one. */
function giveUp(out: Utf8Writer, state: Utf8State, waiting: number): void {
  state.reset();
  if (waiting > 0) {
    out.rewrite(waiting, '\ufffd');
    return;
  }
  const raw = String.fromCodePoint(out.source.codePointAt(out.at) ?? 0);
  out.rewrite(raw.length, `\ufffd${raw}`);
}

const njs = { runtime: 'nginx njs', versions: 'njs 0.7.9', provenance: 'ran' } as const;

const ecma = 'https://tc39.es/ecma262/#sec-uri-handling-functions';
const uri = {
  ...njs,
  citations: [{ title: 'ECMA-262, URI handling functions', url: ecma }],
} as const;
const querystring = {
  ...njs,
  citations: [
    {
      title: 'njs, src/njs_query_string.c',
      url: 'https://github.com/nginx/njs/blob/0.7.9/external/njs_query_string_module.c',
    },
  ],
} as const;

const decoders: readonly Decoder[] = [
  {
    ...uri,
    id: 'njs-decodeURIComponent',
    call: 'decodeURIComponent(s)',
    decode: decodeUriComponent('URIError', 'malformed URI'),
  },
  {
    ...uri,
    id: 'njs-decodeURI',
    call: 'decodeURI(s)',
    decode: decodeUri('URIError', 'malformed URI'),
  },
  {
    ...querystring,
    id: 'njs-querystring.unescape',
    call: 'querystring.unescape(s)',
    decode: textDecoder((text) => decode(text, text.length)),
  },
  {
    ...querystring,
    id: 'njs-querystring.parse',
    call: "querystring.parse('v=' + s).v",
    decode: textDecoder((text) => decode(text, nextOf(text, /&/g, 0))),
  },
];

export default decoders;
