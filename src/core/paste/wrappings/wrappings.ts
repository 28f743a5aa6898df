import type { Wrapping } from '../wrapping.ts';
import { goMap } from './go-map.ts';
import { http2Dump } from './http2-dump.ts';
import { javaMap } from './java-map.ts';
import { literals } from './literals.ts';
import { logLine } from './log-line.ts';
import { printR, varDump } from './php.ts';
import { springHeaders } from './spring-headers.ts';
import { yaml } from './yaml.ts';

/** Every wrapping, those with the surest marks first: where two explain the same stretch, the earlier one does. */
export const WRAPPINGS: readonly Wrapping[] = [
  varDump,
  printR,
  springHeaders,
  goMap,
  javaMap,
  yaml,
  literals,
  http2Dump,
  logLine,
];
