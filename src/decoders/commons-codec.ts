import { nextOf, type ReadOctet, Utf8Writer } from '../core/encoding/percent.ts';
import type { Decoded, Decoder } from '../core/plugin.ts';
import { digitOf } from './emulation/java.ts';
import { failingText, failWith } from './emulation/text.ts';

/** URLCodec.decode: the text is read as US-ASCII, "?" for every other character, then decoded octet by octet. */
function decode(text: string): Decoded {
  const out = new Utf8Writer(text);
  while (!out.done) {
    const next = nextOf(text, /[%+]|[^\0-\x7f]/g, out.at);
    if (next !== out.at) out.copyTo(next);
    else if (text[next] === '+') out.rewrite(1, ' ');
    else if (text[next] === '%') out.octets(runAt(text, next), 'java');
    else out.rewrite((text.codePointAt(next) ?? 0) > 0xffff ? 2 : 1, '?');
  }
  return out.finish();
}

function runAt(text: string, from: number): readonly ReadOctet[] {
  const octets: ReadOctet[] = [];
  for (let at = from; text[at] === '%'; at += 3) {
    const high = digit16(text, at + 1);
    octets.push({ octet: high * 16 + digit16(text, at + 2), read: 3 });
  }
  return octets;
}

/** Utils.digit16. Past the end an ArrayIndexOutOfBoundsException is caught, whose words are only in the cause. */
function digit16(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (at >= text.length) failWith(EXCEPTION, 'Invalid URL encoding: ');
  const octet = unit < 0x80 ? unit : 0x3f;
  const digit = digitOf(octet);
  if (digit < 0) {
    failWith(EXCEPTION, `Invalid URL encoding: not a valid digit (radix 16): ${octet}`);
  }
  return digit;
}

const EXCEPTION = 'org.apache.commons.codec.DecoderException';

const decoders: readonly Decoder[] = [
  {
    id: 'commons-codec-urlcodec',
    runtime: 'Java',
    call: 'new URLCodec("UTF-8").decode(s), Commons Codec',
    versions: 'Apache Commons Codec 1.15',
    provenance: 'ran',
    citations: [
      {
        title: 'Apache Commons Codec, URLCodec',
        url: 'https://github.com/apache/commons-codec/blob/rel/commons-codec-1.15/src/main/java/org/apache/commons/codec/net/URLCodec.java',
      },
    ],
    decode: failingText(decode),
  },
];

export default decoders;
