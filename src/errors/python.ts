import {
  BAD_UTF8,
  type Causes,
  causesOfCharacter,
  decoderSays,
  type ErrorFamily,
  LOST_PLUS,
  NO_BOUNDARY,
  NO_END,
  parserSays,
} from '../core/error-text/wording.ts';

const CRYPTOGRAPHY = [
  'python-cryptography-48',
  'python-cryptography-48-all',
  'python-cryptography-38',
];
const LOAD =
  'Unable to load PEM file\\. See https://cryptography\\.io/en/latest/faq/?#why-can-t-i-import-my-pem-file for more details\\. ';
const SSL = ['python-ssl-pem-to-der'];

const byCharacter = ([, code = '']: readonly string[]): Causes => causesOfCharacter(Number(code));

export default {
  runtime: 'Python',
  citations: [
    {
      title: 'pyca/cryptography, src/rust: pem and asn1 errors',
      url: 'https://cryptography.io/en/latest/faq/#why-can-t-i-import-my-pem-file',
    },
    {
      title: 'Python, ssl.PEM_cert_to_DER_cert',
      url: 'https://docs.python.org/3/library/ssl.html',
    },
  ],
  wordings: [
    parserSays(CRYPTOGRAPHY, `${LOAD}InvalidData\\(InvalidByte\\(\\d+, (\\d+)\\)\\)`, byCharacter),
    parserSays(
      CRYPTOGRAPHY,
      `${LOAD}InvalidData\\([A-Za-z]+(?:\\(\\d+(?:, \\d+)?\\))?\\)`,
      LOST_PLUS,
    ),
    parserSays(CRYPTOGRAPHY, `${LOAD}(?:MalformedFraming|MissingBeginTag)`, [
      ...NO_BOUNDARY,
      'field.truncated',
    ]),
    parserSays(CRYPTOGRAPHY, `${LOAD}(?:MissingEndTag|MismatchedTags)`, NO_END),
    parserSays(CRYPTOGRAPHY, `${LOAD}[A-Za-z(), 0-9]{0,80}`, [...NO_BOUNDARY, 'field.truncated']),
    parserSays(CRYPTOGRAPHY, 'Unable to load PEM file', [
      ...LOST_PLUS,
      'app.does-not-read',
      'pem.boundary-missing',
    ]),
    parserSays(CRYPTOGRAPHY, 'Valid PEM but no BEGIN CERTIFICATE/END CERTIFICATE delimiters', [
      'field.no-certificate',
      'pem.boundary-missing',
    ]),
    parserSays(
      CRYPTOGRAPHY,
      'error parsing asn1 value: ParseError \\{ kind: (?:ShortData|ExtraData|InvalidTag|UnexpectedTag).{0,200}',
      LOST_PLUS,
    ),
    parserSays(CRYPTOGRAPHY, 'error parsing asn1 value: ParseError \\{ kind: .{0,200}', [
      'der.malformed',
      ...LOST_PLUS,
    ]),
    parserSays(
      SSL,
      'Invalid PEM encoding; must start with -----BEGIN CERTIFICATE-----',
      NO_BOUNDARY,
    ),
    parserSays(SSL, 'Invalid PEM encoding; must end with -----END CERTIFICATE-----', NO_END),
    parserSays(SSL, 'Incorrect padding', LOST_PLUS, 'line'),
    parserSays(
      SSL,
      'Invalid base64-encoded string: number of data characters \\(\\d+\\) cannot be 1 more than a multiple of 4',
      LOST_PLUS,
    ),
    decoderSays(
      ['python-unquote-strict'],
      "'utf-8' codec can't decode bytes? (?:0x[0-9a-f]{2} )?in position \\d+(?:-\\d+)?: (?:invalid (?:start|continuation) byte|unexpected end of data)",
      BAD_UTF8,
    ),
  ],
} satisfies ErrorFamily;
