/** Roles that are nothing to a screen reader without a name. https://www.w3.org/TR/wai-aria-1.2/#namefromauthor */
const NAMED = new Set(
  `article button checkbox combobox dialog form grid heading img link menu menuitem radio region searchbox spinbutton table textbox
  tree`.split(/\s+/),
);

interface Line {
  readonly depth: number;
  readonly role: string;
  readonly name: string;
  readonly level: number;
}

/** The elements of an aria snapshot: one to a line, deeper ones further in. https://playwright.dev/docs/aria-snapshots */
function linesOf(snapshot: string): readonly Line[] {
  return snapshot.split('\n').flatMap((text) => {
    const [, indent = '', role, name = ''] =
      /^( *)- '?([a-z]+)(?: ("(?:[^"\\]|\\.)+"))?/.exec(text) ?? [];
    const level = Number(/\[level=(\d)\]/.exec(text)?.[1] ?? 0);
    return role === undefined ? [] : [{ depth: indent.length, role, name, level }];
  });
}

/** What is inside of the element at a line. */
function insideOf(lines: readonly Line[], at: number): readonly Line[] {
  const depth = lines[at]?.depth ?? 0;
  const end = lines.findIndex((line, i) => i > at && line.depth <= depth);
  return lines.slice(at + 1, end === -1 ? undefined : end);
}

/**
 * What a screen reader would stumble over in an aria snapshot: a heading that skips a level, a control or a landmark
 * without a name, a table whose cells have no headers.
 */
export function faultsOf(snapshot: string): readonly string[] {
  const lines = linesOf(snapshot);
  const headings = lines.filter(({ role }) => role === 'heading');
  const skipped = headings.filter(({ level }, i) => level > (headings[i - 1]?.level ?? 0) + 1);
  const unnamed = lines.filter(({ role, name }) => NAMED.has(role) && name === '');
  const headless = lines.filter(
    ({ role }, i) =>
      role === 'table' &&
      !insideOf(lines, i).some((one) => /^(?:column|row)header$/.test(one.role)),
  );
  return [
    ...skipped.map(({ name, level }) => `skips to level ${level}: ${name}`),
    ...unnamed.map(({ role }, i) => `${role} without a name, the ${i + 1}. of such`),
    ...headless.map(({ name }) => `table without headers: ${name}`),
  ];
}
