import { wellFormed } from '../../decoders/emulation/surrogates.ts';
import { octetAt } from './hex.ts';
import { keep, type OnPercent, readText, type TextCall, utf8Escapes } from './text.ts';

const [PERCENT, PLUS, SPACE] = [0x25, 0x2b, 0x20];

const component = utf8Escapes({ malformed: 'fail', utf8: 'fail' });
const lossy = utf8Escapes({ malformed: 'keep', utf8: 'whatwg' });
const asItIs: OnPercent = (text, at, out) => keep(text, at, 1, out);

/** Where the value of the first pair ends. */
export function endOfPair(text: string): number {
  const end = text.indexOf('&');
  return end === -1 ? text.length : end;
}

/** The value of the first pair, with what is no UTF-8 replaced. */
export const formUrlencoded: TextCall = (text) =>
  readText(wellFormed(text), true, lossy, endOfPair(text));

/** Node.js, querystring.unescape: decodeURIComponent, or octets. */
export const nodeUnescape: TextCall = (text) =>
  readText(text, false, component) ?? lowOctets(text, false);

/** Node.js, querystring.parse: the first pair. */
export const nodeParse: TextCall = (text) => {
  const value = text.slice(0, endOfPair(text));
  const found = readText(value, true, component);
  if (found !== null) return found;
  return /%\+*[0-9A-Fa-f]\+*[0-9A-Fa-f]/.test(value)
    ? lowOctets(value, true)
    : readText(value, true, asItIs);
};

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Raw characters are cut to their low octet, then all octets are read as UTF-8. */
function lowOctets(text: string, isForm: boolean): string {
  const octets = new Uint8Array(text.length);
  let wrote = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const escaped = unit === PERCENT ? octetAt(text, at) : -1;
    if (escaped >= 0) at += 2;
    octets[wrote] = escaped >= 0 ? escaped : unit === PLUS && isForm ? SPACE : unit & 0xff;
    wrote += 1;
  }
  return utf8.decode(octets.subarray(0, wrote));
}
