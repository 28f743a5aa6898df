import { type Span, span } from '../span.ts';
import type { Claim, ClaimKind } from './claim.ts';
import { isDistinguishedName } from './distinguished-name.ts';
import { readTimeText } from './time.ts';

/** What makes a field one that describes a client certificate, before the word that says what it tells. */
const ABOUT = /(?:^|[-_])(?:ssl|tls|mtls|client|clientcert|cert|certificate|peer|crt)(?=[-_])/;
/** SSL_SERVER_S_DN tells of the server's certificate, SSL_CLIENT_I_DN_CN of the issuer's name: not of the client's own. */
const OF_ANOTHER = /(?:^|[-_])(?:server|backend|upstream|ca|root|intermediate)(?=[-_])/;
const OF_ISSUER = /(?:^|[-_])(?:i[-_]?dn|issuer(?:[-_]?dn)?)(?=[-_])/;
/** Members beside clientCertPem in an event of API Gateway. */
const MEMBER = /^(?:subjectdn|issuerdn|serialnumber|notbefore|notafter)$/;
/** The words at the end of a name, as nginx, Apache, HAProxy, Caddy, CloudFront, Google Cloud and Cloudflare users write them. */
const TELLS: readonly (readonly [RegExp, ClaimKind | 'validity' | 'cea'])[] = [
  [/(?:^|[-_])(?:i[-_]?dn|issuer(?:[-_]?dn)?)(?:[-_](?:legacy|rfc2253|raw))?$/, 'issuer'],
  [/(?:^|[-_])(?:s[-_]?dn|subject(?:[-_]?dn)?|dn)(?:[-_](?:legacy|rfc2253|raw))?$/, 'subject'],
  [/[-_](?:s[-_]dn[-_])?(?:cn|common[-_]?name)$/, 'common-name'],
  [/(?:^|[-_])(?:m[-_])?serial(?:[-_]?number)?(?:[-_](?:hex|dec))?$/, 'serial-number'],
  [
    /[-_](?:fingerprint|thumbprint|sha[-_]?1|sha[-_]?256)(?:[-_](?:hex|fingerprint|sha[-_]?1|sha[-_]?256|hash))?$/,
    'fingerprint',
  ],
  [
    /(?:^|[-_])(?:v[-_]?start|not[-_]?before|valid[-_](?:from|not[-_]before)|start[-_]date)$/,
    'not-before',
  ],
  [
    /(?:^|[-_])(?:v[-_]?end|not[-_]?after|valid[-_](?:to|until|not[-_]after)|end[-_]date|expir(?:y|es))$/,
    'not-after',
  ],
  [/[-_]validity$/, 'validity'],
  [/[-_](?:cea|rfc4523[-_]cea)$/, 'cea'],
  [/[-_](?:spiffe[-_]id|uri)$/, 'uri'],
  [/[-_](?:v[-_]remain|verify|verified|verify[-_]status|chain[-_]verified|present)$/, 'unchecked'],
];

const FINGERPRINT =
  /^(?:sha-?(?:1|256)[:=])?(?:[0-9A-Fa-f]{2}[: ]?){9,31}[0-9A-Fa-f]{2}$|^:?[A-Za-z0-9+/_-]{27}=:?$|^:?[A-Za-z0-9+/_-]{43}=?:?$/;
/** Whether a value is what a field that tells this would hold: a name alone proves nothing. */
const SHAPES: Readonly<Record<ClaimKind, (value: string) => boolean>> = {
  subject: (value) => isDistinguishedName(value) || isNameInBase64(value),
  issuer: (value) => isDistinguishedName(value) || isNameInBase64(value),
  'common-name': (value) => /^[^=;]{1,256}$/.test(value),
  'serial-number': (value) => /^(?:0[xX])?-?(?:[0-9A-Fa-f]{1,2}[: ]?){1,80}$/.test(value),
  fingerprint: (value) => FINGERPRINT.test(value),
  'not-before': (value) => readTimeText(value) !== null,
  'not-after': (value) => readTimeText(value) !== null,
  uri: (value) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(value),
  dns: (value) => /^[^\s,]+$/.test(value),
  'alternative-names': () => true,
  unchecked: (value) =>
    /^(?:SUCCESS|GENEROUS|FAILED(?::.{0,200})?|true|false|[01]|-?\d{1,6})$/.test(value),
};

const isNameInBase64 = (value: string): boolean =>
  /^:?M[A-P][A-Za-z0-9+/]{20,4000}={0,2}:?$/.test(value);

/** ALB and CloudFront: both ends of the validity in one field. */
const VALIDITY = /^NotBefore=([^;]{10,40});\s?NotAfter=([^;]{10,40})$/i;
/** RFC 4523, appendix A.1: the certificateExactAssertion that Apache writes. */
const CEA = /^\{ ?serialNumber (\d{1,160}), issuer rdnSequence:"([\s\S]{0,4000})" ?\}$/;
const LONGEST = 16_384;

/** What a header field with this name and value says of a certificate; null where it is no such field. */
export function claimsOfField(name: string, value: string): readonly Claim[] | null {
  const field = name.toLowerCase().replace(/^http_/, '');
  const text = value.trim();
  if (text === '' || value.length > LONGEST) return null;
  if (!ABOUT.test(field) && !MEMBER.test(field)) return null;
  const tells = OF_ANOTHER.test(field)
    ? undefined
    : TELLS.find(([words]) => words.test(field))?.[1];
  if (tells === undefined || (tells !== 'issuer' && OF_ISSUER.test(field))) return null;
  if (tells === 'validity') return validity(value);
  if (tells === 'cea') return exactAssertion(value);
  return SHAPES[tells](text) ? [claim(tells, text, span(0, value.length))] : null;
}

/** What a value without a name says of a certificate: a fingerprint, a name; null for anything else. */
export function claimsOfValue(value: string): readonly Claim[] | null {
  const text = value.trim();
  const whole = span(0, value.length);
  if (value.length > 1024 || /[\r\n]/.test(text)) return null;
  if (isFingerprint(text)) return [claim('fingerprint', text, whole)];
  const isName =
    /^(?:[\s\S]*[,/])?\s?(?:CN|commonName)\s?=/.test(text) && isDistinguishedName(text);
  return isName ? [claim('subject', text, whole)] : null;
}

/** SHA-256 and SHA-1 in hex, openleadr's ten octets with colons, and a base64url x5t#S256. */
const isFingerprint = (text: string): boolean =>
  /^(?:[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64})$/.test(text) ||
  /^(?:[0-9A-Fa-f]{2}:){9}(?:[0-9A-Fa-f]{2}|(?:[0-9A-Fa-f]{2}:){10}(?:[0-9A-Fa-f]{2}|(?:[0-9A-Fa-f]{2}:){12}[0-9A-Fa-f]{2}))$/.test(
    text,
  ) ||
  (/^[A-Za-z0-9_-]{43}$/.test(text) && /\d/.test(text) && /[A-Z]/.test(text) && /[a-z]/.test(text));

function validity(value: string): readonly Claim[] | null {
  const match = VALIDITY.exec(value.trim());
  if (match === null) return null;
  const [, before = '', after = ''] = match;
  return [
    claim('not-before', before, placeOf(value, before)),
    claim('not-after', after, placeOf(value, after)),
  ];
}

function exactAssertion(value: string): readonly Claim[] | null {
  const match = CEA.exec(value.trim());
  if (match === null) return null;
  const [, serial = '', issuer = ''] = match;
  return [
    claim('serial-number', serial, placeOf(value, serial)),
    claim('issuer', issuer, placeOf(value, issuer)),
  ];
}

/** The last place where the part stands, so that equal parts are not confused with what stands before. */
function placeOf(value: string, part: string): Span {
  const start = value.lastIndexOf(part);
  return span(start, start + part.length);
}

const claim = (kind: ClaimKind, value: string, at: Span): Claim => ({
  key: null,
  kind,
  value,
  at,
  group: 0,
  certificate: 0,
  isPartial: false,
});
