/** The row that a key leads to from row `at` of `count`; null for a key that leads nowhere. `seen`: rows of one page. */
export function rowAfter(key: string, at: number, count: number, seen: number): number | null {
  const last = Math.max(0, count - 1);
  const to: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + seen - 1,
    PageUp: at - seen + 1,
    Home: 0,
    End: last,
  };
  const row = to[key];
  return row === undefined ? null : Math.min(last, Math.max(0, row));
}
