import {
  decoderSays,
  type ErrorFamily,
  LOST_PLUS,
  NO_BOUNDARY,
  parserSays,
} from '../core/error-text/wording.ts';

const FORGE = ['forge-certificatefrompem'];
const PECULIAR = ['peculiar-x509'];
const ATOB = ['js-atob'];

export default [
  {
    runtime: 'Node.js',
    citations: [
      { title: 'node-forge, pem.js and asn1.js', url: 'https://github.com/digitalbazaar/forge' },
      { title: '@peculiar/x509', url: 'https://github.com/PeculiarVentures/x509' },
      {
        title: 'WHATWG HTML, atob',
        url: 'https://html.spec.whatwg.org/multipage/webappapis.html#dom-atob',
      },
    ],
    wordings: [
      parserSays(FORGE, 'Invalid PEM formatted message', NO_BOUNDARY),
      parserSays(FORGE, 'Too few bytes to (?:read ASN\\.1 value|parse DER)', LOST_PLUS),
      parserSays(FORGE, 'Unparsed DER bytes remain after ASN\\.1 parsing', [
        'der.trailing-octets',
        ...LOST_PLUS,
      ]),
      // node-forge reads RSA keys only: nothing is wrong with the certificate.
      parserSays(FORGE, 'Cannot read public key\\. OID is not RSA', ['app.does-not-read']),
      parserSays(FORGE, 'Cannot read X\\.509 certificate\\. [^\\n]{1,80}', [
        ...LOST_PLUS,
        'der.malformed',
      ]),
      parserSays(
        PECULIAR,
        "Unsupported format of 'raw' argument\\. Must be one of DER, PEM, HEX, Base64, or Base4Url",
        [...LOST_PLUS, 'app.does-not-read', 'pem.boundary-missing'],
      ),
      parserSays(PECULIAR, "Argument 'base64Text' is not Base64 encoded", LOST_PLUS),
      parserSays(PECULIAR, 'Input buffer has zero length', [
        'field.no-certificate',
        'pem.boundary-missing',
      ]),
      parserSays(ATOB, 'The string to be decoded is not correctly encoded', LOST_PLUS),
      parserSays(ATOB, "Failed to execute 'atob' on 'Window': [^\\n]{1,80}", [
        ...LOST_PLUS,
        'app.does-not-read',
      ]),
      parserSays(
        ATOB,
        'Invalid character(?: \\[code 5\\])?',
        [...LOST_PLUS, 'app.does-not-read'],
        'line',
      ),
      decoderSays(['js-decodeURIComponent', 'js-decodeURI'], 'URI malformed', undefined, 'line'),
      decoderSays(['npm-fast-decode-uri-component'], 'returns null', undefined, 'line'),
    ],
  },
  {
    runtime: 'Bun',
    citations: [{ title: 'Bun, JavaScriptCore', url: 'https://bun.sh/docs' }],
    wordings: [
      decoderSays(
        ['js-decodeURIComponent@bun', 'js-decodeURI@bun'],
        'URI error',
        undefined,
        'line',
      ),
    ],
  },
  {
    runtime: 'SpiderMonkey',
    citations: [
      {
        title: 'MDN, Malformed URI sequence',
        url: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Errors/Malformed_URI',
      },
    ],
    wordings: [
      decoderSays(
        ['js-decodeURIComponent@spidermonkey', 'js-decodeURI@spidermonkey'],
        'malformed URI sequence',
        undefined,
        'line',
      ),
    ],
  },
  {
    runtime: 'nginx njs',
    citations: [{ title: 'nginx njs', url: 'https://nginx.org/en/docs/njs/reference.html' }],
    wordings: [
      decoderSays(['njs-decodeURIComponent', 'njs-decodeURI'], 'malformed URI', undefined, 'line'),
    ],
  },
] satisfies readonly ErrorFamily[];
