const ESCAPE = /\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(["'\\/bfnrt]))/g;
const SIGNS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** Undoes what quotes a value in JSON (RFC 8259, section 7), in nginx' `\xHH` and Apache's `\"` and `\xhh`. */
export const unescapeText = (text: string): string =>
  text.includes('\\')
    ? text.replace(ESCAPE, (_, unicode?: string, hex?: string, sign = '') => {
        const code = unicode ?? hex;
        return code === undefined
          ? (SIGNS[sign] ?? sign)
          : String.fromCharCode(Number.parseInt(code, 16));
      })
    : text;

/** The same, `depth` times: JSON in JSON in a log line. */
export function unescapeTimes(text: string, depth: number): string {
  let left = text;
  for (let i = 0; i < depth; i += 1) left = unescapeText(left);
  return left;
}
