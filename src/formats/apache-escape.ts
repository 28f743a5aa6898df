import { wholeValue, writesPercentPem } from '../core/payload/elimination.ts';
import type { HeaderFormat } from '../core/plugin.ts';

/** PEM escaped as a path segment (T_OS_ESCAPE_PATH): `+ = /` stay raw, hexadecimal letters are lower case. */
export default {
  id: 'apache-escape',
  name: 'Apache %{escape:…}',
  fieldNames: ['ssl_client_cert'],
  writtenBy: 'proxy',
  plusAtRisk: true,
  citations: [
    {
      title: 'Apache HTTP Server, Expressions',
      url: 'https://httpd.apache.org/docs/2.4/expr.html',
      section: 'Functions: escape',
    },
  ],
  cutter: wholeValue,
  fits: (reading) =>
    writesPercentPem(reading, {
      plus: ['raw'],
      slash: ['raw'],
      equals: ['raw'],
      space: ['upper'],
      lineEnd: ['lower'],
    }),
} satisfies HeaderFormat;
