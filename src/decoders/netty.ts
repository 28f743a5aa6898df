import { octetAt } from '../core/encoding/escapes.ts';
import type { ReadOctet } from '../core/encoding/percent.ts';
import type { Decoder } from '../core/plugin.ts';
import { ILLEGAL_ARGUMENT } from './emulation/java.ts';
import { failingText, failWith, type ReadEscape, readText } from './emulation/text.ts';

const run: ReadEscape = (out, text, from) => {
  const octets: ReadOctet[] = [];
  for (let at = from; text[at] === '%'; at += 3) {
    if (at + 3 > text.length) {
      failWith(ILLEGAL_ARGUMENT, `unterminated escape sequence at index ${at} of: ${text}`);
    }
    octets.push({ octet: octetAt(text, at) ?? invalid(text, at + 1), read: 3 });
  }
  out.octets(octets, 'java');
};

const invalid = (text: string, at: number): never =>
  failWith(
    ILLEGAL_ARGUMENT,
    `invalid hex byte '${text.slice(at, at + 2)}' at index ${at} of '${text}'`,
  );

const decoders: readonly Decoder[] = [
  {
    id: 'netty-decodecomponent',
    runtime: 'Java',
    call: 'QueryStringDecoder.decodeComponent(s, UTF_8), Netty',
    versions: 'Netty 4.1.48',
    provenance: 'ran',
    citations: [
      {
        title: 'Netty, QueryStringDecoder',
        url: 'https://github.com/netty/netty/blob/4.1/codec-http/src/main/java/io/netty/handler/codec/http/QueryStringDecoder.java',
      },
    ],
    decode: failingText((text) => readText(text, 'space', run)),
  },
];

export default decoders;
