import type { Catalog } from '../../../core/catalog.ts';
import type {
  CertificatePairJson,
  ComparisonJson,
  SideJson,
  Trait,
} from '../../../core/two-values/comparison.ts';
import {
  type ComparedProse,
  decoderName,
  firstTrait,
  formatName,
  type StepTexts,
} from '../compared.ts';
import { number } from './numbers.ts';

const howMany = (value: number): string =>
  value === 1 ? '1 certificate' : `${number(value)} certificates`;

const STEPS: StepTexts = {
  'form-decode': [
    'decoded as a form: “+” became a space',
    'A form decoder: Java URLDecoder, PHP urldecode, Go url.QueryUnescape, Python unquote_plus, .NET WebUtility.UrlDecode.',
  ],
  'percent-decode': [
    'percent-decoded',
    'A percent-decoder: decodeURIComponent, Go url.PathUnescape, Python unquote, or a rewrite rule of a proxy.',
  ],
  'plus-to-space': [
    '“+” became a space, the escapes stayed',
    'Code that replaces “+” by a space before it decodes.',
  ],
  'plus-to-slash': [
    '“+” became “/”',
    'A replacement of “+” by %2F where %2B was meant, as a release of Gravitee AM had.',
  ],
  'encode-nginx': [
    'percent-encoded, with nothing left raw',
    'nginx $ssl_client_escaped_cert, HAProxy url_enc, encodeURIComponent, PHP rawurlencode.',
  ],
  'encode-alb': ['percent-encoded, with “+”, “=” and “/” left raw', 'AWS ALB.'],
  'encode-apache': [
    'percent-encoded in lower case, with “+”, “=” and “/” left raw',
    'Apache %{escape:…}.',
  ],
  'encode-python': ['percent-encoded, with “/” left raw', 'Python urllib.parse.quote.'],
  'encode-go-path': ['percent-encoded, with “+” and “=” left raw', 'Go url.PathEscape.'],
  'encode-form': [
    'form-encoded: a space became “+”',
    'Java URLEncoder, Go url.QueryEscape, PHP urlencode.',
  ],
  'line-ends-to-space': [
    'each line end became a space',
    'Apache mod_headers, or an HTTP library that unfolds lines (Go net/http).',
  ],
  'line-ends-to-tab': ['each line end became a tab', 'A log or a spreadsheet.'],
  'line-ends-to-lf-tab': ['a tab came after each line end', 'nginx $ssl_client_cert.'],
  'line-ends-removed': [
    'the line ends were removed',
    'Code or a proxy that joins the lines; terminals and tickets do it too.',
  ],
  'html-escape': [
    'escaped for HTML',
    'A template engine, or a ticket system that shows it as HTML.',
  ],
  'json-escape': ['escaped for JSON', 'A JSON logger or an API.'],
  'hex-upper': [
    'the escapes changed to upper case',
    'A proxy or library that normalises escapes; decoders read both.',
  ],
  'hex-lower': [
    'the escapes changed to lower case',
    'A proxy or library that normalises escapes; decoders read both.',
  ],
  trim: ['the line end at the end was removed', 'Code that trims the value; parsers do not mind.'],
  'first-certificate': [
    'only the first certificate was kept',
    'A proxy that forwards the client’s certificate alone: nginx, Caddy, ALB in verify mode.',
  ],
  'bare-base64': [
    'BEGIN, END and the line ends were removed',
    'Traefik; HAProxy and Caddy write the same from the DER.',
  ],
  'base64-encode': [
    'base64-encoded as a whole',
    'Apache %{base64:…}, or code that wraps PEM once more.',
  ],
  truncate: [
    'cut off',
    'Logs, terminals, database columns and tickets cut; proxies mostly refuse instead.',
  ],
};

const AGAIN: readonly [string, string] = [
  'percent-encoded once more, though it was encoded already',
  'A hop that encodes what it should copy: HAProxy url_enc, Apache %{escape:…}, an API gateway, or encodeURIComponent in code.',
];

const pluses = ({ pluses: value }: SideJson): string => (value === 0 ? 'no “+”' : number(value));

function plusesApart(a: SideJson, b: SideJson): string {
  return a.pluses === 0
    ? `A has no “+”, B has ${pluses(b)}`
    : `A has ${number(a.pluses)} “+”, B has none`;
}

const each = (a: string, b: string): string => `A ${a}, B ${b}`;

const either = (isInA: boolean, one: string, other: string): string =>
  isInA ? each(one, other) : each(other, one);

const VALIDITY = {
  valid: 'is valid',
  expired: 'has expired',
  'not-yet-valid': 'is not valid yet',
  unknown: 'has no readable validity',
} as const;

const APART: Readonly<Record<Trait, (c: ComparisonJson, catalog: Catalog) => string>> = {
  damage: ({ a }) => either(a.intact, 'arrived intact', 'is damaged'),
  pluses: ({ a, b }) => plusesApart(a, b),
  format: ({ a, b }, catalog) =>
    `A is ${formatName(catalog, a.format)}, B is ${formatName(catalog, b.format)}`,
  validity: ({ certificates: found }) =>
    found === null ? '' : each(VALIDITY[found.a.status], VALIDITY[found.b.status]),
  purpose: ({ a }) =>
    either(a.codes.includes('certificate.no-client-auth'), 'lacks id-kp-clientAuth', 'has it'),
  certificates: ({ a, b }) => `A carries ${howMany(a.sent.length)}, B ${number(b.sent.length)}`,
  issuer: ({ certificates: pair }) => `A was issued by ${pair?.a.issuer}, B by ${pair?.b.issuer}`,
  key: ({ certificates: pair }) =>
    `A has a key for ${pair?.a.publicKey.algorithm}, B for ${pair?.b.publicKey.algorithm}`,
  length: ({ a, b }) => `A is ${number(a.length)} characters long, B ${number(b.length)}`,
};

function pair({ relation, isSameKey, isSameIssuer }: CertificatePairJson): string {
  const key = isSameKey ? 'with the same key' : 'with a new key';
  switch (relation) {
    case 'same':
      return 'One certificate';
    case 'renewed':
      return `Renewed ${key}`;
    case 'reissued':
      return `The same subject from another issuer, ${key}`;
    case 'others':
      return isSameIssuer ? 'Two clients of one issuer' : 'Two clients of two issuers';
  }
}

function headline(comparison: ComparisonJson, catalog: Catalog): string {
  const { relation, ways, apart, certificates } = comparison;
  if (relation === 'same') return 'A and B are the same.';
  if (ways.length > 0)
    return ways[0]?.from === 'a' ? 'B is A, changed on the way.' : 'A is B, changed on the way.';
  if (relation === 'hops') return 'A and B carry the same certificate, written otherwise.';
  if (relation === 'unrelated') return 'No known steps lead from A to B.';
  const trait = firstTrait(comparison);
  const same = apart.isSamePath ? '; same path' : '';
  return trait === null
    ? `${certificates === null ? 'Two certificates' : pair(certificates)}; nothing that matters to the app sets them apart${same}.`
    : `${APART[trait](comparison, catalog)}${same}.`;
}

function next(comparison: ComparisonJson, catalog: Catalog): string {
  const { relation, ways, apart, isSearched } = comparison;
  if (ways.length > 0) return 'The hop between the two did this:';
  if (!isSearched) return 'The values are too long to try every combination of steps.';
  if (relation === 'same') return 'What lies between the two did not touch the value.';
  if (relation === 'unrelated') return 'Paste the value before the hop, and the value after it.';
  if (relation === 'hops') return 'The differences are listed below.';
  const decoder = decoderName(catalog, apart.decoder) || 'A form decoder';
  const isPlus = firstTrait(comparison) === 'pluses';
  switch (apart.failing) {
    case 'both':
      return `${decoder} reads neither of them right.`;
    case 'none':
      return `${decoder} reads both.`;
    default: {
      const [works, fails] = apart.failing === 'a' ? ['B', 'A'] : ['A', 'B'];
      const why = isPlus
        ? ' So will every other certificate with a “+”: fix the decoder, not the client.'
        : '';
      return `${decoder} reads ${works} and fails on ${fails}.${why}`;
    }
  }
}

/** English. */
export const compared: ComparedProse = {
  name: 'Compared',
  headline,
  next,
  step: ({ id, isAgain, after }) =>
    isAgain
      ? AGAIN[0]
      : after === null
        ? STEPS[id][0]
        : `cut off after ${number(after)} characters`,
  culprit: ({ id, isAgain }) => (isAgain ? AGAIN[1] : STEPS[id][1]),
  waysLead: ({ from }) => (from === 'a' ? 'From A to B' : 'From B to A'),
  otherWay: 'or, which this value cannot tell apart:',
  differences: (total) =>
    total === 1 ? 'They differ in 1 place' : `They differ in ${number(total)} places`,
  difference: (character, a, b) => `Character ${number(character)}: A ${a}, B ${b}`,
  nothing: 'nothing',
  row: {
    format: 'Format',
    length: 'Characters',
    pluses: 'Raw “+”',
    certificates: 'Certificates',
    app: 'My app',
    form: 'A form decoder',
  },
  reads: ({ reads, error }) => {
    if (reads === null) return 'not asked';
    if (reads) return 'reads it';
    return error === null
      ? 'does not read it right'
      : [error.type, error.message].filter(Boolean).join(': ');
  },
  unknownFormat: 'not known',
  pair,
  certificates: (different, same) =>
    `${number(different)} fields differ, ${number(same)} are the same`,
  field: {
    serialNumber: 'Serial number',
    notBefore: 'Not before',
    notAfter: 'Not after',
    subject: 'Subject',
    issuer: 'Issuer',
    publicKey: 'Public key',
    spkiSha256: 'Key hash (SPKI)',
    sha256: 'SHA-256',
  },
  fieldName: 'Field',
  absent: 'none',
};
