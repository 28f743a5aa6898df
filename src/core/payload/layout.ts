import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { PemBlock } from '../encoding/pem.ts';
import { span } from '../span.ts';
import type { LineEnd } from './reading.ts';

/** RFC 7468, section 2: 64 characters in every line but the last. */
const COLUMNS = 64;

/** What separates the lines of the bodies: the layout tells the sender, and what parsers will say. */
export function lineEndOf(bodies: readonly string[]): LineEnd {
  const found = new Set<LineEnd>();
  for (const body of bodies) for (const kind of lineEndsIn(body)) found.add(kind);
  if (found.size === 0) return 'none';
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : 'mixed';
}

const KINDS: Readonly<Record<string, LineEnd>> = {
  '\r\n\t': 'lf-tab',
  '\n\t': 'lf-tab',
  '\r\n': 'crlf',
  '\n': 'lf',
  '\r': 'cr',
  '\\n': 'escaped',
};

function lineEndsIn(body: string): ReadonlySet<LineEnd> {
  const breaks = body.match(/\r?\n\t|\r\n|\n|\r|\\n/g) ?? [];
  const found = new Set(breaks.flatMap((at) => KINDS[at] ?? []));
  if (found.size === 0 && /[ \t]/.test(body)) found.add(hasLines(body) ? 'space-64' : 'space');
  return found;
}

/** Whether a space stands after every 64 columns; any other space may be a lost "+". */
const hasLines = (body: string): boolean => /^ (?:.{64} )*.{1,64} $/.test(body);

/**
 * Findings about the layout of PEM text: notes, except that a value without any line break misleads most parsers.
 * `bodies`: what stands in the blocks, mended.
 */
export function layoutFindings(
  blocks: readonly PemBlock[],
  bodies: readonly string[],
  lineEnd: LineEnd,
): readonly Diagnostic[] {
  const index = blocks.findIndex((block) => block.begin !== null || block.end !== null);
  const first = blocks[index];
  const body = bodies[index];
  if (first === undefined || body === undefined) return [];
  const at = span(first.body.start, Math.min(first.body.end, first.body.start + COLUMNS + 2));
  switch (lineEnd) {
    case 'space':
    case 'space-64':
      return [diagnose('pem.newlines-became-spaces', {}, at)];
    case 'lf-tab':
      return [diagnose('pem.tab-folded', {}, at)];
    case 'escaped':
      return [diagnose('pem.newlines-escaped', {}, at)];
    case 'none':
      return [diagnose('pem.newlines-lost', {}, at)];
    default: {
      const columns = widthOf(body);
      return columns === null ? [] : [diagnose('text.rewrapped', { columns }, first.body)];
    }
  }
}

/** The width of the first line that is broken elsewhere than at 64 columns; null where none is. */
function widthOf(body: string): number | null {
  const lines = body.split(/[\r\n]+/).map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  // Spaces are left where the octets could not prove what they had been: the columns say nothing.
  if (filled.some((line) => / /.test(line))) return null;
  const odd = filled.slice(0, -1).find((line) => line.length !== COLUMNS);
  const last = filled.at(-1);
  if (odd !== undefined) return odd.length;
  return last !== undefined && last.length > COLUMNS ? last.length : null;
}
