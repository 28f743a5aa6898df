import type { LogFilter } from '../../log/rows.ts';
import type { LogView } from '../log.slice.ts';
import type { AppState } from '../store.ts';

/** What is asked for with what is looked at. */
export const filterOf = ({ search, outcomes, range, group }: LogView): LogFilter => ({
  ...(search.trim() === '' ? {} : { search: search.trim() }),
  ...(outcomes.length === 0 ? {} : { outcomes }),
  range,
  group: group === null ? null : { by: group.by, key: group.key },
});

/** Whether my app was changed after the log was judged by it. */
export const selectIsOtherApp = ({ logApp, myApp, logSource }: AppState): boolean =>
  logSource !== null && logApp !== myApp;
