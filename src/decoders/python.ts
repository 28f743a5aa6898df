import { octetAt } from '../core/encoding/escapes.ts';
import { textDecoder } from '../core/encoding/percent.ts';
import type { Decoded, Decoder } from '../core/plugin.ts';
import { percentDecode } from './emulation/octets.ts';
import {
  failingText,
  failWith,
  latin1Run,
  lossyRun,
  lossyText,
  readText,
} from './emulation/text.ts';
import { hasHighEscape, type Utf8Error, utf8ErrorOf } from './emulation/utf8-error.ts';

/** unquote(errors='strict'): each ASCII stretch of the text is decoded by itself, and positions count from its start. */
function unquoteStrict(text: string): Decoded {
  for (const [stretch] of hasHighEscape(text) ? text.matchAll(/[\0-\x7f]+/g) : []) {
    const octets = octetsOf(stretch);
    const error = utf8ErrorOf(octets);
    if (error !== null) failWith('UnicodeDecodeError', messageOf(octets, error));
  }
  return readText(text, 'keep', lossyRun('whatwg'));
}

function octetsOf(stretch: string): readonly number[] {
  const octets: number[] = [];
  for (let at = 0; at < stretch.length; ) {
    const octet = octetAt(stretch, at);
    octets.push(octet ?? stretch.charCodeAt(at));
    at += octet === null ? 1 : 3;
  }
  return octets;
}

/** Objects/exceptions.c, UnicodeDecodeError_str. */
function messageOf(octets: readonly number[], { at, length, isIncomplete }: Utf8Error): string {
  const first = octets[at] ?? 0;
  const what =
    length === 1
      ? `byte 0x${first.toString(16).padStart(2, '0')} in position ${at}`
      : `bytes in position ${at}-${at + length - 1}`;
  return `'utf-8' codec can't decode ${what}: ${reasonOf(first, isIncomplete)}`;
}

function reasonOf(first: number, isIncomplete: boolean): string {
  if (first < 0xc2 || first > 0xf4) return 'invalid start byte';
  return isIncomplete ? 'unexpected end of data' : 'invalid continuation byte';
}

const python = {
  runtime: 'Python',
  versions: 'CPython 3.11.7, 3.14.2',
  provenance: 'ran',
  citations: [
    {
      title: 'Python, urllib.parse',
      url: 'https://github.com/python/cpython/blob/3.11/Lib/urllib/parse.py',
    },
  ],
} as const;

const decoders: readonly Decoder[] = [
  {
    ...python,
    id: 'python-unquote',
    call: 'urllib.parse.unquote(s)',
    decode: lossyText('keep', 'whatwg'),
  },
  {
    ...python,
    id: 'python-unquote_plus',
    call: 'urllib.parse.unquote_plus(s)',
    decode: lossyText('space', 'whatwg'),
  },
  {
    ...python,
    id: 'python-unquote_to_bytes',
    call: 'urllib.parse.unquote_to_bytes(s)',
    decode: percentDecode,
  },
  {
    ...python,
    id: 'python-unquote-strict',
    call: "urllib.parse.unquote(s, errors='strict')",
    decode: failingText(unquoteStrict),
  },
  {
    ...python,
    id: 'python-unquote-latin1',
    call: "urllib.parse.unquote(s, encoding='latin-1')",
    decode: textDecoder((text) => readText(text, 'keep', latin1Run)),
  },
];

export default decoders;
