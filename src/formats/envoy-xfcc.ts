import type { Claim, ClaimKind } from '../core/companion/claim.ts';
import { type Diagnostic, diagnose } from '../core/diagnostic.ts';
import { readXfcc, type XfccKey, type XfccPair } from '../core/encoding/xfcc.ts';
import type { HeaderFormat, Payload } from '../core/plugin.ts';
import { slice, span } from '../core/span.ts';
import { TextWriter, type Traced } from '../core/trace.ts';

/** By describes the proxy itself. */
const KINDS: Readonly<Partial<Record<XfccKey, ClaimKind>>> = {
  Hash: 'fingerprint',
  Subject: 'subject',
  Issuer: 'issuer',
  URI: 'uri',
  SAN: 'uri',
  DNS: 'dns',
};

/** Elements of key=value pairs; Cert and Chain hold percent-encoded PEM, of the end entity alone or with all that it sent. */
export default {
  id: 'envoy-xfcc',
  name: 'Envoy x-forwarded-client-cert',
  fieldNames: ['x-forwarded-client-cert'],
  writtenBy: 'proxy',
  plusAtRisk: false,
  isList: true,
  citations: [
    {
      title: 'Envoy, HTTP headers',
      url: 'https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_conn_man/headers#x-forwarded-client-cert',
      section: 'x-forwarded-client-cert',
    },
  ],
  cutter: {
    id: 'envoy-xfcc',
    cut(value) {
      const elements = readXfcc(value);
      if (elements === null) return null;
      return {
        payloads: elements.flatMap((pairs, group) => payloadsOf(value, pairs, group)),
        claims: elements.flatMap((pairs, group) => claimsOf(value, pairs, group)),
        isTelling: true,
        diagnostics: elements.flatMap((pairs) => diagnosticsOf(value, pairs)),
      };
    },
  },
  fits: () => true,
} satisfies HeaderFormat;

function payloadsOf(value: string, pairs: readonly XfccPair[], group: number): Payload[] {
  return pairs.flatMap((pair): Payload[] => {
    const role = pair.key === 'Cert' ? 'end-entity' : pair.key === 'Chain' ? 'bundle' : null;
    if (role === null || pair.value.start === pair.value.end) return [];
    return [{ role, group, text: unescaped(value, pair) }];
  });
}

function claimsOf(value: string, pairs: readonly XfccPair[], group: number): Claim[] {
  return pairs.flatMap((pair): Claim[] => {
    const kind = KINDS[pair.key];
    // Nothing can be said of a value that was cut off.
    if (kind === undefined || !pair.isClosed) return [];
    // Subject holds a name whose own escapes are backslashes, too: they stay.
    const isName = kind === 'subject' || kind === 'issuer';
    const said = isName ? slice(value, pair.value) : unescaped(value, pair).value;
    const { key, value: at } = pair;
    return [{ key, kind, value: said, at, group, certificate: 0, isPartial: false }];
  });
}

/** Between quotation marks a backslash escapes the character behind it. */
function unescaped(value: string, { value: at, isQuoted }: XfccPair): Traced<string> {
  const out = new TextWriter(value);
  out.drop(at.start);
  while (out.at < at.end) {
    const next = isQuoted ? value.indexOf('\\', out.at) : -1;
    if (next === -1 || next + 1 >= at.end) break;
    out.copy(next - out.at);
    out.rewrite(2, value[next + 1] ?? '');
  }
  out.copy(at.end - out.at);
  out.drop(value.length - at.end);
  return out.finish();
}

/** Whoever takes the last of two may take what a client put into a Subject or a URI. */
function diagnosticsOf(value: string, pairs: readonly XfccPair[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Set<XfccKey>();
  for (const { key, value: at } of pairs) {
    if (key !== 'Cert' && key !== 'Chain') continue;
    if (seen.has(key)) found.push(diagnose('field.duplicate', { name: key }, at));
    seen.add(key);
  }
  // Where the certificate itself is cut, its reader knows more.
  if (pairs.at(-1)?.isClosed !== false) return found;
  const { length } = value;
  const args = { missing: 0, candidates: 'log,terminal,ticket', length };
  return [...found, diagnose('field.truncated', args, span(length - 1, length))];
}
