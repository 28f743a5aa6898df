import { isLikelyName, isSureName } from './field-name.ts';
import { proseAround } from './gaps.ts';
import type { FieldItem, Parts } from './header-lines.ts';
import { textOutput } from './text-output.ts';
import { beginsValue } from './value-shape.ts';

/**
 * Whether the field lines of a paste are header fields, and not lines of prose with a colon. Beside a value without a name,
 * and in the text output of a tool, only names that leave no doubt count: `openssl s_client` prints "Verification: OK".
 */
export function areHeaders(text: string, parts: Parts): boolean {
  const { items } = parts;
  if (items.some(({ kind }) => kind === 'request-line')) return true;
  const fields = items.filter((item) => item.kind === 'field');
  if (fields.length === 0) return false;
  if (fields.some((field) => isSureName(field.name.value) || carries(text, field))) return true;
  if (items.some(({ kind }) => kind === 'value') || textOutput(text) !== null) return false;
  if (fields.some(({ name }) => isLikelyName(name.value))) return true;
  return fields.length > 1 && proseAround(text, items, []).length === 0;
}

const carries = (text: string, { at }: FieldItem): boolean =>
  beginsValue(text.slice(at.start, Math.min(at.end, at.start + 80)).trimStart());
