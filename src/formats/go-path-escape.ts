import { wholeValue, writesPercentPem } from '../core/payload/elimination.ts';
import type { HeaderFormat } from '../core/plugin.ts';

/** PEM escaped as one path segment: `+` and `=` stay raw, `/` does not. Platform.sh sends it. */
export default {
  id: 'go-path-escape',
  name: 'Go url.PathEscape',
  fieldNames: [],
  writtenBy: 'library',
  plusAtRisk: true,
  citations: [
    { title: 'Go, net/url', url: 'https://pkg.go.dev/net/url#PathEscape', section: 'PathEscape' },
  ],
  cutter: wholeValue,
  fits: (reading) =>
    writesPercentPem(reading, {
      plus: ['raw'],
      slash: ['upper'],
      equals: ['raw'],
      space: ['upper'],
      lineEnd: ['upper'],
    }),
} satisfies HeaderFormat;
