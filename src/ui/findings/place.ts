/** A position as a person counts it: from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly isOneLine: boolean;
}

/** Answers positions in a text by line and column, from offsets in UTF-16 code units; the text is read once. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const isOneLine = starts.length === 1 || (starts.length === 2 && starts[1] === text.length);
  return (offset) => {
    const line = lastAtOrBefore(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, isOneLine };
  };
}

/** Index of the last number that is not above `offset`, by halving. */
function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
