import { wholeValue, writesPercentPem } from '../core/payload/elimination.ts';
import type { HeaderFormat } from '../core/plugin.ts';

/** PEM as a form value: a space is `+`, everything else that matters is escaped (Go QueryEscape, Java URLEncoder). */
export default {
  id: 'form-urlencoded',
  name: 'application/x-www-form-urlencoded',
  fieldNames: [],
  writtenBy: 'library',
  plusAtRisk: false,
  citations: [
    {
      title: 'WHATWG URL',
      url: 'https://url.spec.whatwg.org/#concept-urlencoded-serializer',
      section: '5.2',
    },
  ],
  cutter: wholeValue,
  fits: (reading) =>
    writesPercentPem(reading, {
      plus: ['upper', 'lower'],
      slash: ['upper', 'lower'],
      equals: ['upper', 'lower'],
      space: ['plus'],
      lineEnd: ['upper', 'lower'],
    }),
} satisfies HeaderFormat;
