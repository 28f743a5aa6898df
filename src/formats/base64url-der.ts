import { wholeValue } from '../core/payload/elimination.ts';
import type { HeaderFormat } from '../core/plugin.ts';

/** The DER in the URL and filename safe alphabet: `-` and `_` for `+` and `/`. */
export default {
  id: 'base64url-der',
  name: 'base64url DER',
  fieldNames: [],
  writtenBy: 'library',
  plusAtRisk: false,
  citations: [{ title: 'RFC 4648', url: 'https://www.rfc-editor.org/rfc/rfc4648', section: '5' }],
  cutter: wholeValue,
  fits: ({ shape, isUrlSafe }) => shape === 'base64-der' && isUrlSafe,
} satisfies HeaderFormat;
