import { decodeOctets, octetDecoder } from '../core/encoding/percent.ts';
import type { Decoder } from '../core/plugin.ts';
import { failWith } from './emulation/text.ts';

const decoders: readonly Decoder[] = [
  {
    id: 'erlang-cow_qs:urldecode',
    runtime: 'Erlang',
    call: 'cow_qs:urldecode(S)',
    versions: 'cowlib 1.3.0',
    provenance: 'ran',
    citations: [
      {
        title: 'cowlib, src/cow_qs.erl',
        url: 'https://github.com/ninenines/cowlib/blob/1.3.0/src/cow_qs.erl',
      },
    ],
    decode: octetDecoder((octets) =>
      decodeOctets(octets, 'space', () => failWith('error', 'function_clause')),
    ),
  },
];

export default decoders;
