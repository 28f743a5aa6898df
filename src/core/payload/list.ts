import { diagnose } from '../diagnostic.ts';
import type { Cut, Cutter, Payload } from '../plugin.ts';
import { span } from '../span.ts';
import { cut } from '../trace.ts';
import { wholeValue } from './elimination.ts';

/** What is damaged inside an item is for its reader to name. */
const LIST = /^\s*MI[A-Za-z0-9+/=%_\s-]{62}[^"'{}:]*$/;
/** Where another item stands, or the beginning of one at the end. */
const NOT_AN_ITEM = /,\s*(?!M(?:$|I))\S/;
const ITEM = /[^,]+/g;
/** RFC 9110, section 5.3: field lines that are joined have a comma and, as everyone does it, a space between them. */
const JOINED = /,\s+MI/;

/** Base64 of DER values with a comma between them, as Traefik joins them; one alone is a list of one. */
export const commaList: Cutter = {
  id: 'comma-list',
  cut(value, name) {
    const isJoined = JOINED.test(value) && name?.toLowerCase() !== 'x-forwarded-tls-client-cert';
    return isJoined ? null : items(value);
  },
};

/** Base64 of DER, and several such values that a hop has joined: a certificate field is no list. */
export const singleDer: Cutter = {
  id: 'single-der',
  cut(value, name) {
    const comma = value.search(JOINED);
    const found = comma === -1 ? null : items(value);
    if (found === null) return wholeValue.cut(value, name);
    const payloads = found.payloads.map((payload, group) => ({ ...payload, group }));
    const at = span(comma, comma + 1);
    const diagnostics = [diagnose('field.duplicate', { name: name ?? '' }, at)];
    return { ...found, payloads, diagnostics };
  },
};

function items(value: string): Cut | null {
  if (!LIST.test(value) || NOT_AN_ITEM.test(value)) return null;
  const payloads = [...value.matchAll(ITEM)].flatMap(({ 0: item, index }): Payload[] => {
    const start = index + item.length - item.trimStart().length;
    const at = span(start, start + item.trim().length);
    return at.start === at.end ? [] : [{ role: 'bundle', group: 0, text: cut(value, at) }];
  });
  return { payloads, claims: [], isTelling: payloads.length > 1, diagnostics: [] };
}
