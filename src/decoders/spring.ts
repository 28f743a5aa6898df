import { nextOf, type ReadOctet, tripletsAt, Utf8Writer } from '../core/encoding/percent.ts';
import type { Decoded, Decoder } from '../core/plugin.ts';
import { digitOf, ILLEGAL_ARGUMENT } from './emulation/java.ts';
import { failingText, failWith, type ReadEscape, readText } from './emulation/text.ts';

const invalid = (text: string, at: number): never =>
  failWith(ILLEGAL_ARGUMENT, `Invalid encoded sequence "${text.slice(at)}"`);

/** StringUtils.uriDecode to 6.2.0: once anything was decoded, every raw character is cut to its low octet. */
function uriDecodeOctets(text: string): Decoded {
  const out = new Utf8Writer(text);
  // Without an escape nothing is decoded, and nothing is cut.
  if (!text.includes('%')) {
    out.copyTo(text.length);
    return out.finish();
  }
  // Raw ASCII is copied, so that the trace stays short; the rest is read as UTF-8.
  while (!out.done) {
    const plain = nextOf(text, /%|[^\0-\x7f]/g, out.at);
    if (plain > out.at) out.copyTo(plain);
    else out.octets(octetsAt(text, plain), 'java');
  }
  return out.finish();
}

/** The octets of escapes and of raw characters that are not ASCII, from `from` on. */
function octetsAt(text: string, from: number): readonly ReadOctet[] {
  const octets: ReadOctet[] = [];
  for (let at = from; at < text.length; ) {
    const isEscape = text[at] === '%';
    const unit = text.charCodeAt(at);
    if (!isEscape && unit < 0x80) break;
    octets.push({ octet: isEscape ? escapeAt(text, at) : unit & 0xff, read: isEscape ? 3 : 1 });
    at += isEscape ? 3 : 1;
  }
  return octets;
}

function escapeAt(text: string, at: number): number {
  const [high, low] = [digitOf(text.charCodeAt(at + 1)), digitOf(text.charCodeAt(at + 2))];
  return at + 2 >= text.length || high < 0 || low < 0 ? invalid(text, at) : high * 16 + low;
}

/** StringUtils.uriDecode since pull request 34673: raw text stays, and each run of escapes is read by itself. */
const runOrFail: ReadEscape = (out, text, at) => {
  const octets = tripletsAt(text, at);
  const next = at + octets.length * 3;
  if (text[next] === '%') {
    if (next + 2 < text.length) invalid(text, next);
    failWith(ILLEGAL_ARGUMENT, 'Incomplete trailing escape (%) pattern');
  }
  out.octets(octets, 'java');
};

const before = failingText(uriDecodeOctets);

const decoders: readonly Decoder[] = [
  {
    id: 'spring4-uriutils-decode',
    runtime: 'Java',
    call: 'UriUtils.decode(s, "UTF-8"), Spring 4',
    versions: 'Spring Framework 4.3.30',
    provenance: 'ran',
    citations: [
      {
        title: 'Spring Framework 4.3, UriUtils',
        url: 'https://github.com/spring-projects/spring-framework/blob/v4.3.30.RELEASE/spring-web/src/main/java/org/springframework/web/util/UriUtils.java',
      },
    ],
    decode: before,
  },
  {
    id: 'spring5-stringutils-uridecode',
    runtime: 'Java',
    call: 'UriUtils.decode(s, UTF_8), Spring 5.0 to 6.2.0',
    versions: 'Spring Framework 5.0 to 6.2.0',
    provenance: 'derived',
    citations: [
      {
        title: 'Spring Framework, StringUtils.uriDecode',
        url: 'https://github.com/spring-projects/spring-framework/blob/v6.1.0/spring-core/src/main/java/org/springframework/util/StringUtils.java',
      },
    ],
    decode: before,
  },
  {
    id: 'spring7-stringutils-uridecode',
    runtime: 'Java',
    call: 'UriUtils.decode(s, UTF_8), Spring 7',
    versions: 'Spring Framework after pull request 34673',
    provenance: 'derived',
    citations: [
      {
        title: 'Spring Framework, pull request 34673',
        url: 'https://github.com/spring-projects/spring-framework/pull/34673',
      },
    ],
    decode: failingText((text) => readText(text, 'keep', runOrFail)),
  },
];

export default decoders;
