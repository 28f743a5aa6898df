import { decodeOctets, octetDecoder } from '../core/encoding/percent.ts';
import type { Decoder } from '../core/plugin.ts';
import type { Traced } from '../core/trace.ts';
import { cString, indexOf } from './emulation/octets.ts';
import { failWith } from './emulation/text.ts';

const QUESTION_MARK = 0x3f;

const fails = (): never =>
  failWith(
    'converter failed',
    'sample expression yields nothing (empty string in the log or header)',
  );

/** src/tools.c, url_decode: behind the first raw "?" a "+" is a space. */
function urlDec(octets: Uint8Array): Traced<Uint8Array> {
  const end = indexOf(octets, QUESTION_MARK);
  const path = decodeOctets(octets.subarray(0, end), 'keep', fails);
  const query = decodeOctets(octets.subarray(end), 'space', fails);
  const value = new Uint8Array(path.value.length + query.value.length);
  value.set(path.value);
  value.set(query.value, path.value.length);
  return { value, trace: [...path.trace, ...query.trace] };
}

const haproxy = {
  runtime: 'HAProxy',
  versions: 'HAProxy 2.6.12',
  provenance: 'ran',
  citations: [
    {
      title: 'HAProxy, src/tools.c',
      url: 'https://github.com/haproxy/haproxy/blob/v2.6.0/src/tools.c',
    },
  ],
} as const;

const decoders: readonly Decoder[] = [
  { ...haproxy, id: 'haproxy-url_dec', call: 'url_dec', decode: octetDecoder(cString(urlDec)) },
  {
    ...haproxy,
    id: 'haproxy-url_dec-in_form',
    call: 'url_dec(1)',
    decode: octetDecoder(cString((octets) => decodeOctets(octets, 'space', fails))),
  },
];

export default decoders;
