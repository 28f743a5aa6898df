import { octetAt } from '../core/encoding/escapes.ts';
import {
  attempt,
  nextOf,
  type ReadOctet,
  textDecoder,
  Utf8Writer,
} from '../core/encoding/percent.ts';
import type { Decoded, Decoder } from '../core/plugin.ts';
import { decodeUriComponent, strictRun } from './emulation/javascript.ts';
import { wellFormed } from './emulation/surrogates.ts';
import { readText } from './emulation/text.ts';

const [TYPE, MESSAGE] = ['URIError', 'URI malformed'];
const component = decodeUriComponent(TYPE, MESSAGE);
const strict = strictRun(TYPE, MESSAGE, '');

/** querystring.unescape: decodeURIComponent, and where that fails a decoder of octets. */
function qsUnescape(text: string): Decoded {
  const decoded = component(text);
  if (decoded.ok) return decoded;
  const out = new Utf8Writer(text);
  lowOctets(out, text, /%|[^\0-\x7f]/g);
  return out.finish();
}

/** querystring.parse('v=' + s).v and new URLSearchParams('v=' + s).get('v'): up to the first "&", "+" is a space. */
function parse(text: string): Decoded {
  const end = nextOf(text, /&/g, 0);
  const value = text.slice(0, end);
  if (!hasEscape(value)) return readText(text, 'space', (out, _, at) => out.copyTo(at + 1), end);
  const decoded = attempt(() => readText(text, 'space', strict, end));
  if (decoded.ok) return decoded;
  const out = new Utf8Writer(text);
  lowOctets(out, value, /[%+]|[^\0-\x7f]/g);
  out.drop(text.length - end);
  return out.finish();
}

/** lib/querystring.js, unescapeBuffer: raw characters are cut to their low octet, malformed escapes stay. */
function lowOctets(out: Utf8Writer, value: string, special: RegExp): void {
  while (out.at < value.length) {
    const next = nextOf(value, special, out.at);
    if (next !== out.at) out.copyTo(next);
    else if (value[next] === '+') out.rewrite(1, ' ');
    else {
      const octets = octetsAt(value, next);
      if (octets.length === 0) out.copyTo(next + 1);
      else out.octets(octets, 'whatwg');
    }
  }
}

/** Consecutive octets that are no plain ASCII: escapes, and the low octets of raw characters. */
function octetsAt(value: string, from: number): readonly ReadOctet[] {
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

/** Node looks for one escape before it decodes, and a "+" within does not end it. */
const hasEscape = (value: string): boolean => /%\+*[0-9A-Fa-f]\+*[0-9A-Fa-f]/.test(value);

const node = {
  runtime: 'Node.js',
  versions: 'Node.js 20.20.2',
  provenance: 'ran',
  citations: [
    {
      title: 'Node.js, lib/querystring.js',
      url: 'https://github.com/nodejs/node/blob/v20.x/lib/querystring.js',
    },
  ],
} as const;

const decoders: readonly Decoder[] = [
  {
    ...node,
    id: 'js-URLSearchParams',
    call: "new URLSearchParams('v=' + s).get('v')",
    // It takes a USVString.
    decode: textDecoder((text) => parse(wellFormed(text))),
  },
  {
    ...node,
    id: 'node-querystring-unescape',
    call: 'querystring.unescape(s)',
    versions: 'Node.js 20.20.2, Bun 1.4.5',
    decode: textDecoder(qsUnescape),
  },
  {
    ...node,
    id: 'node-querystring-parse',
    call: "querystring.parse('v=' + s).v",
    versions: 'Node.js 20.20.2, Bun 1.4.5',
    decode: textDecoder(parse),
  },
];

export default decoders;
