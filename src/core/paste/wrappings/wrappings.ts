import type { Wrapping } from '../wrapping.ts';
import { goMap } from './go-map.ts';
import { html } from './html.ts';
import { http2Dump } from './http2-dump.ts';
import { javaMap } from './java-map.ts';
import { json, members, printed } from './literals.ts';
import { logLine } from './log-line.ts';
import { codeSpan, markdownTable } from './markdown.ts';
import { printR, varDump } from './php.ts';
import { powershell } from './powershell.ts';
import { quoteLines } from './quote-lines.ts';
import { quotedPrintable } from './quoted-printable.ts';
import { shell } from './shell.ts';
import { springHeaders } from './spring-headers.ts';
import { yaml } from './yaml.ts';

/** Every wrapping, those with the surest marks first: where two explain the same stretch, the earlier one does. */
export const WRAPPINGS: readonly Wrapping[] = [
  quotedPrintable,
  quoteLines,
  html,
  varDump,
  printR,
  springHeaders,
  json,
  printed,
  goMap,
  javaMap,
  shell,
  yaml,
  members,
  http2Dump,
  markdownTable,
  codeSpan,
  powershell,
  logLine,
];
