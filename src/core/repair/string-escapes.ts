import { span } from '../span.ts';
import type { BodyRepair } from './body-repair.ts';

/** However often a string was escaped again, as many backslashes as there are stand before one letter. */
const SIGN = /\\{1,8}(?:u00([0-9A-Fa-f]{2})|x([0-9A-Fa-f]{2})|([nrt/])|\r?\n)/g;
const MEANT: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '/': '/' };

/** Line ends, "/" and "=" as a string of JSON, YAML or an environment writes them: how such a text is folded, no damage. */
export const stringEscapes: BodyRepair = {
  code: null,
  cost: 1,
  attempts(body) {
    if (!body.includes('\\')) return [];
    const mends = [...body.matchAll(SIGN)].map((match) => {
      const hexadecimal = match[1] ?? match[2];
      const text =
        hexadecimal === undefined
          ? (MEANT[match[3] ?? 'n'] ?? '\n')
          : String.fromCharCode(Number.parseInt(hexadecimal, 16));
      return { at: span(match.index, match.index + match[0].length), text };
    });
    return mends.length === 0 ? [] : [{ mends, likely: true }];
  },
};
