import { nextSign } from '../core/encoding/next-sign.ts';
import {
  attempt,
  DecoderFailure,
  textDecoder,
  tripletsAt,
  Utf8Writer,
} from '../core/encoding/percent.ts';
import type { Decoded, Decoder } from '../core/plugin.ts';

function decode(text: string, plus: 'keep' | 'space'): Decoded {
  const out = new Utf8Writer(text);
  const nextSpecial = nextSign(text, plus === 'space' ? ['%', '+'] : ['%']);
  while (!out.done) {
    const next = nextSpecial(out.at);
    if (next !== out.at) out.copyTo(next);
    else if (text[next] === '+') out.rewrite(1, ' ');
    else {
      const octets = tripletsAt(text, next);
      if (octets.length === 0) throw malformed(text, next);
      out.octets(octets, 'whatwg');
    }
  }
  return out.finish();
}

const malformed = (text: string, at: number): DecoderFailure =>
  new DecoderFailure('malformed escape', `"${text.slice(at, at + 3)}" at ${at}`);

const decoderOf =
  (plus: 'keep' | 'space') =>
  (input: string | Uint8Array): Decoded =>
    attempt(() => textDecoder((text) => decode(text, plus))(input));

const decoders: readonly Decoder[] = [
  {
    id: 'form-strict',
    runtime: 'Reference',
    call: 'form-urlencoded',
    versions: 'WHATWG URL, 2026',
    provenance: 'specification',
    citations: [
      {
        title: 'WHATWG URL, application/x-www-form-urlencoded parsing',
        url: 'https://url.spec.whatwg.org/#concept-urlencoded-parser',
        section: '5.1',
      },
    ],
    decode: decoderOf('space'),
  },
  {
    id: 'plus-safe',
    runtime: 'Reference',
    call: 'percent-decode',
    versions: 'RFC 3986',
    provenance: 'specification',
    citations: [
      {
        title: 'RFC 3986, Percent-Encoding',
        url: 'https://www.rfc-editor.org/rfc/rfc3986',
        section: '2.1',
      },
    ],
    decode: decoderOf('keep'),
  },
];

export default decoders;
