import { wholeValue } from '../core/payload/elimination.ts';
import type { HeaderFormat } from '../core/plugin.ts';

/** The textual encoding itself, with any or no white space between its lines. */
export default {
  id: 'pem',
  name: 'PEM',
  fieldNames: ['x-ssl-cert', 'ssl-client-cert'],
  writtenBy: 'proxy',
  plusAtRisk: false,
  citations: [{ title: 'RFC 7468', url: 'https://www.rfc-editor.org/rfc/rfc7468', section: '2' }],
  cutter: wholeValue,
  fits: ({ shape, lineEnd }) => shape === 'pem' && lineEnd !== 'lf-tab' && lineEnd !== 'escaped',
} satisfies HeaderFormat;
