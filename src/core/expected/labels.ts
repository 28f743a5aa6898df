import type { Expectation, Kind } from './expectation.ts';

/** How tools write before a value what it is. */
const LABELS: readonly (readonly [pattern: RegExp, kind: Kind, fingerprint: boolean])[] = [
  // RFC 7469, section 2.1.1, curl's --pinnedpubkey and OkHttp's CertificatePinner.
  [/^pin-sha256\s*=\s*/i, 'spki-sha256', false],
  [/^sha256\/\/?/i, 'spki-sha256', false],
  [/^sha1\/\/?/i, 'spki-sha1', false],
  [/^spki(?:[\s_-]*sha-?256)?(?:\s*(?:hash|pin|fingerprint))?\s*[:=]\s*/i, 'spki-sha256', false],
  // RFC 7515, sections 4.1.7 and 4.1.8; RFC 8705, section 3.1.
  [/^["']?x5t(?:#|%23)S256["']?\s*[:=]\s*/i, 'sha256', true],
  [/^["']?x5t["']?\s*[:=]\s*/i, 'sha1', true],
  [/^Hash\s*=\s*/i, 'sha256', true],
  [/^OpenADR(?:\s*fingerprint)?\s*[:=]\s*/i, 'openadr', false],
  [/^(?:x509v3\s+)?subject\s*key\s*identifier\s*[:=]\s*/i, 'subject-key-identifier', false],
  [/^(?:certificate\s+)?serial(?:[\s_-]*(?:number|no\.?))?\s*[:=]\s*/i, 'serial', false],
  [/^owner\s*:\s*(?=\S)/i, 'subject', false],
  [/^subject(?:[\s_-]*dn)?\s*[:=]\s*(?=\S)/i, 'subject', false],
  [/^issuer(?:[\s_-]*dn)?\s*[:=]\s*(?=\S)/i, 'issuer', false],
  [
    /^(?:DNS(?:\s*name)?|URI|URL|IP(?:\s*address)?|e-?mail|RFC822\s*name|SAN)\s*[:=]\s*/i,
    'san',
    false,
  ],
  [/^(?:common[\s_-]*name)\s*[:=]\s*/i, 'common-name', false],
];

const DIGEST =
  /^(?:(?:certificate\s+)?(?:cert\s+hash|fingerprint|thumbprint)\s*\(?\s*)?(sha-?1|sha-?256|sha-?384|sha-?512|md5)\)?(?:\s*(fingerprint|thumbprint|digest|hash))?\s*\)?\s*[:=]\s*/i;
const FINGERPRINT = /^(?:certificate\s+)?(?:fingerprint|thumbprint|digest)\s*[:=]\s*/i;

/** Takes the label and the quotes off a value. */
export function readLabel(written: string): Expectation {
  const whole = unquoted(written.trim());
  const digest = DIGEST.exec(whole);
  if (digest !== null) {
    const kind = algorithmOf(digest[1] ?? '');
    const isFingerprint = digest[2] !== undefined || /^(?:cert|finger|thumb)/i.test(whole);
    return { text: unquoted(whole.slice(digest[0].length)), label: kind, isFingerprint };
  }
  const finger = FINGERPRINT.exec(whole);
  if (finger !== null) {
    return { text: unquoted(whole.slice(finger[0].length)), label: null, isFingerprint: true };
  }
  for (const [pattern, kind, isFingerprint] of LABELS) {
    const found = pattern.exec(whole);
    if (found === null) continue;
    return { text: unquoted(whole.slice(found[0].length)), label: kind, isFingerprint };
  }
  return { text: whole, label: null, isFingerprint: false };
}

function algorithmOf(name: string): Kind {
  const plain = name.toLowerCase().replace('-', '');
  if (plain === 'sha1' || plain === 'sha256' || plain === 'sha384' || plain === 'sha512') {
    return plain;
  }
  return 'md5';
}

/** Without quotes around it, nor a comma or semicolon behind it. */
function unquoted(text: string): string {
  const plain = text.trim().replace(/[;,]$/, '').trim();
  const quoted = /^(["'`])((?:(?!\1).)*)\1$/s.exec(plain);
  return quoted === null ? plain : (quoted[2] ?? '').trim();
}
