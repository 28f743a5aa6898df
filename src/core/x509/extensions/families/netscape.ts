import type { Shape } from '../shape.ts';
import { bits, text } from '../values.ts';

const ARC = '2.16.840.1.113730.1';

/** Netscape Certificate Extensions: obsolete, and still written by OpenSSL's examples. */
export const netscape: Readonly<Record<string, Shape>> = {
  [`${ARC}.1`]: bits([
    'SSL client',
    'SSL server',
    'S/MIME',
    'object signing',
    'reserved',
    'SSL CA',
    'S/MIME CA',
    'object signing CA',
  ]),
  [`${ARC}.2`]: text,
  [`${ARC}.3`]: text,
  [`${ARC}.4`]: text,
  [`${ARC}.7`]: text,
  [`${ARC}.8`]: text,
  [`${ARC}.12`]: text,
  [`${ARC}.13`]: text,
};
