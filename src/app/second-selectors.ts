import type { ComparisonJson } from '../core/two-values/comparison.ts';
import type { AppState } from './store.ts';

/** The value that the engine is to compare with; "" where there is none. */
export const selectSecond = ({ isComparing, second }: AppState): string =>
  isComparing ? second : '';

/** A private key in PEM is seen at once, even before there is a first value to compare with. */
const KEY = /BEGIN [A-Z0-9 ]*PRIVATE KEY/;

/** Whether the second textbox must not show what it holds. */
export const selectIsSecondCovered = (state: AppState): boolean =>
  KEY.test(state.second) || selectComparison(state)?.b.state === 'secret';

/** The comparison on show, or null. */
export const selectComparison = (state: AppState): ComparisonJson | null =>
  selectSecond(state) === '' ? null : (state.answer?.inspection.comparison ?? null);
