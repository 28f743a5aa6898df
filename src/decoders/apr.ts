import { decodeOctets, octetDecoder } from '../core/encoding/percent.ts';
import type { Decoder } from '../core/plugin.ts';
import { cString } from './emulation/octets.ts';
import { failWith } from './emulation/text.ts';

/** A malformed escape is the first fault to be told, an escaped NUL the second. */
const unescapeUrl = octetDecoder(
  cString((octets) => {
    const decoded = decodeOctets(octets, 'keep', () => failWith('APR_EINVAL', 'Invalid argument'));
    if (decoded.value.indexOf(0) !== -1) {
      failWith('APR_BADCH', 'Bad character specified on command line');
    }
    return decoded;
  }),
);

const decoders: readonly Decoder[] = [
  {
    id: 'c-apr_unescape_url',
    runtime: 'C',
    call: 'apr_unescape_url(d, s, -1, NULL, NULL, 0, &n), APR',
    versions: 'APR 1.7.2',
    provenance: 'ran',
    citations: [
      {
        title: 'APR, encoding/apr_escape.c',
        url: 'https://github.com/apache/apr/blob/1.7.2/encoding/apr_escape.c',
      },
    ],
    decode: unescapeUrl,
  },
];

export default decoders;
