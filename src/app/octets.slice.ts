import type { StateCreator } from 'zustand/vanilla';
import type { OctetMap, OctetsQuestion } from '../core/octets/octet-map.ts';
import { overlaps, type Span } from '../core/span.ts';
import type { BlockJson } from '../core/view.ts';
import type { AppState } from './store.ts';

/** An answer octet by octet, with what was asked: it is about no other certificate. */
export interface Mapped {
  readonly question: OctetsQuestion;
  /** Null where nothing of the kind is there. */
  readonly map: OctetMap | null;
}

/** Which certificate is shown octet by octet, and beside whose reading. */
export interface OctetsSlice {
  /** Index into `blocks` of the view; null until one was chosen. */
  readonly block: number | null;
  /** The decoder chosen for this view alone; null: the one of the evidence. */
  readonly readBy: string | null;
  readonly mapped: Mapped | null;
  readonly chooseBlock: (block: number) => void;
  readonly chooseReader: (decoder: string) => void;
  readonly receiveMap: (mapped: Mapped) => void;
}

/** No certificate, and nothing of one. */
export const UNMAPPED: Pick<AppState, 'block' | 'mapped'> = { block: null, mapped: null };

/** The octets slice of a fresh page. */
export const createOctetsSlice: StateCreator<AppState, [], [], OctetsSlice> = (set, get) => ({
  ...UNMAPPED,
  readBy: null,
  chooseBlock: (block) => set({ block, pinned: null, pointed: null }),
  chooseReader: (readBy) => set({ readBy }),
  receiveMap: (mapped) => {
    if (mapped.question.text === get().answer?.text) set({ mapped });
  },
});

const NO_BLOCKS: readonly BlockJson[] = [];

/** Every certificate that can be shown octet by octet. */
export const selectBlocks = ({ answer }: AppState): readonly BlockJson[] =>
  answer?.inspection.view.blocks ?? NO_BLOCKS;

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

/** The certificate that stands at a place of the paste; nothing where none does. */
export function blockAt(state: AppState, at: Span): { readonly block?: number } {
  const holds = (one: Span): boolean =>
    overlaps(one, at) || (one.start <= at.start && at.end <= one.end);
  const blocks = selectBlocks(state);
  const carried = blocks.findIndex((one) => holds(one.carried));
  const block = carried === -1 ? blocks.findIndex((one) => holds(one.at)) : carried;
  return block === -1 ? {} : { block };
}
