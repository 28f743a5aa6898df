import type { Cutter, Payload } from '../plugin.ts';
import { span } from '../span.ts';
import { cut } from '../trace.ts';

const LIST = /^\s*MI[A-Za-z0-9+/=%_\s-]{62}[A-Za-z0-9+/=%_\s,-]*$/;
const ITEM = /[^,]+/g;

/** Base64 of DER values with a comma between them, as Traefik joins them; one alone is a list of one. */
export const commaList: Cutter = {
  id: 'comma-list',
  cut(value) {
    if (!LIST.test(value)) return null;
    const payloads = [...value.matchAll(ITEM)].flatMap(({ 0: item, index }): Payload[] => {
      const start = index + item.length - item.trimStart().length;
      const at = span(start, start + item.trim().length);
      return at.start === at.end ? [] : [{ role: 'bundle', group: 0, text: cut(value, at) }];
    });
    return { payloads, claims: [], isTelling: payloads.length > 1, diagnostics: [] };
  },
};
