import {
  attempt,
  DecoderFailure,
  nextOf,
  type ReadOctet,
  textDecoder,
  Utf8Writer,
} from '../core/encoding/percent.ts';
import type { Decoded, Decoder } from '../core/plugin.ts';

const ILLEGAL_ARGUMENT = 'java.lang.IllegalArgumentException';

/** java.lang.Character.digit(c, 16): ASCII and full-width letters, and every decimal digit of the BMP. */
function digitOf(unit: number): number {
  const character = String.fromCharCode(unit);
  const letter = 'abcdef'.indexOf(character.normalize('NFKC').toLowerCase());
  const isLetter = letter >= 0 && (unit < 0x80 || (unit >= 0xff21 && unit <= 0xff46));
  if (isLetter) return letter + 10;
  if (!isDigit(unit)) return -1;
  let first = unit;
  while (isDigit(first - 1) && unit - first < 9) first -= 1;
  return unit - first;
}

const isDigit = (unit: number): boolean => /\p{Nd}/u.test(String.fromCharCode(unit));

/** java.lang.Integer.parseInt(s, begin, begin + 2, 16), with the words of its NumberFormatException. */
function parseHex(text: string, begin: number): number {
  const pair = text.slice(begin, begin + 2);
  const sign = pair.charCodeAt(0) < 0x30 ? pair[0] : '';
  if (sign !== '' && sign !== '-' && sign !== '+') throw illegalHex(0, pair);
  let value = 0;
  for (let i = sign === '' ? 0 : 1; i < 2; i += 1) {
    const digit = digitOf(pair.charCodeAt(i));
    if (digit < 0) throw illegalHex(i, pair);
    value = value * 16 + digit;
  }
  return sign === '-' ? -value : value;
}

const PATTERN = 'URLDecoder: Illegal hex characters in escape (%) pattern - ';

const illegalHex = (index: number, pair: string): DecoderFailure =>
  new DecoderFailure(ILLEGAL_ARGUMENT, `${PATTERN}Error at index ${index} in: "${pair}"`);

/** A run of escapes is read as a whole: a sign and digits of any script are taken. */
function runAt(text: string, from: number): readonly ReadOctet[] {
  const octets: ReadOctet[] = [];
  let at = from;
  for (; at + 2 < text.length && text[at] === '%'; at += 3) {
    const octet = parseHex(text, at + 1);
    if (octet < 0) throw new DecoderFailure(ILLEGAL_ARGUMENT, `${PATTERN}negative value`);
    octets.push({ octet, read: 3 });
  }
  if (text[at] === '%') {
    throw new DecoderFailure(
      ILLEGAL_ARGUMENT,
      'URLDecoder: Incomplete trailing escape (%) pattern',
    );
  }
  return octets;
}

function urlDecode(text: string): Decoded {
  const out = new Utf8Writer(text);
  while (!out.done) {
    const next = nextOf(text, /[%+]/g, out.at);
    if (next !== out.at) out.copyTo(next);
    else if (text[next] === '+') out.rewrite(1, ' ');
    else out.octets(runAt(text, next), 'java');
  }
  return out.finish();
}

/** StringUtils.uriDecode: once anything was decoded, every raw character is cut to its low octet. */
function uriDecode(text: string): Decoded {
  const octets: ReadOctet[] = [];
  let isChanged = false;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] !== '%') {
      octets.push({ octet: text.charCodeAt(i) & 0xff, read: 1 });
      continue;
    }
    const [high, low] = [digitOf(text.charCodeAt(i + 1)), digitOf(text.charCodeAt(i + 2))];
    if (i + 2 >= text.length || high < 0 || low < 0) {
      throw new DecoderFailure(ILLEGAL_ARGUMENT, `Invalid encoded sequence "${text.slice(i)}"`);
    }
    octets.push({ octet: high * 16 + low, read: 3 });
    i += 2;
    isChanged = true;
  }
  const out = new Utf8Writer(text);
  if (isChanged) writeRuns(out, octets);
  else out.copyTo(text.length);
  return out.finish();
}

/** Raw ASCII is copied, so that the trace stays short; the rest is read as UTF-8. */
function writeRuns(out: Utf8Writer, octets: readonly ReadOctet[]): void {
  for (let i = 0; i < octets.length; ) {
    const isRaw = (one: ReadOctet | undefined): boolean =>
      one !== undefined &&
      one.read === 1 &&
      one.octet < 0x80 &&
      out.source.charCodeAt(out.at) < 0x80;
    let end = i;
    if (isRaw(octets[i])) {
      while (isPlain(out.source, out.at + end - i) && octets[end]?.read === 1) end += 1;
      out.copyTo(out.at + end - i);
    } else {
      end += 1;
      while (
        end < octets.length &&
        !(octets[end]?.read === 1 && (octets[end]?.octet ?? 0) < 0x80)
      ) {
        end += 1;
      }
      out.octets(octets.slice(i, end), 'java');
    }
    i = end;
  }
}

const isPlain = (text: string, at: number): boolean =>
  at < text.length && text[at] !== '%' && text.charCodeAt(at) < 0x80;

const run =
  (decode: (text: string) => Decoded) =>
  (input: string | Uint8Array): Decoded =>
    attempt(() => textDecoder(decode)(input));

const decoders: readonly Decoder[] = [
  {
    id: 'java-urldecoder-utf8',
    runtime: 'Java',
    call: 'URLDecoder.decode(s, UTF_8)',
    versions: 'OpenJDK 17.0.15',
    provenance: 'ran',
    citations: [
      {
        title: 'OpenJDK, java.net.URLDecoder',
        url: 'https://github.com/openjdk/jdk17u/blob/master/src/java.base/share/classes/java/net/URLDecoder.java',
      },
    ],
    decode: run(urlDecode),
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
        url: 'https://github.com/spring-projects/spring-framework/blob/v5.3.39/spring-core/src/main/java/org/springframework/util/StringUtils.java',
      },
    ],
    decode: run(uriDecode),
  },
];

export default decoders;
