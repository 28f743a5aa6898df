import { octetDecoder } from '../core/encoding/percent.ts';
import type { Decoded, Decoder } from '../core/plugin.ts';
import { formUrlencoded } from './emulation/form.ts';
import { type Decode, lenient, percentDecode } from './emulation/octets.ts';
import { failWith, lossyText } from './emulation/text.ts';
import { hasHighEscape, type Utf8Error, utf8ErrorOf } from './emulation/utf8-error.ts';

const toOctets = octetDecoder((octets) => {
  const decoded = lenient('keep')(octets);
  const error = utf8ErrorOf(decoded.value);
  if (error !== null) failWith('', wordsOf(error));
  return decoded;
});

/** core::str::Utf8Error, as it is displayed. */
const wordsOf = ({ at, length, isIncomplete }: Utf8Error): string =>
  isIncomplete
    ? `incomplete utf-8 byte sequence from index ${at}`
    : `invalid utf-8 sequence of ${length} bytes from index ${at}`;

const lossy = lossyText('keep', 'whatwg');

/** The text, or the error of the type that the call returns. */
const strict =
  (type: string): Decode =>
  (input): Decoded => {
    if (typeof input === 'string' && !hasHighEscape(input)) return lossy(input);
    const checked = toOctets(input);
    return checked.ok ? lossy(input) : { ok: false, error: { ...checked.error, type } };
  };

const percentEncoding = {
  runtime: 'Rust',
  versions: 'percent-encoding 2.2.0',
  provenance: 'ran',
  citations: [
    {
      title: 'rust-url, percent_encoding',
      url: 'https://github.com/servo/rust-url/blob/main/percent_encoding/src/lib.rs',
    },
  ],
} as const;

const decoders: readonly Decoder[] = [
  {
    ...percentEncoding,
    id: 'rust-percent_decode-bytes',
    call: 'percent_decode(bytes).collect()',
    decode: percentDecode,
  },
  {
    ...percentEncoding,
    id: 'rust-percent_decode_str-decode_utf8',
    call: 'percent_decode_str(s).decode_utf8()',
    decode: strict('core::str::Utf8Error'),
  },
  {
    ...percentEncoding,
    id: 'rust-percent_decode_str-lossy',
    call: 'percent_decode_str(s).decode_utf8_lossy()',
    decode: lossy,
  },
  {
    id: 'rust-urlencoding-decode',
    runtime: 'Rust',
    call: 'urlencoding::decode(s)',
    versions: 'urlencoding 2.1.0',
    provenance: 'ran',
    citations: [
      {
        title: 'urlencoding, src/dec.rs',
        url: 'https://github.com/kornelski/rust_urlencoding/blob/main/src/dec.rs',
      },
    ],
    decode: strict('alloc::string::FromUtf8Error'),
  },
  {
    id: 'rust-form_urlencoded-parse',
    runtime: 'Rust',
    call: 'form_urlencoded::parse(b"v=" + s)',
    versions: 'form_urlencoded 1.1.0',
    provenance: 'ran',
    citations: [
      {
        title: 'rust-url, form_urlencoded',
        url: 'https://github.com/servo/rust-url/blob/main/form_urlencoded/src/lib.rs',
      },
    ],
    decode: formUrlencoded,
  },
];

export default decoders;
