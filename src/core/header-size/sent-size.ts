import type { FieldInput } from '../paste/paste.ts';
import type { Span } from '../span.ts';
import { lineOctets } from './octets.ts';

/** How much a request sent, as far as it was pasted: at least that. In octets. */
export interface SentSize {
  /** The longest field line. */
  readonly line: number;
  /** The field lines of one message, of the message that has most. */
  readonly section: number;
}

/** The size of some header fields; null where none can be one as it stands, as PEM in lines cannot. */
export function sentSize(fields: readonly FieldInput[]): SentSize | null {
  const sections = new Map<number, number>();
  let line = 0;
  for (const { name, value, group } of fields) {
    // RFC 9110, section 5.5: a field value holds no line end.
    if (/[\r\n]/.test(value.value)) continue;
    const octets = lineOctets(name?.value ?? '', value.value);
    line = Math.max(line, octets);
    sections.set(group, (sections.get(group) ?? 0) + octets);
  }
  return line === 0 ? null : { line, section: Math.max(...sections.values()) };
}

/** Fields that do not stand on the line of a message: a log quotes as much of a header as it has room for. */
export const unquoted = (
  fields: readonly FieldInput[],
  text: string,
  messages: readonly Span[],
): readonly FieldInput[] =>
  fields.filter(({ at }) =>
    messages.every(({ end }) => end > at.start || text.slice(end, at.start).includes('\n')),
  );
