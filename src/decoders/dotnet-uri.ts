import { nextOf, textDecoder, tripletsAt, Utf8Writer } from '../core/encoding/percent.ts';
import { readUtf8 } from '../core/encoding/utf8.ts';
import type { Decoded, Decoder } from '../core/plugin.ts';

/** A malformed escape stays, and so do escapes whose octets form no UTF-8. */
function unescapeDataString(text: string): Decoded {
  const out = new Utf8Writer(text);
  while (!out.done) {
    const next = nextOf(text, /%/g, out.at);
    if (next !== out.at) {
      out.copyTo(next);
      continue;
    }
    const octets = tripletsAt(text, next).map(({ octet }) => octet);
    if (octets.length === 0) out.copyTo(next + 1);
    for (let i = 0; i < octets.length; ) {
      const { length, point } = readUtf8(octets, i, 'whatwg');
      if (point === null) out.copyTo(out.at + length * 3);
      else out.rewrite(length * 3, String.fromCodePoint(point));
      i += length;
    }
  }
  return out.finish();
}

const decoders: readonly Decoder[] = [
  {
    id: 'dotnet10-Uri.UnescapeDataString',
    runtime: '.NET',
    call: 'Uri.UnescapeDataString(s)',
    versions: '.NET 10.0.10',
    provenance: 'ran',
    citations: [
      {
        title: '.NET, System.Uri',
        url: 'https://github.com/dotnet/runtime/blob/v10.0.0/src/libraries/System.Private.Uri/src/System/UriExt.cs',
      },
    ],
    decode: textDecoder(unescapeDataString),
  },
];

export default decoders;
