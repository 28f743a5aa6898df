/** The encodings of text files, as the WHATWG Encoding Standard names them. */
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** So much of a file tells its encoding. */
const SAMPLE = 64 * 1024;

/**
 * The text of a file; null where its octets form none. A byte order mark is obeyed and left out; without one it is
 * UTF-16 where every other octet of the most is NUL, UTF-8 where it is well-formed, else Latin-1.
 */
export function textOfFile(octets: Uint8Array): string | null {
  const marked = markedEncoding(octets);
  if (marked !== null) return decode(octets, marked);
  const wide = wideEncoding(octets.subarray(0, SAMPLE));
  if (wide !== null) return decode(octets, wide);
  const utf8 = decodeStrictly(octets);
  if (utf8 !== null) return holdsControls(octets) ? null : utf8;
  // X.690, section 8.1.3: a SEQUENCE with a length of several octets, or of none; no text begins so.
  if (octets[0] === 0x30 && (octets[1] ?? 0) >= 0x80) return null;
  return holdsControls(octets) ? null : latin1(octets);
}

function markedEncoding(octets: Uint8Array): Encoding | null {
  const [first, second, third] = octets;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: headers and PEM are ASCII, so that one octet of most units is NUL, and hardly one of the others. */
function wideEncoding(octets: Uint8Array): Encoding | null {
  const units = Math.floor(octets.length / 2);
  let high = 0;
  let low = 0;
  for (let i = 0; i < units * 2; i += 2) {
    if (octets[i] === 0) high += 1;
    if (octets[i + 1] === 0) low += 1;
  }
  if (units < 2 || Math.max(high, low) < units * 0.6 || Math.min(high, low) > units * 0.02) {
    return null;
  }
  return low > high ? 'utf-16le' : 'utf-16be';
}

const decode = (octets: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding).decode(octets);

/** What windows-1252 has at 80 to 9F, where Latin-1 has controls that stand in no text; not every runtime decodes it so. */
const WINDOWS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const CHUNK = 8192;

function latin1(octets: Uint8Array): string {
  let text = '';
  for (let start = 0; start < octets.length; start += CHUNK) {
    text += String.fromCharCode(...octets.subarray(start, start + CHUNK));
  }
  return text.replace(
    /[\x80-\x9f]/g,
    (control) => WINDOWS[control.charCodeAt(0) - 0x80] ?? control,
  );
}

function decodeStrictly(octets: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return null;
  }
}

/** Whether more than one octet in a hundred is a control that stands in no text: DER and other binary files have many. */
function holdsControls(octets: Uint8Array): boolean {
  const sample = octets.subarray(0, SAMPLE);
  let controls = 0;
  for (const octet of sample) {
    if (isControl(octet)) controls += 1;
  }
  return controls * 100 > sample.length;
}

/** HT, LF, VT, FF, CR and ESC stand in texts and logs. */
const isControl = (octet: number): boolean =>
  octet < 0x20 && !(octet >= 0x09 && octet <= 0x0d) && octet !== 0x1b;
