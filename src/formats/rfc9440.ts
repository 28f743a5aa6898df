import { type Diagnostic, diagnose } from '../core/diagnostic.ts';
import { readByteSequences } from '../core/encoding/structured-field.ts';
import type { HeaderFormat, Payload } from '../core/plugin.ts';
import { slice, span } from '../core/span.ts';
import { cut } from '../core/trace.ts';

/** Client-Cert is one certificate; Client-Cert-Chain, and what users name otherwise, may be several. */
const SINGLETON = 'client-cert';

/** RFC 9651, section 4.1.8: a Byte Sequence is written with its pad characters, though section 4.2.7 lets parsers do without. */
const padsMissing = (text: string): number => (4 - (text.replace(/\s/g, '').length % 4)) % 4;

/** A Byte Sequence, or a List of them; Google Cloud and Cloudflare's rules send the same under names of the user's. */
export default {
  id: 'rfc9440',
  name: 'RFC 9440 Byte Sequence',
  fieldNames: [SINGLETON, 'client-cert-chain'],
  writtenBy: 'proxy',
  plusAtRisk: false,
  isList: true,
  // Only the chain is a List of several.
  isChainOnly: (payloads) => payloads > 1,
  citations: [
    { title: 'RFC 9440', url: 'https://www.rfc-editor.org/rfc/rfc9440', section: '2' },
    { title: 'RFC 9651', url: 'https://www.rfc-editor.org/rfc/rfc9651', section: '3.3.5' },
  ],
  cutter: {
    id: 'rfc9440',
    cut(value, name) {
      const found = readByteSequences(value) ?? [];
      const filled = found.filter(({ content }) => slice(value, content).trim() !== '');
      if (filled.length === 0) return null;
      const payloads = filled.map(
        ({ content }): Payload => ({ role: 'bundle', group: 0, text: cut(value, content) }),
      );
      const diagnostics: Diagnostic[] = [];
      const [, second] = filled;
      if (second !== undefined && name?.toLowerCase() === SINGLETON) {
        diagnostics.push(diagnose('field.duplicate', { name }, second.content));
      }
      if (filled.at(-1)?.isClosed === false) {
        const { length } = value;
        const args = { missing: 0, candidates: 'log,terminal,ticket', length };
        diagnostics.push(diagnose('field.truncated', args, span(length - 1, length)));
      }
      for (const { content } of filled) {
        const count = padsMissing(slice(value, content));
        if (count > 0) diagnostics.push(diagnose('base64.padding-missing', { count }, content));
        // RFC 9651, section 4.2.7: a parser fails on any other alphabet.
        const foreign = slice(value, content).match(/[-_]/g)?.length ?? 0;
        if (foreign > 0) {
          diagnostics.push(diagnose('base64.url-alphabet', { count: foreign }, content));
        }
      }
      return { payloads, claims: [], isTelling: true, diagnostics };
    },
  },
  fits: () => true,
} satisfies HeaderFormat;
