import { octetDecoder } from '../core/encoding/percent.ts';
import type { Decoder } from '../core/plugin.ts';
import { cResult, cString, lenient } from './emulation/octets.ts';

const decoders: readonly Decoder[] = [
  {
    id: 'busybox-httpd-d',
    runtime: 'BusyBox',
    call: 'httpd -d "$s"',
    versions: 'BusyBox 1.35.0',
    provenance: 'ran',
    citations: [
      {
        title: 'BusyBox, libbb/percent_decode.c',
        url: 'https://git.busybox.net/busybox/tree/libbb/percent_decode.c?h=1_35_stable',
      },
    ],
    decode: octetDecoder(cString(cResult(lenient('space')))),
  },
];

export default decoders;
