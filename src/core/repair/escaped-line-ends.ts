import { TextWriter } from '../trace.ts';
import type { Cleaning } from './search.ts';

/** Line ends as a string of JSON, YAML or an environment writes them: how such a text is folded, not damage. */
export function escapedLineEnds(body: string): Cleaning | null {
  if (!/\\[nr]/.test(body)) return null;
  const out = new TextWriter(body);
  for (const match of body.matchAll(/(?:\\[nr])+/g)) {
    out.copy(match.index - out.at);
    out.drop(match[0].length);
  }
  out.copy(body.length - out.at);
  return { text: out.finish(), repair: null, spots: [], likely: true };
}
