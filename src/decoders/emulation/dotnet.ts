import { nextOf, textDecoder, tripletsAt, Utf8Writer } from '../../core/encoding/percent.ts';
import { readUtf8, type Utf8Flavour } from '../../core/encoding/utf8.ts';
import type { Decoded } from '../../core/plugin.ts';
import type { Decode } from './octets.ts';
import { LONE_SURROGATE, wellFormed } from './surrogates.ts';
import { readText } from './text.ts';
import { unicodeEscapeAt } from './unicode-escape.ts';

const SPECIAL = new RegExp(`[%+]|${LONE_SURROGATE.source}`, 'g');

/** HttpUtility.UrlDecode: %uXXXX too is read, and at last every lone surrogate becomes U+FFFD. */
export const httpUtilityDecode = (flavour: Utf8Flavour): Decode =>
  textDecoder((text): Decoded => {
    const out = new Utf8Writer(text);
    while (!out.done) {
      const next = nextOf(text, SPECIAL, out.at);
      if (next !== out.at) out.copyTo(next);
      else if (text[next] === '+') out.rewrite(1, ' ');
      else if (text[next] === '%') readEscape(out, text, next, flavour);
      else readSurrogate(out, text, next);
    }
    return out.finish();
  });

function readEscape(out: Utf8Writer, text: string, at: number, flavour: Utf8Flavour): void {
  const unicode = unicodeEscapeAt(text, at);
  const octets = tripletsAt(text, at);
  if (unicode !== null) out.rewrite(unicode.read, wellFormed(unicode.text));
  else if (octets.length > 0) out.octets(octets, flavour);
  else out.copyTo(at + 1);
}

/** A raw high surrogate takes an escaped low one behind it. */
function readSurrogate(out: Utf8Writer, text: string, at: number): void {
  const next = unicodeEscapeAt(text, at + 1);
  const pair = next?.read === 6 ? `${text[at]}${next.text}` : '';
  if (/^[\ud800-\udbff][\udc00-\udfff]$/.test(pair)) out.rewrite(7, pair);
  else out.rewrite(1, '\ufffd');
}

/**
 * Uri.UnescapeDataString: a malformed escape stays, and so do escapes whose octets form no UTF-8: as they were written,
 * or, before .NET 5, with digits in upper case.
 */
export const unescapeDataString = (flavour: Utf8Flavour, isUpper: boolean): Decode =>
  textDecoder((text) =>
    readText(text, 'keep', (out, _, at) => {
      const octets = tripletsAt(text, at).map(({ octet }) => octet);
      if (octets.length === 0) out.copyTo(at + 1);
      for (let i = 0; i < octets.length; ) {
        const { length, point } = readUtf8(octets, i, flavour);
        if (point !== null) out.rewrite(length * 3, String.fromCodePoint(point));
        else keep(out, out.at + length * 3, isUpper);
        i += length;
      }
    }),
  );

function keep(out: Utf8Writer, end: number, isUpper: boolean): void {
  const raw = out.source.slice(out.at, end);
  const upper = raw.toUpperCase();
  if (isUpper && upper !== raw) out.rewrite(raw.length, upper);
  else out.copyTo(end);
}
