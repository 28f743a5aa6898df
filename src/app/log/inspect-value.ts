import type { LogValue } from '../../log/rows.ts';
import type { AppState } from '../store.ts';

/** Shows a value on the first screen, judged at the time of its last request. The log stays open behind it. */
export function inspectLogValue(
  { judge, load, visit }: AppState,
  { text, moment }: LogValue,
): void {
  judge(moment === null ? '' : new Date(moment).toISOString());
  load(text);
  visit('inspect');
}
