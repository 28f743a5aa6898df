import type { SnippetField } from './snippet.ts';

/** POSIX, XCU section 2.2.2: between single quotes every character is itself, and none can be a single quote. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A command for a POSIX shell. An empty value is written with a semicolon: curl leaves the field out otherwise. */
export function curlCommand(fields: readonly SnippetField[]): string {
  const headers = fields.map(
    ({ name, value }) => `  -H ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`,
  );
  return ['curl -v http://localhost:8080/', ...headers].join(' \\\n');
}
