import { type Span, span } from '../span.ts';

/** What the printed form of a certificate looks like: each tool's own headings, keytool's also in Korean and Japanese. */
const TOOLS: readonly (readonly [RegExp, string])[] = [
  [/^[ \t]*Certificate:[ \t]*\r?\n[ \t]+Data:/m, 'openssl x509 -text'],
  [/^[ \t]*Version: \d \(0x\d\)\s+Serial Number:/m, 'openssl x509 -text'],
  [/^(?:Owner|소유자|所有者): .*\r?\n(?:Issuer|발행자|発行者): /m, 'keytool'],
  [/^(?:Alias name|별칭 이름|별칭|別名): /m, 'keytool'],
  [/^X509 Certificate:\s*\r?\n\s*Version:|^=+ (?:Certificate|인증서|証明書) \d+ =+/m, 'certutil'],
];

const MOST_LINES = 60_000;

/** The text output of a tool; null where the text holds the certificate itself, or is something else. */
export function textOutput(text: string): { readonly tool: string; readonly at: Span } | null {
  const head = text.slice(0, MOST_LINES);
  for (const [heading, tool] of TOOLS) {
    const match = heading.exec(head);
    if (match !== null) return { tool, at: span(match.index, match.index + match[0].length) };
  }
  return null;
}
