import type { OctetsQuestion } from '../core/octets/octet-map.ts';
import { selectBlocks } from './blocks.ts';
import type { AppState } from './store.ts';

/** The chosen one, else the first of the field that the evidence is about. */
export function selectBlock(state: AppState): number {
  if (state.block !== null) return state.block;
  const field = state.answer?.inspection.view.evidence?.field;
  return Math.max(
    0,
    selectBlocks(state).findIndex((one) => one.field === field),
  );
}

/** Whose reading stands beside what was meant. */
export const selectReader = ({ readBy, answer }: AppState): string =>
  readBy ??
  answer?.inspection.report.app?.decoder ??
  answer?.inspection.view.evidence?.decoder ??
  '';

/** What to ask the worker; null where nothing is to be shown. A new object each time: never for a component. */
export function selectQuestion(state: AppState): OctetsQuestion | null {
  const { answer, open, ownDecoders } = state;
  const block = selectBlocks(state)[selectBlock(state)];
  const field = answer?.inspection.report.fields[block?.field ?? -1];
  if (!open.octets || answer === null || block === undefined || field === undefined) return null;
  return {
    text: answer.text,
    options: { ownDecoders },
    field: field.at.start,
    index: block.index,
    decoder: selectReader(state),
  };
}

/** Whether two questions have the same answer. */
export const isSameQuestion = (a: OctetsQuestion | null, b: OctetsQuestion | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.text === b.text &&
    a.field === b.field &&
    a.index === b.index &&
    a.decoder === b.decoder &&
    a.options.ownDecoders === b.options.ownDecoders);
