import { wholeValue, writesPercentPem } from '../core/payload/elimination.ts';
import type { HeaderFormat } from '../core/plugin.ts';

/** PEM escaped with the default safe character: `/` stays raw, `+` and `=` do not. */
export default {
  id: 'python-quote',
  name: 'Python urllib.parse.quote',
  fieldNames: [],
  writtenBy: 'library',
  plusAtRisk: false,
  citations: [
    {
      title: 'Python, urllib.parse',
      url: 'https://docs.python.org/3/library/urllib.parse.html#urllib.parse.quote',
      section: 'quote',
    },
  ],
  cutter: wholeValue,
  fits: (reading) =>
    writesPercentPem(reading, {
      plus: ['upper'],
      slash: ['raw'],
      equals: ['upper'],
      space: ['upper'],
      lineEnd: ['upper'],
    }),
} satisfies HeaderFormat;
