import { type Locate, locator } from '../locate.ts';
import type { CertificateJson, StrippedJson } from '../report.ts';
import { type Span, span } from '../span.ts';
import type { Trace } from '../trace.ts';
import type { MarkJson, MarkKind } from '../view.ts';
import type { PayloadReading } from './choose-format.ts';

/** What is to be marked in the paste. */
export interface Marked {
  readonly names: readonly Span[];
  readonly stripped: readonly StrippedJson[];
  readonly certificates: readonly CertificateJson[];
  readonly damage: readonly Span[];
  readonly secrets: readonly Span[];
  readonly fields: readonly {
    readonly payloads: readonly PayloadReading[];
    readonly toPaste: readonly Trace[];
  }[];
}

/** What arrived, in order. Damage takes the place of whatever else stands there, a secret that of everything. */
export function marksOf(marked: Marked): readonly MarkJson[] {
  const secrets = marked.secrets.map((at): MarkJson => ({ at, kind: 'secret' }));
  const damage = marked.damage.map((at): MarkJson => ({ at, kind: 'damage' }));
  const plain: MarkJson[] = [
    ...marked.names.map((at): MarkJson => ({ at, kind: 'field-name' })),
    ...marked.stripped.map(({ at }): MarkJson => ({ at, kind: 'stripped' })),
    ...marked.fields.flatMap(({ payloads, toPaste }) =>
      payloads.flatMap(({ payload }) => {
        const locate = locator([...toPaste, payload.text.trace]);
        return signsIn(payload.text.value, locate);
      }),
    ),
  ];
  const certificates = marked.certificates.map(
    ({ at }, i): MarkJson => ({ at, kind: 'certificate', number: i + 1 }),
  );
  // An empty span, such as where a line is missing, has nothing to mark: its finding names the place.
  const shown = apart([...secrets, ...damage, ...plain].filter(({ at }) => at.end > at.start));
  return [...certificates, ...shown].sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end);
}

/** Of marks that overlap the stronger one is kept, else the one that begins first. Linear after sorting. */
function apart(marks: readonly MarkJson[]): MarkJson[] {
  const kept: MarkJson[] = [];
  for (const next of [...marks].sort((a, b) => a.at.start - b.at.start)) {
    const last = kept.at(-1);
    if (last === undefined || next.at.start >= last.at.end) kept.push(next);
    else if (strength(next) > strength(last)) kept[kept.length - 1] = next;
  }
  return kept;
}

const strength = ({ kind }: MarkJson): number =>
  kind === 'secret' ? 2 : kind === 'damage' ? 1 : 0;

/** Boundaries, escapes and the three characters that senders treat differently: RFC 4648, section 4 and RFC 7468. */
const SIGN =
  /-{5}(?:BEGIN|END)(?:%(?:25)*20|[ +])[A-Z0-9%+ ]{1,60}-{5}|%(?:25){0,4}[0-9A-Fa-f]{2}|\r?\n[ \t]*|\r|\\n|[+/=]/g;

function signsIn(text: string, locate: Locate): readonly MarkJson[] {
  const found: MarkJson[] = [];
  for (const { 0: sign, index } of text.matchAll(SIGN)) {
    found.push({ at: locate(span(index, index + sign.length)), kind: kindOf(sign) });
  }
  return found;
}

function kindOf(sign: string): MarkKind {
  if (sign.startsWith('-')) return 'boundary';
  if (sign === '+') return 'plus';
  if (sign === '/') return 'slash';
  if (sign === '=') return 'equals';
  if (sign.startsWith('%') && !/0[AaDd]$/.test(sign)) return 'escape';
  return 'line-end';
}
