import { readBase64Pem } from '../core/payload/base64-pem.ts';
import { wholeValue } from '../core/payload/elimination.ts';
import type { HeaderFormat } from '../core/plugin.ts';

/** The textual encoding as a whole in base64, on one line. */
export default {
  id: 'base64-pem',
  name: 'base64 of PEM',
  fieldNames: ['ssl_client_cert'],
  writtenBy: 'proxy',
  plusAtRisk: false,
  citations: [
    {
      title: 'Apache HTTP Server, Expressions',
      url: 'https://httpd.apache.org/docs/2.4/expr.html',
      section: 'Functions: base64',
    },
  ],
  cutter: { id: 'base64-pem', cut: wholeValue.cut, read: readBase64Pem },
  fits: ({ shape }) => shape === 'base64-pem',
} satisfies HeaderFormat;
