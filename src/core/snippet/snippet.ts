import { goConstant, javaConstant, javascriptConstant, pythonConstant } from './constants.ts';
import { curlCommand } from './curl.ts';

/** A header field to be put into a snippet. */
export interface SnippetField {
  readonly name: string;
  readonly value: string;
}

export type SnippetKind = 'fields' | 'curl' | 'request' | 'java' | 'javascript' | 'python' | 'go';

export const SNIPPETS: readonly SnippetKind[] = [
  'fields',
  'curl',
  'request',
  'java',
  'javascript',
  'python',
  'go',
];

const WRITERS: Readonly<Record<SnippetKind, (fields: readonly SnippetField[]) => string>> = {
  fields: (fields) => fields.map(({ name, value }) => `${name}: ${value}`).join('\n'),
  curl: curlCommand,
  request: rawRequest,
  java: (fields) => fields.map(javaConstant).join('\n'),
  javascript: (fields) => fields.map(javascriptConstant).join('\n'),
  python: (fields) => fields.map(pythonConstant).join('\n'),
  go: (fields) => fields.map(goConstant).join('\n'),
};

/** The fields as that kind of text. Values are not changed by it: whoever runs the text has them octet for octet. */
export const writeSnippet = (kind: SnippetKind, fields: readonly SnippetField[]): string =>
  WRITERS[kind](fields);

/** RFC 9112, section 2.1: what the origin server would receive, with CRLF line ends. */
function rawRequest(fields: readonly SnippetField[]): string {
  const lines = fields.map(({ name, value }) => `${name}: ${value}`);
  return ['GET / HTTP/1.1', 'Host: localhost:8080', ...lines, 'Connection: close', '', ''].join(
    '\r\n',
  );
}
