import { type Span, span } from '../span.ts';

/** The text output of a tool, by a heading of its own. */
export interface TextOutput {
  readonly tool: string;
  /** The heading. */
  readonly at: Span;
}

/** Each tool's own headings; those of keytool in the languages of the JDK. Anchored to the beginning of a line. */
const TOOLS: readonly (readonly [RegExp, string])[] = [
  [/^X509 Certificate:[ \t]*\r?\n[ \t]*Version:/m, 'certutil'],
  [/^=+ (?:Certificate|인증서|証明書|Zertifikat) \d+ =+/m, 'certutil'],
  [/^[ \t]*Signature Algorithm: PKCS #1 |^[ \t]*Issuer: "[A-Z]{1,12}=/m, 'certutil'],
  [/^[ \t]*Certificate:[ \t]*\r?\n[ \t]+Data:/m, 'openssl x509 -text'],
  [/^[ \t]*Version: \d \(0x\d\)[ \t]*\r?\n[ \t]*Serial Number:/m, 'openssl x509 -text'],
  [/^notBefore=.{10,40}\r?\nnotAfter=/m, 'openssl x509'],
  [
    /^(?:Owner|소유자|所有者|Eigentümer): .*\r?\n(?:Issuer|발행자|発行者|发布者|Aussteller): /m,
    'keytool',
  ],
  [/^(?:Alias name|별칭 이름|別名|别名|Aliasname): /m, 'keytool'],
];
/** A certificate itself: a BEGIN line, in whatever encoding, or base64 of one. */
const CERTIFICATE =
  /BEGIN(?:[ +]|%(?:25){0,4}(?:20|2[Bb]))(?:TRUSTED |X509 )?CERTIFICATE|(?<![A-Za-z0-9+/])(?:MII[A-Za-z0-9+/]{61}|LS0tLS1CRUdJTi)/;

/** The text output of a tool; null where the text holds a certificate itself, or is something else. Linear. */
export function textOutput(text: string): TextOutput | null {
  for (const [heading, tool] of TOOLS) {
    const match = heading.exec(text);
    if (match === null) continue;
    const at = span(match.index, match.index + match[0].length);
    return CERTIFICATE.test(text) ? null : { tool, at };
  }
  return null;
}
