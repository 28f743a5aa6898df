import type { StrippedJson } from '../report.ts';
import { isSureName } from './field-name.ts';
import { between, type Contents, type Field } from './islands.ts';
import { tight } from './tight.ts';
import type { Region, Wrapping } from './wrapping.ts';
import { goMap } from './wrappings/go-map.ts';
import { javaMap } from './wrappings/java-map.ts';
import { json, printed } from './wrappings/literals.ts';
import { springHeaders } from './wrappings/spring-headers.ts';

const SHAPES: readonly Wrapping[] = [springHeaders, json, printed, goMap, javaMap];
/** Names that nothing but header fields and their variables have. */
const TELLING =
  /^(?:http_)?x[-_](?:amzn|forwarded|ssl|client|arr|envoy|real|request)|ssl[-_]client/i;
const FEWEST = 3;
/** A log is not read as header fields by chance. */
const LONGEST = 256 * 1024;

/** The header fields of a text that holds no certificate, where their names leave no doubt; null otherwise. */
export function headersWithout(text: string): Contents | null {
  if (text.length > LONGEST || !/["'[{]/.test(text)) return null;
  for (const wrapping of SHAPES) {
    const [region] = wrapping.find(text, 0).filter(areFields);
    if (region !== undefined) return contentsOf(text, wrapping, region);
  }
  return null;
}

function areFields({ parts }: Region): boolean {
  const names = parts.flatMap(({ name }) => (name === null ? [] : [name.value]));
  return names.some((name) => TELLING.test(name)) || names.filter(isSureName).length >= FEWEST;
}

function contentsOf(text: string, { id }: Wrapping, { at, parts }: Region): Contents {
  const fields = parts.flatMap((part): Field[] =>
    part.name === null
      ? []
      : [{ ...tight(part), name: part.name, group: part.group, wrapping: [id] }],
  );
  const names = new Map<number, StrippedJson>();
  for (const { name } of fields) {
    if (name !== null) names.set(name.at.start, { at: name.at, what: 'field-name' });
  }
  const set = [...names.values()];
  const told = [...set, ...fields.map((field) => ({ at: field.at, what: '' }))].sort(
    (a, b) => a.at.start - b.at.start || a.at.end - b.at.end,
  );
  const around = [
    ...between(text, { start: 0, end: at.start }, [], 'text'),
    ...between(text, at, told, id),
    ...between(text, { start: at.end, end: text.length }, [], 'text'),
  ];
  const stripped = [...set, ...around].sort((a, b) => a.at.start - b.at.start);
  return { fields, stripped };
}
