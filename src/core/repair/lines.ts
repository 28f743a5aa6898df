/** Whether line ends stand inside the body, and not only around it. */
export const hasLineEnds = (body: string): boolean => /[\r\n]/.test(body.trim());

/** The width of the widest line but the last, and whether one of them is shorter; null for fewer than three lines. */
export function widthOf(
  body: string,
): { readonly width: number; readonly hasShort: boolean } | null {
  const widths = (body.match(/[^\r\n]+/g) ?? []).map((line) => line.length);
  if (widths.length < 3) return null;
  const inner = widths.slice(0, -1);
  const width = inner.reduce((most, one) => Math.max(most, one), 0);
  return { width, hasShort: inner.some((one) => one < width) };
}
