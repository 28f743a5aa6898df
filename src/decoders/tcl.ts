import { octetAt } from '../core/encoding/escapes.ts';
import { textDecoder, type Utf8Writer } from '../core/encoding/percent.ts';
import type { Decoder } from '../core/plugin.ts';
import { readText } from './emulation/text.ts';

/** ncgi::decode: two or three escapes of the shape of UTF-8 are one character; every other escape is one of ISO 8859-1. */
function readEscape(out: Utf8Writer, text: string, at: number): void {
  const octet = octetAt(text, at);
  if (octet === null) {
    out.copyTo(at + 1);
    return;
  }
  const size = octet >= 0xe0 && octet < 0xf0 ? 3 : octet >= 0xc0 && octet < 0xe0 ? 2 : 1;
  const unit = size === 1 ? null : unitAt(text, at, size);
  if (unit === null) out.rewrite(3, String.fromCharCode(octet));
  else if (isSurrogate(unit)) writeSurrogate(out, text, at, unit);
  else out.rewrite(size * 3, String.fromCharCode(unit));
}

/** Tcl 8.6, Tcl_UtfToUniChar: what could be shorter is read octet by octet, but C0 80, which is NUL; surrogates are taken. */
function unitAt(text: string, at: number, size: 2 | 3): number | null {
  let unit = (octetAt(text, at) ?? 0) & (size === 2 ? 0x1f : 0x0f);
  for (let i = 1; i < size; i += 1) {
    const next = octetAt(text, at + i * 3);
    if (next === null || (next & 0xc0) !== 0x80) return null;
    unit = (unit << 6) | (next & 0x3f);
  }
  const isShortest = size === 2 ? unit === 0 || unit > 0x7f : unit > 0x7ff;
  return isShortest ? unit : null;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** Two surrogates that stand together are one character; a lone one is written as three octets. */
function writeSurrogate(out: Utf8Writer, text: string, at: number, unit: number): void {
  const low = unit < 0xdc00 ? unitAt(text, at + 9, 3) : null;
  if (low !== null && low >= 0xdc00 && low <= 0xdfff) {
    out.rewrite(18, String.fromCharCode(unit, low));
  } else {
    const octets = [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)];
    out.write(9, String.fromCharCode(unit), octets);
  }
}

const decoders: readonly Decoder[] = [
  {
    id: 'tcl-ncgi::decode',
    runtime: 'Tcl',
    call: 'ncgi::decode $s',
    versions: 'ncgi 1.4.4, Tcl 8.6',
    provenance: 'ran',
    citations: [
      {
        title: 'tcllib, modules/ncgi/ncgi.tcl',
        url: 'https://github.com/tcltk/tcllib/blob/master/modules/ncgi/ncgi.tcl',
      },
    ],
    decode: textDecoder((text) => readText(text, 'space', readEscape)),
  },
];

export default decoders;
