import type { CauseMessages } from '../prose.ts';

/** What leads to an error message, and how to tell, in English. */
export const causes: CauseMessages = {
  'app.plus-becomes-space': {
    cause: 'A form decoder in the app turns "+" into spaces; the header itself is fine.',
    tell: 'The header holds raw "+", and certificates without any "+" work.',
  },
  'app.does-not-read': {
    cause:
      'The app hands the value to the parser in a form that the parser does not take: still percent-encoded, on one line, or with or without its boundaries.',
    tell: 'Print what the parser is given: what does it begin with, and has it line ends?',
  },
  'app.reads-another-field': {
    cause: 'The app reads a header name that this proxy does not send.',
    tell: 'Print all header names of one request.',
  },
  'percent.plus-became-space': {
    cause: '"+" had become spaces before the app got the value.',
    tell: 'The header, as logged in front of the app, has spaces inside its base64 lines.',
  },
  'percent.malformed': {
    cause:
      'A "%" stands there without two hexadecimal digits: the value was edited or cut, or it was never percent-encoded.',
    tell: 'Look at the place that the message names.',
  },
  'percent.encoded-twice': {
    cause: 'The value was percent-encoded twice and is decoded once.',
    tell: 'The header holds %250A or %252B.',
  },
  'field.absent': {
    cause: 'No certificate reaches the app at all.',
    tell: 'The header is not among those of the request.',
  },
  'field.no-certificate': {
    cause: 'The proxy had no certificate: the header is empty, "-" or "(null)".',
    tell: 'The value is a few characters long.',
  },
  'field.truncated': {
    cause: 'The value is cut off.',
    tell: 'It ends without its END line, often at a round length such as 4,096 characters.',
  },
  'field.too-large': {
    cause:
      'The header with the certificates is larger than this server takes, and the request is refused before the app sees it.',
    tell: 'Paste the certificates: “Header size” says whose limits they pass. Look whether they travel in two headers, which doubles them.',
  },
  'text.typographic': {
    cause: 'A mail program or a word processor changed hyphens, quotes or spaces.',
    tell: 'The boundary lines have other than plain hyphens.',
  },
  'pem.boundary-missing': {
    cause: 'The BEGIN or END line is missing or mangled.',
    tell: 'The value does not begin or end with five hyphens.',
  },
  'pem.tab-folded': {
    cause: 'nginx $ssl_client_cert puts a tab before each line, which this parser does not take.',
    tell: 'The lines begin with a tab.',
  },
  'pem.newlines-became-spaces': {
    cause: 'Line ends became spaces, as Apache writes them; this parser wants lines.',
    tell: 'The value is one line with a space after every 64 characters.',
  },
  'pem.newlines-escaped': {
    cause: 'Line ends stand there as the two characters \\n, from JSON or an environment variable.',
    tell: 'The value holds a backslash and an n.',
  },
  'pem.newlines-lost': {
    cause: 'The line ends are gone, and this parser wants lines.',
    tell: 'The value is one line without spaces.',
  },
  'base64.illegal-character': {
    cause: 'A character that is not of base64 stands in the certificate.',
    tell: 'The message names it or its place.',
  },
  'base64.url-alphabet': {
    cause: 'The certificate is in the URL and filename safe alphabet, with "-" and "_".',
    tell: 'The value holds "-" or "_" between letters, and neither "+" nor "/".',
  },
  'der.malformed': {
    cause: 'The octets are no certificate, or a damaged one.',
    tell: 'Compare the SHA-256 of the value with that of the sender.',
  },
  'der.trailing-octets': {
    cause: 'Octets follow after the certificate.',
    tell: 'Two certificates were joined, or the value was padded.',
  },
  'certificate.expired': {
    cause: 'The certificate has expired, or is not yet valid.',
    tell: 'Compare its validity with the time of the request.',
  },
  'certificate.no-client-auth': {
    cause: 'The certificate was not issued for client authentication.',
    tell: 'Its extended key usage lacks id-kp-clientAuth.',
  },
  'client.sent-none': {
    cause: 'The client sent no certificate in the TLS handshake.',
    tell: 'Try the same certificate with openssl s_client -cert -key. A client may keep it back if the server’s list of accepted CAs does not name its issuer.',
  },
  'revocation.on-crl': {
    cause: 'The certificate is revoked.',
    tell: 'Ask its CA, or paste the CRL beside the certificate.',
  },
  'path.issuer-missing': {
    cause: 'The certificate of the issuer is not at hand.',
    tell: 'nginx sends no intermediates; the trust store lacks the issuing CA.',
  },
  'fingerprint.mismatch': {
    cause: 'The certificate arrived, but it is not the one that is registered.',
    tell: 'Compare its fingerprint, serial number and common name with the registration.',
  },
};
