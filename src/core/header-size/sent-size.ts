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

/**
 * The size of the messages in which one of the `carrying` fields stands; null where there is none that can be a header as it
 * stands, as PEM in lines cannot.
 */
export function sentSize(
  fields: readonly FieldInput[],
  carrying: readonly FieldInput[],
): SentSize | null {
  const sections = new Map(carrying.filter(isOneLine).map(({ group }) => [group, 0]));
  let [line, section] = [0, 0];
  for (const { name, value, group } of fields.filter(isOneLine)) {
    const before = sections.get(group);
    if (before === undefined) continue;
    const octets = lineOctets(name?.value ?? '', value.value);
    line = Math.max(line, octets);
    section = Math.max(section, before + octets);
    sections.set(group, before + octets);
  }
  return line === 0 ? null : { line, section };
}

// RFC 9110, section 5.5: a field value holds no line end.
const isOneLine = ({ value }: FieldInput): boolean => !/[\r\n]/.test(value.value);

/** Fields that do not stand on the line of a message: a log quotes as much of a header as it has room for. */
export function unquoted(
  fields: readonly FieldInput[],
  text: string,
  messages: readonly Span[],
): readonly FieldInput[] {
  const rests = messages.map(({ end }) => ({ end, lineEnd: text.indexOf('\n', end) }));
  return fields.filter(({ at: { start } }) =>
    rests.every(({ end, lineEnd }) => start < end || (lineEnd !== -1 && lineEnd < start)),
  );
}
