import { octetDecoder } from '../core/encoding/percent.ts';
import type { Decoder } from '../core/plugin.ts';
import { cString, lenient } from './emulation/octets.ts';

const libevent = {
  runtime: 'C',
  versions: 'libevent 2.1.12',
  provenance: 'ran',
  citations: [
    {
      title: 'libevent, http.c',
      url: 'https://github.com/libevent/libevent/blob/release-2.1.12-stable/http.c',
    },
  ],
} as const;

const decoders: readonly Decoder[] = [
  {
    ...libevent,
    id: 'c-evhttp_uridecode',
    call: 'evhttp_uridecode(s, 0, &n), libevent',
    decode: octetDecoder(cString(lenient('keep'))),
  },
  {
    ...libevent,
    id: 'c-evhttp_uridecode-plus',
    call: 'evhttp_uridecode(s, 1, &n), libevent',
    decode: octetDecoder(cString(lenient('space'))),
  },
];

export default decoders;
