import type { Candidate } from './candidate.ts';
import { type Expectation, equal, type Kind, type Likeness, near } from './expectation.ts';
import { fold } from './fold.ts';
import { commonNames, soleCommonName } from './name.ts';

/** What a text is taken for: a name that stands among the SANs by its form, else a common name. */
export const textKind = (text: string): Kind =>
  text.toLowerCase().startsWith('spiffe://')
    ? 'spiffe'
    : text.includes('://') || text.includes('@')
      ? 'san'
      : 'common-name';

/** How a value, read as a common name or a subject alternative name, lies to those of one certificate. */
export function likeText(
  { text, label }: Expectation,
  { certificate, json }: Candidate,
): readonly Likeness[] {
  const wanted = soleCommonName(text) ?? text;
  const found: Likeness[] = [];
  const isCommonName = label !== 'san' && textKind(wanted) !== 'spiffe';
  if (isCommonName) {
    const own = commonNames(certificate.subject);
    found.push(...own.flatMap((name) => likeOne('common-name', wanted, name, false)));
    const issuers = commonNames(certificate.issuer).map(fold);
    if (issuers.includes(fold(wanted))) {
      found.push(near('common-name', 'issuer', own[0] ?? ''));
    }
  }
  for (const { type, value } of json.subjectAltName ?? []) {
    const kind = textKind(wanted) === 'spiffe' ? 'spiffe' : 'san';
    const isExact = type === 'uniformResourceIdentifier';
    const own = type === 'otherName' ? value.slice(value.indexOf('=') + 1) : value;
    found.push(...likeOne(kind, wanted, own, isExact));
  }
  return found;
}

/** RFC 3986, section 6.2.2.1: but for scheme and host, the case of a URI counts. */
function likeOne(kind: Kind, wanted: string, own: string, isExact: boolean): readonly Likeness[] {
  const [a, b] = [fold(wanted), fold(own)];
  if (isExact ? uriKey(wanted) === uriKey(own) : a === b) return [equal(kind, own)];
  if (a === b) return [near(kind, 'case', own)];
  // RFC 6125, section 6.4.3: a wildcard stands for the leftmost label.
  if (b.startsWith('*.') && a.indexOf('.') > 0 && a.slice(a.indexOf('.')) === b.slice(1)) {
    return [near(kind, 'wildcard', own)];
  }
  return isSimilar(a, b) ? [near(kind, 'similar', own)] : [];
}

const uriKey = (uri: string): string =>
  uri.trim().replace(/^[^:]+:\/\/[^/?#]*/, (authority) => authority.toLowerCase());

const MOST_COMPARED = 1_000;

/** Whether two texts begin and end alike, all but a third of the longer one. */
function isSimilar(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length, MOST_COMPARED);
  const longest = Math.max(a.length, b.length);
  let first = 0;
  while (first < most && a[first] === b[first]) first += 1;
  let last = 0;
  while (last < most - first && a[a.length - 1 - last] === b[b.length - 1 - last]) last += 1;
  return first + last >= 4 && first + last >= (longest * 2) / 3;
}
