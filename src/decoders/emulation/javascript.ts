import { octetAt } from '../../core/encoding/escapes.ts';
import { type ReadOctet, tripletsAt } from '../../core/encoding/percent.ts';
import type { Decode } from './octets.ts';
import { failingText, failWith, type ReadEscape, readText } from './text.ts';
import { utf8ErrorOf } from './utf8-error.ts';

/** What decodeURI leaves escaped: ECMA-262, 19.2.6.2, the reserved characters of a URI and "#". */
const RESERVED = ';/?:@&=+$,#';

/** ECMA-262, Decode: anything but well-formed UTF-8 in well-formed escapes fails. */
export const strictRun =
  (type: string, message: string, kept: string): ReadEscape =>
  (out, text, at) => {
    const octet = octetAt(text, at);
    if (octet !== null && octet < 0x80) {
      const character = String.fromCharCode(octet);
      if (kept.includes(character)) out.copyTo(at + 3);
      else out.rewrite(3, character);
      return;
    }
    const octets = tripletsAt(text, at);
    const values = octets.map(({ octet }) => octet);
    if (octets.length === 0 || utf8ErrorOf(values) !== null) failWith(type, message);
    if (kept === '') {
      out.octets(octets, 'whatwg');
      return;
    }
    for (const part of partsOf(octets, kept)) {
      if (part.isKept) out.copyTo(out.at + part.octets.length * 3);
      else out.octets(part.octets, 'whatwg');
    }
  };

interface Part {
  readonly isKept: boolean;
  readonly octets: ReadOctet[];
}

function partsOf(octets: readonly ReadOctet[], kept: string): readonly Part[] {
  const parts: Part[] = [];
  for (const one of octets) {
    const isKept = one.octet < 0x80 && kept.includes(String.fromCharCode(one.octet));
    const last = parts.at(-1);
    if (last?.isKept === isKept) last.octets.push(one);
    else parts.push({ isKept, octets: [one] });
  }
  return parts;
}

/** decodeURIComponent, with the error of one engine. */
export const decodeUriComponent = (type: string, message: string): Decode =>
  failingText((text) => readText(text, 'keep', strictRun(type, message, '')));

/** decodeURI, with the error of one engine. */
export const decodeUri = (type: string, message: string): Decode =>
  failingText((text) => readText(text, 'keep', strictRun(type, message, RESERVED)));
