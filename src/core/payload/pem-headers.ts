import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { PemBlock } from '../encoding/pem.ts';
import { encapsulatedHeaders } from '../encoding/pem-headers.ts';
import { type Span, slice } from '../span.ts';

/** The encapsulated header fields of a block, in the text; null where it has none. */
export function headersIn(text: string, { body }: PemBlock): Span | null {
  const found = encapsulatedHeaders(text, body.start);
  return found === null || found.end > body.end ? null : found;
}

const NAME = /^([A-Za-z][A-Za-z0-9-]*):/gm;
/** So many names tell which program wrote them. */
const MOST_NAMES = 4;

/** What is to be said of header fields beside a certificate that was read: OpenSSL and Java refuse the block for them. */
export function headerFindings(text: string, headers: Span | null): readonly Diagnostic[] {
  if (headers === null) return [];
  const names = Array.from(slice(text, headers).matchAll(NAME), ([, name = '']) => name);
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return [diagnose('pem.headers-ignored', { names: shown }, headers)];
}
