import type { CellJson, ChangeJson } from '../../core/view.ts';

/** How many characters a phone shows before and after the change. */
const NARROW_BEFORE = 8;
const NARROW_AFTER = 16;

/** How many characters the engine gives before a change. */
const BEFORE = 18;

/** One column of the three lines: the same width in each, padded with spaces. */
export interface Column {
  readonly arrived: string;
  readonly reads: string;
  readonly correct: string;
  /** Names the kind of change in the legend; null where nothing differs. */
  readonly letter: string | null;
  /** Whether this is the change that is counted, among others near it. */
  readonly isCurrent: boolean;
  /** Whether a narrow screen leaves it out. */
  readonly isFar: boolean;
}

/** One kind of change: what arrived, what is read, what is correct, unpadded and as it was written. */
export interface Kind {
  readonly letter: string;
  readonly arrived: string;
  readonly reads: string;
  readonly correct: string;
}

/** The lines around one change. */
export interface Lines {
  readonly columns: readonly Column[];
  readonly kinds: readonly Kind[];
}

const SIGNS: Readonly<Record<string, string>> = { '\n': '↵', '\r': '␍', '\t': '⇥' };

/** Characters that nobody sees, as one visible sign each. */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, (sign) => SIGNS[sign] ?? '�');

/** The three lines around a change, column by column. */
export function linesAround(change: ChangeJson): Lines {
  const current = currentOf(change);
  return { columns: columnsOf(change.cells, current), kinds: kindsOf(change.cells) };
}

/** The three lines where nothing changes. */
export const plainLines = (cells: readonly CellJson[]): Lines => ({
  columns: columnsOf(cells, -1),
  kinds: [],
});

/** The changed cell itself: others that differ may stand before it. */
function currentOf({ cells, character }: ChangeJson): number {
  const target = Math.min(character - 1, BEFORE);
  let before = 0;
  for (const [i, cell] of cells.entries()) {
    if (cell.differs && before >= target) return i;
    before += cell.arrived.length;
  }
  return cells.findIndex(({ differs }) => differs);
}

function kindsOf(cells: readonly CellJson[]): readonly Kind[] {
  const kinds = new Map<string, Kind>();
  for (const { arrived, reads, correct, differs } of cells) {
    const key = JSON.stringify([arrived, reads, correct]);
    if (!differs || kinds.has(key)) continue;
    const letter = String.fromCharCode('a'.charCodeAt(0) + kinds.size);
    kinds.set(key, { letter, arrived, reads, correct });
  }
  return [...kinds.values()];
}

function columnsOf(cells: readonly CellJson[], current: number): readonly Column[] {
  const kinds = kindsOf(cells);
  const centre = cells
    .slice(0, Math.max(0, current))
    .reduce((sum, { arrived }) => sum + arrived.length, 0);
  const from = current < 0 ? 0 : centre - NARROW_BEFORE;
  const to = current < 0 ? NARROW_BEFORE + NARROW_AFTER : centre + NARROW_AFTER;
  const columns: Column[] = [];
  let at = 0;
  for (const [i, cell] of cells.entries()) {
    const kind = kinds.find(
      ({ arrived, reads, correct }) =>
        arrived === cell.arrived && reads === cell.reads && correct === cell.correct,
    );
    const isCurrent = i === current;
    for (const [start, piece] of cut(cell, [from - at, to - at])) {
      const isFar = !isCurrent && (at + start < from || at + start >= to);
      const letter = cell.differs ? (kind?.letter ?? null) : null;
      columns.push({ ...padded(piece), letter, isCurrent, isFar });
    }
    at += cell.arrived.length;
  }
  return columns;
}

/** A copied cell cut at these positions; any other as it is. */
function cut(cell: CellJson, at: readonly number[]): readonly (readonly [number, CellJson])[] {
  const { arrived, reads, correct, differs } = cell;
  const inside = at.filter((position) => position > 0 && position < arrived.length);
  if (differs || arrived !== reads || arrived !== correct || inside.length === 0) {
    return [[0, cell]];
  }
  const borders = [0, ...inside, arrived.length];
  return borders.slice(0, -1).map((start, i) => {
    const text = arrived.slice(start, borders[i + 1]);
    return [start, { arrived: text, reads: text, correct: text, differs }];
  });
}

/** Spaces that differ are made visible: a space that nobody sees proves nothing. */
function padded({ arrived, reads, correct, differs }: CellJson) {
  const show = (text: string): string =>
    differs ? visible(text).replaceAll(' ', '␣') : visible(text);
  const width = Math.max(...[arrived, reads, correct].map((text) => [...text].length), 1);
  const pad = (text: string): string => text + ' '.repeat(width - [...text].length);
  return { arrived: pad(show(arrived)), reads: pad(show(reads)), correct: pad(show(correct)) };
}
