type None = Record<never, never>;

/** What rules speak of, with the arguments that their sentences need. Several rules may share one: each platform has its own limit. */
export interface TopicArgs {
  'no-client-auth': { readonly purposes: string };
  'any-purpose': None;
  'public-ca-lost': { readonly ca: string; readonly since: string };
  'public-ca-will-lose': { readonly ca: string; readonly since: string };
  'issuer-purpose': { readonly issuer: string; readonly purposes: string };
  'no-digital-signature': { readonly usages: string };
  'end-entity-is-ca': None;
  'signs-certificates': None;
  'weak-rsa-key': { readonly bits: number };
  curve: { readonly curve: string };
  'key-algorithm': { readonly algorithm: string };
  'broken-hash': { readonly hash: string };
  'weak-hash': { readonly hash: string };
  'outlives-issuer': { readonly notAfter: string; readonly issuerNotAfter: string };
  'begins-before-issuer': { readonly notBefore: string; readonly issuerNotBefore: string };
  'key-identifiers-differ': { readonly wanted: string; readonly found: string };
  'no-authority-key-identifier': None;
  'no-subject-key-identifier': None;
  'no-name': None;
  'san-not-critical': None;
  'rfc822-name': { readonly value: string };
  'dns-name': { readonly value: string };
  uri: { readonly value: string };
  'ip-address': { readonly octets: number };
  upn: { readonly value: string };
  'serial-not-positive': { readonly serial: string };
  'serial-too-long': { readonly octets: number };
  version: { readonly version: number };
  'spiffe-uris': { readonly count: number };
  /** `fault`: trust-domain, path, segment, extra (user, port, query or fragment), length. */
  'spiffe-id': { readonly id: string; readonly fault: SpiffeFault };
  /** `fault`: absent, signature (no digitalSignature), signing (keyCertSign or cRLSign). */
  'spiffe-key-usage': { readonly fault: 'absent' | 'signature' | 'signing' };
  'spiffe-purposes': { readonly missing: string };
  'oauth-no-identifier': None;
  'oauth-self-signed': None;
  'oauth-thumbprint': { readonly count: number };
  'chain-length': { readonly found: number; readonly most: number };
  /** `needed`: the value that lets this path through. */
  'verify-depth': { readonly directive: string; readonly needed: number };
  'key-unsupported': { readonly key: string; readonly listed: string };
  'signature-unsupported': { readonly algorithm: string; readonly listed: string };
  'certificate-too-large': { readonly octets: number; readonly most: number };
  'header-too-large': { readonly octets: number; readonly most: number };
  'field-left-empty': { readonly field: string; readonly octets: number; readonly most: number };
  /** `cause`: signature (an issuer's key does not verify it), anchor (none of the trust anchors), gap (its issuer was not sent). */
  'not-trusted': { readonly cause: 'signature' | 'anchor' | 'gap' };
  'self-signed': None;
  'not-yet-valid': { readonly until: string };
  expired: { readonly since: string };
  /** By a CRL of the paste. `reason`: CRLReason as RFC 5280 spells it, or "". */
  revoked: { readonly since: string; readonly reason: string };
  malformed: { readonly what: string };
  'purpose-required': None;
  'purpose-forbidden': { readonly purposes: string };
  'same-key': { readonly found: number; readonly most: number };
  'name-constraints': { readonly found: number; readonly most: number };
  'no-name-to-match': None;
}

/** In which manner a SPIFFE ID is none. */
export type SpiffeFault = 'trust-domain' | 'path' | 'segment' | 'extra' | 'length';

export type Topic = keyof TopicArgs;
