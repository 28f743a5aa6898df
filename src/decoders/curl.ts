import type { Decoder } from '../core/plugin.ts';
import { percentDecode } from './emulation/octets.ts';

const decoders: readonly Decoder[] = [
  {
    id: 'c-curl_easy_unescape',
    runtime: 'C',
    call: 'curl_easy_unescape(curl, s, length, &n), libcurl',
    versions: 'libcurl 7.88.1',
    provenance: 'ran',
    citations: [
      {
        title: 'curl, lib/escape.c',
        url: 'https://github.com/curl/curl/blob/curl-7_88_1/lib/escape.c',
      },
    ],
    decode: percentDecode,
  },
];

export default decoders;
