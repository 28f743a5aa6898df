import { nextOf, textDecoder, tripletsAt, Utf8Writer } from '../core/encoding/percent.ts';
import type { Decoded, Decoder } from '../core/plugin.ts';

/** A malformed escape stays; octets that form no UTF-8 become U+FFFD; nothing fails. */
const lossy = (special: RegExp) =>
  textDecoder((text): Decoded => {
    const out = new Utf8Writer(text);
    while (!out.done) {
      const next = nextOf(text, special, out.at);
      if (next !== out.at) out.copyTo(next);
      else if (text[next] === '+') out.rewrite(1, ' ');
      else {
        const octets = tripletsAt(text, next);
        if (octets.length === 0) out.copyTo(next + 1);
        else out.octets(octets, 'whatwg');
      }
    }
    return out.finish();
  });

const decoders: readonly Decoder[] = [
  {
    id: 'python-unquote',
    runtime: 'Python',
    call: 'urllib.parse.unquote(s)',
    versions: 'CPython 3.11.7, 3.14.2',
    provenance: 'ran',
    citations: [
      {
        title: 'Python, urllib.parse',
        url: 'https://github.com/python/cpython/blob/3.11/Lib/urllib/parse.py',
      },
    ],
    decode: lossy(/%/g),
  },
  {
    id: 'python-unquote_plus',
    runtime: 'Python',
    call: 'urllib.parse.unquote_plus(s)',
    versions: 'CPython 3.11.7, 3.14.2',
    provenance: 'ran',
    citations: [
      {
        title: 'Python, urllib.parse',
        url: 'https://github.com/python/cpython/blob/3.11/Lib/urllib/parse.py',
      },
    ],
    decode: lossy(/[%+]/g),
  },
  {
    id: 'dotnet10-WebUtility.UrlDecode',
    runtime: '.NET',
    call: 'WebUtility.UrlDecode(s)',
    versions: '.NET 10.0.10',
    provenance: 'ran',
    citations: [
      {
        title: '.NET, System.Net.WebUtility',
        url: 'https://github.com/dotnet/runtime/blob/v10.0.0/src/libraries/System.Private.CoreLib/src/System/Net/WebUtility.cs',
      },
    ],
    decode: lossy(/[%+]/g),
  },
  {
    id: 'rust-percent_decode_str-lossy',
    runtime: 'Rust',
    call: 'percent_decode_str(s).decode_utf8_lossy()',
    versions: 'percent-encoding 2.2.0',
    provenance: 'ran',
    citations: [
      {
        title: 'rust-url, percent_encoding',
        url: 'https://github.com/servo/rust-url/blob/main/percent_encoding/src/lib.rs',
      },
    ],
    decode: lossy(/%/g),
  },
];

export default decoders;
