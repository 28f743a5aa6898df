import { octetAt } from '../core/encoding/escapes.ts';
import { nextOf, type ReadOctet, textDecoder, Utf8Writer } from '../core/encoding/percent.ts';
import type { Decoded, Decoder } from '../core/plugin.ts';
import { unescapeDataString } from './emulation/dotnet.ts';
import { lossyText } from './emulation/text.ts';

/** HttpUtility.UrlDecode is Mono's own: octets are collected, raw characters to U+00FF as one octet each, then read as UTF-8. */
function urlDecode(text: string): Decoded {
  const out = new Utf8Writer(text);
  if (!/[%+]/.test(text)) out.copyTo(text.length);
  while (!out.done) {
    const next = nextOf(text, /[%+]|[^\0-\x7f]/g, out.at);
    if (next !== out.at) out.copyTo(next);
    else if (text[next] === '+') out.rewrite(1, ' ');
    else {
      const octets = octetsAt(text, next);
      if (octets.length === 0) out.copyTo(next + 1);
      else out.octets(octets, 'net');
    }
  }
  return out.finish();
}

/** Consecutive octets that are no plain ASCII, from escapes and raw characters. */
function octetsAt(text: string, from: number): readonly ReadOctet[] {
  const octets: ReadOctet[] = [];
  for (let at = from; at < text.length; ) {
    const one = octetsOf(text, at);
    if (one === null) break;
    octets.push(...one.values.map((octet, i) => ({ octet, read: i === 0 ? one.read : 0 })));
    at += one.read;
  }
  return octets;
}

interface Octets {
  readonly values: readonly number[];
  readonly read: number;
}

function octetsOf(text: string, at: number): Octets | null {
  const octet = octetAt(text, at);
  if (octet !== null) return { values: [octet], read: 3 };
  const digits = text.slice(at + 2, at + 6);
  if (text[at] === '%' && text[at + 1] === 'u' && /^[0-9A-Fa-f]{4}$/.test(digits)) {
    return { values: charOctets(Number.parseInt(digits, 16)), read: 6 };
  }
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? null : { values: charOctets(unit), read: 1 };
}

/** WriteCharBytes: each UTF-16 unit by itself, so that a surrogate is U+FFFD. */
const charOctets = (unit: number): readonly number[] =>
  unit > 0xff ? [...new TextEncoder().encode(String.fromCharCode(unit))] : [unit];

const mono = {
  runtime: 'Mono',
  versions: 'Mono 6.8.0',
  provenance: 'ran',
  citations: [
    {
      title: 'Mono, System.Web.Util.HttpEncoder',
      url: 'https://github.com/mono/mono/blob/mono-6.8.0.105/mcs/class/System.Web/System.Web/HttpUtility.cs',
    },
  ],
} as const;

const decoders: readonly Decoder[] = [
  {
    ...mono,
    id: 'mono-WebUtility.UrlDecode',
    call: 'WebUtility.UrlDecode(s)',
    decode: lossyText('space', 'net'),
  },
  {
    ...mono,
    id: 'mono-HttpUtility.UrlDecode',
    call: 'HttpUtility.UrlDecode(s)',
    decode: textDecoder(urlDecode),
  },
  {
    ...mono,
    id: 'mono-Uri.UnescapeDataString',
    call: 'Uri.UnescapeDataString(s)',
    decode: unescapeDataString('net', true),
  },
];

export default decoders;
