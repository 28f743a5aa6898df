/** What PEM holds beside letters, digits and hyphens, as a pct-encoded octet (RFC 3986, section 2.1). */
const TRIPLETS: Readonly<Record<string, string>> = {
  ' ': '%20',
  '\n': '%0A',
  '+': '%2B',
  '/': '%2F',
  '=': '%3D',
};

/** PEM or base64 with all of these signs percent-encoded but those of `raw`. */
export function escapePem(text: string, raw = ''): string {
  let escaped = text;
  for (const [sign, triplet] of Object.entries(TRIPLETS)) {
    if (!raw.includes(sign)) escaped = escaped.replaceAll(sign, triplet);
  }
  return escaped;
}
