/** What an expected value says of itself, by a label or by its shape. */
export type Kind =
  | 'certificate'
  | 'sha1'
  | 'sha256'
  | 'sha384'
  | 'sha512'
  | 'md5'
  | 'spki-sha1'
  | 'spki-sha256'
  | 'spki-sha384'
  | 'spki-sha512'
  | 'openadr'
  | 'subject-key-identifier'
  | 'serial'
  | 'subject'
  | 'issuer'
  | 'common-name'
  | 'san'
  | 'spiffe'
  | 'text';

/**
 * How an expected value lies to what stands in a certificate. `equal` is the same; everything else is a way to miss it,
 * the nearest first.
 */
export const MANNERS = [
  'equal',
  'other-algorithm',
  'spki',
  'certificate-digest',
  'same-key',
  'issuer',
  'openleadr-before',
  'first-of-digest',
  'pem-file',
  'sign',
  'reversed',
  'rounded',
  'case',
  'wildcard',
  'first-and-last-octets',
  'first-octets',
  'last-octets',
  'attributes',
  'similar',
  'none',
] as const;
export type Manner = (typeof MANNERS)[number];

/** One value that the user was told to find. */
export interface Expectation {
  /** Without its label and quotes. */
  readonly text: string;
  /** What its label says; null where it has none. */
  readonly label: Kind | null;
  /** Whether the label speaks of the certificate's own fingerprint, and so of no key's. */
  readonly isFingerprint: boolean;
}

/** How one certificate answers an expectation. `stands`: what it has in that place. */
export interface Likeness {
  readonly kind: Kind;
  readonly manner: Manner;
  readonly stands: string;
  /** How many octets or attributes agree, where that is the manner; else 0. */
  readonly count: number;
}

/** The likeness of a value that is just what stands there. */
export const equal = (kind: Kind, stands: string): Likeness => ({
  kind,
  manner: 'equal',
  stands,
  count: 0,
});

/** The likeness of a value that is not what stands there. */
export const near = (kind: Kind, manner: Manner, stands: string, count = 0): Likeness => ({
  kind,
  manner,
  stands,
  count,
});

/** The nearest of some likenesses: the first of those whose manner comes first. */
export function nearest(likenesses: readonly Likeness[]): Likeness | null {
  let best: Likeness | null = null;
  for (const one of likenesses) {
    if (best === null || rankOf(one) < rankOf(best)) best = one;
  }
  return best;
}

/** How near a likeness is: 0 is equal. */
export const rankOf = ({ manner }: Likeness): number => MANNERS.indexOf(manner);
