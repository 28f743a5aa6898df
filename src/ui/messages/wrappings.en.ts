import type { WrappingId } from '../../core/paste/wrapping.ts';

/** What was around a value, in English. */
export const wrappings: Readonly<Record<WrappingId, string>> = {
  'quoted-printable': 'quoted-printable encoding',
  'quote-lines': '“>” of the quoted mail',
  html: 'HTML tags',
  var_dump: 'PHP var_dump print-out',
  print_r: 'PHP print_r print-out',
  'spring-headers': 'Spring HttpHeaders print-out',
  json: 'JSON',
  literal: 'brackets and quotes of a literal',
  'go-map': 'Go map print-out',
  'java-map': 'Java map print-out',
  shell: 'shell command',
  yaml: 'YAML',
  'http2-dump': 'HTTP/2 dump',
  table: 'table',
  code: 'code marks',
  powershell: 'PowerShell print-out',
  'log-line': 'rest of the log line',
};
