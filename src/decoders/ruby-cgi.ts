import { octetDecoder } from '../core/encoding/percent.ts';
import type { Decoder } from '../core/plugin.ts';
import type { Traced } from '../core/trace.ts';
import { lenient, percentDecode } from './emulation/octets.ts';

const PERCENT = 0x25;

/** cgi/escape.c stops at a "%" with fewer than two octets behind it: a "+" there stays. */
function cgiUnescape(octets: Uint8Array): Traced<Uint8Array> {
  const end = unscannedFrom(octets);
  const { value, trace } = lenient('space')(octets.subarray(0, end));
  const rest = octets.length - end;
  if (rest === 0) return { value, trace };
  const whole = new Uint8Array(value.length + rest);
  whole.set(value);
  whole.set(octets.subarray(end), value.length);
  return { value: whole, trace: [...trace, { kind: 'copy', read: rest, wrote: rest }] };
}

/** Where the scan stops: such a "%" stands in the last two octets, and is no digit of an escape. */
function unscannedFrom(octets: Uint8Array): number {
  const from = Math.max(0, octets.length - 2);
  const index = octets.indexOf(PERCENT, from);
  return index === -1 ? octets.length : index;
}

const cgi = {
  runtime: 'Ruby',
  versions: 'Ruby 3.1.7, 4.0.0',
  provenance: 'ran',
  citations: [
    {
      title: 'Ruby, ext/cgi/escape/escape.c',
      url: 'https://github.com/ruby/cgi/blob/master/ext/cgi/escape/escape.c',
    },
  ],
} as const;

const decoders: readonly Decoder[] = [
  { ...cgi, id: 'ruby-CGI.unescape', call: 'CGI.unescape(s)', decode: octetDecoder(cgiUnescape) },
  {
    ...cgi,
    id: 'ruby-CGI.unescapeURIComponent',
    call: 'CGI.unescapeURIComponent(s)',
    decode: percentDecode,
  },
];

export default decoders;
