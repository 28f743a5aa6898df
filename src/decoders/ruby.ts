import { DecoderFailure, decodeOctets, octetDecoder } from '../core/encoding/percent.ts';
import { readUtf8 } from '../core/encoding/utf8.ts';
import type { Decoder } from '../core/plugin.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Ruby matches a pattern on the whole string first: it must be UTF-8, and its message quotes all of it. */
const decode = octetDecoder((octets) => {
  if (!isUtf8(octets)) throw new DecoderFailure('ArgumentError', 'invalid byte sequence in UTF-8');
  return decodeOctets(octets, 'space', () => {
    throw new DecoderFailure('ArgumentError', `invalid %-encoding (${utf8.decode(octets)})`);
  });
});

function isUtf8(octets: Uint8Array): boolean {
  for (let at = 0; at < octets.length; ) {
    const { length, point } = readUtf8(octets, at, 'whatwg');
    if (point === null) return false;
    at += length;
  }
  return true;
}

const decoders: readonly Decoder[] = [
  {
    id: 'ruby-URI.decode_www_form_component',
    runtime: 'Ruby',
    call: 'URI.decode_www_form_component(s)',
    versions: 'Ruby 3.1.7, 4.0.0',
    provenance: 'ran',
    citations: [
      {
        title: 'Ruby, uri/common.rb',
        url: 'https://github.com/ruby/uri/blob/master/lib/uri/common.rb',
      },
    ],
    decode: decode,
  },
];

export default decoders;
