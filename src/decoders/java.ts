import type { ReadOctet } from '../core/encoding/percent.ts';
import type { Decoded, Decoder } from '../core/plugin.ts';
import { digitOf, ILLEGAL_ARGUMENT } from './emulation/java.ts';
import { failingText, failWith, type ReadEscape, readText } from './emulation/text.ts';

/** java.lang.Integer.parseInt(s, begin, begin + 2, 16), with the words of its NumberFormatException. */
function parseHex(text: string, begin: number): number {
  const pair = text.slice(begin, begin + 2);
  const sign = pair.charCodeAt(0) < 0x30 ? pair[0] : '';
  if (sign !== '' && sign !== '-' && sign !== '+') illegalHex(0, pair);
  let value = 0;
  for (let i = sign === '' ? 0 : 1; i < 2; i += 1) {
    const digit = digitOf(pair.charCodeAt(i));
    if (digit < 0) illegalHex(i, pair);
    value = value * 16 + digit;
  }
  return sign === '-' ? -value : value;
}

const PATTERN = 'URLDecoder: Illegal hex characters in escape (%) pattern - ';

const illegalHex = (index: number, pair: string): never =>
  failWith(ILLEGAL_ARGUMENT, `${PATTERN}Error at index ${index} in: "${pair}"`);

/** A run of escapes is read as a whole: a sign and digits of any script are taken. */
function runAt(text: string, from: number): readonly ReadOctet[] {
  const octets: ReadOctet[] = [];
  let at = from;
  for (; at + 2 < text.length && text[at] === '%'; at += 3) {
    const octet = parseHex(text, at + 1);
    if (octet < 0) failWith(ILLEGAL_ARGUMENT, `${PATTERN}negative value`);
    octets.push({ octet, read: 3 });
  }
  if (text[at] === '%') {
    failWith(ILLEGAL_ARGUMENT, 'URLDecoder: Incomplete trailing escape (%) pattern');
  }
  return octets;
}

const utf8: ReadEscape = (out, text, at) => out.octets(runAt(text, at), 'java');

const latin1: ReadEscape = (out, text, at) => {
  for (const { octet, read } of runAt(text, at)) out.rewrite(read, String.fromCharCode(octet));
};

const urlDecode = (onPercent: ReadEscape) =>
  failingText((text): Decoded => readText(text, 'space', onPercent));

const java = {
  runtime: 'Java',
  versions: 'OpenJDK 17.0.15',
  provenance: 'ran',
  citations: [
    {
      title: 'OpenJDK, java.net.URLDecoder',
      url: 'https://github.com/openjdk/jdk17u/blob/master/src/java.base/share/classes/java/net/URLDecoder.java',
    },
  ],
} as const;

const decoders: readonly Decoder[] = [
  {
    ...java,
    id: 'java-urldecoder-utf8',
    call: 'URLDecoder.decode(s, UTF_8)',
    decode: urlDecode(utf8),
  },
  {
    ...java,
    id: 'java-urldecoder-latin1',
    call: 'URLDecoder.decode(s, ISO_8859_1)',
    decode: urlDecode(latin1),
  },
];

export default decoders;
