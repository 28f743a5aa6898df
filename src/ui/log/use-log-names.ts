import type { GroupBy, LogGroup } from '../../log/rows.ts';
import { useApp } from '../use-app.ts';
import { useLogWords } from './use-log-words.ts';

/** What the page calls what a log has by id or code. */
export interface LogNames {
  readonly format: (id: string) => string;
  readonly finding: (code: string) => string;
  readonly group: (by: GroupBy, group: Pick<LogGroup, 'label'>) => string;
}

/** Names in the language of the page. */
export function useLogNames(): LogNames {
  const words = useLogWords();
  const catalog = useApp((state) => state.catalog);
  const phrases: ReadonlyMap<string, string> = new Map(Object.entries<string>(words.phrases));
  const format = (id: string): string => catalog?.formats.find((one) => one.id === id)?.name ?? id;
  const finding = (code: string): string => phrases.get(code) ?? code;
  return {
    format,
    finding,
    group: (by, { label }) => {
      if (label === '') return words.groups.unknown;
      return by === 'format' ? format(label) : by === 'finding' ? finding(label) : label;
    },
  };
}
