import { wholeValue } from '../core/payload/elimination.ts';
import type { HeaderFormat } from '../core/plugin.ts';

/** PEM from a JSON, YAML or environment string: each line end is a backslash and an n. */
export default {
  id: 'json-escaped-pem',
  name: 'PEM with escaped line ends',
  fieldNames: ['ssl_client_cert'],
  writtenBy: 'library',
  plusAtRisk: false,
  citations: [{ title: 'RFC 8259', url: 'https://www.rfc-editor.org/rfc/rfc8259', section: '7' }],
  cutter: wholeValue,
  fits: ({ shape, lineEnd }) => shape === 'pem' && lineEnd === 'escaped',
} satisfies HeaderFormat;
