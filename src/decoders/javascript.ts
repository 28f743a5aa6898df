import { octetAt } from '../core/encoding/escapes.ts';
import {
  attempt,
  DecoderFailure,
  nextOf,
  type ReadOctet,
  textDecoder,
  tripletsAt,
  Utf8Writer,
} from '../core/encoding/percent.ts';
import { readUtf8 } from '../core/encoding/utf8.ts';
import type { Decoded, Decoder } from '../core/plugin.ts';

/** ECMA-262, Decode: anything but well-formed UTF-8 in well-formed escapes is a URIError. */
function decodeComponent(text: string): Decoded {
  const out = new Utf8Writer(text);
  while (!out.done) {
    const next = nextOf(text, /%/g, out.at);
    if (next !== out.at) {
      out.copyTo(next);
      continue;
    }
    const octets = tripletsAt(text, next);
    if (octets.length === 0 || !isUtf8(octets))
      throw new DecoderFailure('URIError', 'URI malformed');
    out.octets(octets, 'whatwg');
  }
  return out.finish();
}

function isUtf8(octets: readonly ReadOctet[]): boolean {
  const values = octets.map(({ octet }) => octet);
  for (let at = 0; at < values.length; ) {
    const { length, point } = readUtf8(values, at, 'whatwg');
    if (point === null) return false;
    at += length;
  }
  return true;
}

/**
 * new URLSearchParams('v=' + s).get('v') in Node 20: up to the first "&"; "+" is a space; where decodeURIComponent
 * would fail, raw characters are cut to their low octet (lib/querystring.js, unescapeBuffer).
 */
function searchParams(text: string): Decoded {
  const end = nextOf(text, /&/g, 0);
  const value = text.slice(0, end);
  const out = new Utf8Writer(text);
  const isEncoded = /%[0-9A-Fa-f]{2}/.test(value);
  const isClean = isEncoded && attempt(() => decodeComponent(value)).ok;
  if (isEncoded && !isClean) lowOctets(out, value);
  else clean(out, value, isEncoded);
  out.drop(text.length - end);
  return out.finish();
}

function clean(out: Utf8Writer, value: string, isEncoded: boolean): void {
  const special = isEncoded ? /[%+]/g : /\+/g;
  while (out.at < value.length) {
    const next = nextOf(value, special, out.at);
    if (next !== out.at) out.copyTo(next);
    else if (value[next] === '+') out.rewrite(1, ' ');
    else out.octets(tripletsAt(value, next), 'whatwg');
  }
}

function lowOctets(out: Utf8Writer, value: string): void {
  while (out.at < value.length) {
    const plain = nextOf(value, /[%+]|[^\0-\x7f]/g, out.at);
    if (plain !== out.at) out.copyTo(plain);
    else if (value[plain] === '+') out.rewrite(1, ' ');
    else {
      const octets = unescapeBuffer(value, plain);
      if (octets.length === 0) out.copyTo(plain + 1);
      else out.octets(octets, 'whatwg');
    }
  }
}

/** Consecutive octets that are no plain ASCII: escapes, and the low octets of raw characters. */
function unescapeBuffer(value: string, from: number): readonly ReadOctet[] {
  const octets: ReadOctet[] = [];
  for (let at = from; at < value.length; ) {
    const escaped = octetAt(value, at);
    const unit = value.charCodeAt(at);
    if (escaped === null && unit < 0x80) break;
    octets.push(escaped === null ? { octet: unit & 0xff, read: 1 } : { octet: escaped, read: 3 });
    at += escaped === null ? 1 : 3;
  }
  return octets;
}

const decoders: readonly Decoder[] = [
  {
    id: 'js-decodeURIComponent',
    runtime: 'Node.js',
    call: 'decodeURIComponent(s)',
    versions: 'Node.js 20.20.2',
    provenance: 'ran',
    citations: [
      {
        title: 'ECMA-262, decodeURIComponent',
        url: 'https://tc39.es/ecma262/#sec-decodeuricomponent-encodeduricomponent',
      },
    ],
    decode: (input) => attempt(() => textDecoder(decodeComponent)(input)),
  },
  {
    id: 'js-URLSearchParams',
    runtime: 'Node.js',
    call: "new URLSearchParams('v=' + s).get('v')",
    versions: 'Node.js 20.20.2',
    provenance: 'ran',
    citations: [
      {
        title: 'Node.js, lib/querystring.js',
        url: 'https://github.com/nodejs/node/blob/v20.x/lib/querystring.js',
      },
    ],
    decode: textDecoder(searchParams),
  },
];

export default decoders;
