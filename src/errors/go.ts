import {
  BAD_ESCAPE,
  decoderSays,
  type ErrorFamily,
  LOST_PLUS,
  NO_BOUNDARY,
  parserSays,
} from '../core/error-text/wording.ts';

const GO = ['go-pem-x509'];

export default {
  runtime: 'Go',
  citations: [
    { title: 'Go, crypto/x509 parser.go', url: 'https://go.dev/src/crypto/x509/parser.go' },
    { title: 'Go, net/url', url: 'https://go.dev/src/net/url/url.go' },
  ],
  wordings: [
    parserSays(GO, 'x509: malformed certificate', [...LOST_PLUS, 'der.malformed']),
    parserSays(GO, 'x509: (?:malformed|invalid|unsupported|failed to parse) [^\\n]{1,80}', [
      'der.malformed',
      ...LOST_PLUS,
    ]),
    parserSays(GO, 'x509: trailing data', ['der.trailing-octets', 'der.malformed']),
    parserSays(GO, 'asn1: (?:structure|syntax) error: [^\\n]{1,80}', [
      ...LOST_PLUS,
      'der.malformed',
    ]),
    parserSays(GO, 'x509: certificate has expired or is not yet valid', ['certificate.expired']),
    parserSays(GO, 'x509: certificate signed by unknown authority', ['path.issuer-missing']),
    parserSays(GO, 'x509: certificate specifies an incompatible key usage', [
      'certificate.no-client-auth',
    ]),
    parserSays(
      ['go-pem-decode'],
      '(?:failed|unable) to (?:decode|parse) (?:PEM|pem)(?: block| data| certificate)?',
      ['app.plus-becomes-space', 'percent.plus-became-space', ...NO_BOUNDARY],
    ),
    decoderSays(
      ['go-QueryUnescape', 'go-PathUnescape', 'go-ParseQuery'],
      'invalid URL escape "',
      BAD_ESCAPE,
    ),
    decoderSays(['go-ParseQuery'], 'invalid semicolon separator in query', ['app.does-not-read']),
  ],
} satisfies ErrorFamily;
