import { octetDecoder } from '../core/encoding/percent.ts';
import type { Decoder } from '../core/plugin.ts';
import { OctetWriter, type Traced } from '../core/trace.ts';
import { percentDecode } from './emulation/octets.ts';

const PERCENT = 0x25;

/** Before the digits were checked: any two octets behind a "%" are folded into one. */
function fold(octets: Uint8Array): Traced<Uint8Array> {
  const out = new OctetWriter(octets);
  while (!out.done) {
    const { at } = out;
    if (octets[at] === PERCENT && at + 2 < octets.length) {
      out.rewrite(3, [(digitOf(octets[at + 1] ?? 0) * 16 + digitOf(octets[at + 2] ?? 0)) & 0xff]);
    } else out.copy(plainLength(octets, at));
  }
  return out.finish();
}

/** A decimal digit, or the distance from "A" plus ten, whatever the character. */
function digitOf(octet: number): number {
  if (octet >= 0x30 && octet <= 0x39) return octet - 0x30;
  const upper = octet >= 0x61 && octet <= 0x7a ? octet - 0x20 : octet;
  return upper - 0x41 + 10;
}

function plainLength(octets: Uint8Array, at: number): number {
  const next = octets.indexOf(PERCENT, at + 1);
  return (next === -1 ? octets.length : next) - at;
}

const envoy = {
  runtime: 'Envoy',
  provenance: 'derived',
  citations: [
    {
      title: 'Envoy, source/common/http/utility.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/main/source/common/http/utility.cc',
    },
  ],
} as const;

const decoders: readonly Decoder[] = [
  {
    ...envoy,
    id: 'envoy-PercentEncoding::decode',
    call: 'PercentEncoding::decode(s)',
    versions: 'Envoy main, 2026',
    decode: percentDecode,
  },
  {
    ...envoy,
    id: 'envoy-PercentEncoding::decode-old',
    call: 'PercentEncoding::decode(s), before it checked digits',
    versions: 'Envoy before the isxdigit check',
    decode: octetDecoder(fold),
  },
];

export default decoders;
