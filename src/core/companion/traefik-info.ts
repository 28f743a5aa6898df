import { unescapeLayer } from '../encoding/escapes.ts';
import { type Span, span } from '../span.ts';
import { originOf, TextWriter, type Trace } from '../trace.ts';
import type { Claim, ClaimKind } from './claim.ts';

const KINDS: Readonly<Record<string, ClaimKind>> = {
  Subject: 'subject',
  Issuer: 'issuer',
  SerialNumber: 'serial-number',
  NB: 'not-before',
  NA: 'not-after',
  SAN: 'alternative-names',
};
const KEYS = Object.keys(KINDS).join('|');
/** Quotation marks inside a value are not escaped: one closes only where a key, a certificate or nothing follows. */
const QUOTED = new RegExp(`(${KEYS})="([\\s\\S]*?)"(?=$|[;,](?:$|(?:${KEYS})=))`, 'y');
/** Version 1.7 leaves the alternative names unquoted. */
const UNQUOTED = /(SAN)=([^;"]*)(?=$|;)/y;
const LONGEST = 65_536;

/** What X-Forwarded-Tls-Client-Cert-Info says of each certificate; null for any other text. */
export function claimsOfInfo(value: string): readonly Claim[] | null {
  if (
    value.length > LONGEST ||
    !/^(?:%22)?(?:Subject|Issuer|SerialNumber|N[AB]|SAN)(?:%3D|=)/i.test(value)
  ) {
    return null;
  }
  const { text, chain } = unescaped(value);
  const found: Claim[] = [];
  const seen = new Set<string>();
  let certificate = 0;
  for (let at = 0; at < text.length; ) {
    const match = pairAt(text, at);
    if (match === null) return null;
    const [whole, key = '', written = ''] = match;
    // "," parts certificates from version 2.1 on, ";" before: a key that comes again begins the next one.
    if (seen.has(key)) {
      certificate += 1;
      seen.clear();
    }
    seen.add(key);
    const start = at + whole.length - written.length - (whole.endsWith('"') ? 1 : 0);
    const place = originOf(chain, span(start, start + written.length));
    found.push(claimOf(key, written, place, certificate));
    at += whole.length + 1;
  }
  return found;
}

function pairAt(text: string, at: number): RegExpExecArray | null {
  QUOTED.lastIndex = at;
  UNQUOTED.lastIndex = at;
  return QUOTED.exec(text) ?? UNQUOTED.exec(text);
}

const claimOf = (key: string, value: string, at: Span, certificate: number): Claim => ({
  key: null,
  kind: KINDS[key] ?? 'unchecked',
  value,
  at,
  group: 0,
  certificate,
  isPartial: true,
});

/** The whole field is form-encoded (url.QueryEscape): here "+" is a space. */
function unescaped(value: string): { readonly text: string; readonly chain: readonly Trace[] } {
  if (!value.includes('%')) return { text: value, chain: [] };
  const out = new TextWriter(value);
  while (!out.done) {
    const next = value.indexOf('+', out.at);
    if (next === out.at) out.rewrite(1, ' ');
    else out.copy((next === -1 ? value.length : next) - out.at);
  }
  const spaced = out.finish();
  const layer = unescapeLayer(spaced.value);
  return { text: layer.text.value, chain: [spaced.trace, layer.text.trace] };
}
