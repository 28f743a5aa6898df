import type { SnippetField } from './snippet.ts';

/** What may stand in a string literal as it is. */
const PLAIN = /^[ !#-[\]-~]$/;
const SHORT: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
};

/** A string literal in double quotes, other characters as `write` writes their code point. */
function literal(value: string, write: (point: number) => string): string {
  let text = '"';
  for (const character of value) {
    if (PLAIN.test(character)) text += character;
    else text += SHORT[character] ?? write(character.codePointAt(0) ?? 0);
  }
  return `${text}"`;
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** Java and JavaScript write UTF-16 code units. */
const byUnits = (point: number): string =>
  Array.from(
    { length: point > 0xffff ? 2 : 1 },
    (_, i) => `\\u${hex(String.fromCodePoint(point).charCodeAt(i), 4)}`,
  ).join('');
/** Python and Go write code points. */
const byPoints = (point: number): string =>
  point > 0xffff ? `\\U${hex(point, 8)}` : `\\u${hex(point, 4)}`;

/** `X-SSL-CERT` as a constant is X_SSL_CERT, in Go xSslCert. */
function words(name: string): readonly string[] {
  const found = name.match(/[A-Za-z0-9]+/g) ?? ['value'];
  return /^\d/.test(found[0] ?? '') ? ['x', ...found] : found;
}
const upperName = (name: string): string => words(name).join('_').toUpperCase();
const camelName = (name: string): string =>
  words(name)
    .map((word, i) => {
      const lower = word.toLowerCase();
      return i === 0 ? lower : lower.slice(0, 1).toUpperCase() + lower.slice(1);
    })
    .join('');

/** JVMS, section 4.4.7: a constant holds 65,535 octets at most. */
const MOST_JAVA = 65_535;
const JAVA_PART = 60_000;

export function javaConstant({ name, value }: SnippetField): string {
  const start = `static final String ${upperName(name)} =`;
  if (value.length <= MOST_JAVA / 3) return `${start} ${literal(value, byUnits)};`;
  const parts = value.match(new RegExp(`[^]{1,${JAVA_PART / 3}}`, 'g')) ?? [];
  return `${start} String.join("",\n${parts.map((part) => `    ${literal(part, byUnits)}`).join(',\n')});`;
}

export const javascriptConstant = ({ name, value }: SnippetField): string =>
  `const ${upperName(name)} = ${literal(value, byUnits)};`;

export const pythonConstant = ({ name, value }: SnippetField): string =>
  `${upperName(name)} = ${literal(value, byPoints)}`;

export const goConstant = ({ name, value }: SnippetField): string =>
  `const ${camelName(name)} = ${literal(value, byPoints)}`;
