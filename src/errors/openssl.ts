import {
  type Causes,
  type ErrorFamily,
  familyFrom,
  LOST_PLUS,
  NO_BOUNDARY,
  NO_END,
  parserSays,
} from '../core/error-text/wording.ts';

/** The reasons of pemerr.h and asn1err.h that damaged certificates lead to; any other is broken DER. */
const REASONS: readonly (readonly [RegExp, Causes])[] = [
  [
    /bad[ _]base64[ _]decode/i,
    [
      'app.plus-becomes-space',
      'percent.plus-became-space',
      'base64.illegal-character',
      'field.truncated',
    ],
  ],
  [/no[ _]start[ _]line/i, NO_BOUNDARY],
  [/bad[ _]end[ _]line/i, NO_END],
  [
    /unsupported/i,
    ['app.plus-becomes-space', 'app.does-not-read', 'pem.boundary-missing', 'field.truncated'],
  ],
];
const BROKEN: Causes = [...LOST_PLUS, 'der.malformed'];

const byReason = ([found = '']: readonly string[]): Causes =>
  REASONS.find(([reason]) => reason.test(found))?.[1] ?? BROKEN;

const LIBRARIES = '(?:PEM|ASN\\.?1|asn1|STORE|DECODER|X509|x509)[A-Za-z0-9 ]{0,32}';
/** As ERR_error_string prints it; BoringSSL writes OPENSSL_internal for the function and its reasons in capitals. */
const REASON = ':[A-Za-z0-9_]{0,48}:[A-Za-z0-9_]{1,40}(?: [A-Za-z0-9_]{1,40}){0,8}';
const LINE = `error:[0-9A-Fa-f]{8}:${LIBRARIES}${REASON}`;

const NODE = ['node-x509certificate', 'node-buffer-x509certificate'];
const PHP = ['php-openssl-x509-read', 'php-openssl-x509-parse'];
const RUBY = ['ruby-x509-new', 'ruby-x509-load'];

export default [
  familyFrom(
    'OpenSSL',
    'OpenSSL, ERR_error_string',
    'https://docs.openssl.org/3.0/man3/ERR_error_string/',
    [
      parserSays(['openssl-x509'], LINE, byReason),
      // Logs often leave its beginning out.
      parserSays(
        ['openssl-x509'],
        `(?:PEM|asn1 encoding|x509 certificate) routines${REASON}`,
        byReason,
      ),
      parserSays(
        ['openssl-x509'],
        // The command's own words around the lines of its error queue.
        `Could not read (?:any )?certificates?(?: of \\S{1,40})? from \\S{1,200}(?:\\n(?:[0-9A-F]{8,16}:)?${LINE}[^\\n]{0,160}){0,16}(?:\\nUnable to load certificate)?`,
        [...LOST_PLUS, 'app.does-not-read', 'pem.boundary-missing'],
      ),
      parserSays(
        ['openssl-x509'],
        'Unable to load certificate',
        [...LOST_PLUS, 'pem.boundary-missing'],
        'line',
      ),
    ],
  ),
  familyFrom(
    'Node.js',
    'Node.js, new X509Certificate(buffer)',
    'https://nodejs.org/api/crypto.html#new-x509certificatebuffer',
    [
      parserSays(NODE, `${LINE}(?: \\[code ERR_OSSL_[A-Z0-9_]+\\])`, byReason),
      // How the console prints it: the stack's first frames are Node's own.
      parserSays(
        NODE,
        `${LINE}(?=\\r?\\n[ \\t]+at [^\\n]{0,200}(?:node:|X509Certificate|\\.[cm]?[jt]s:))`,
        byReason,
      ),
      parserSays(NODE, 'ERR_OSSL_(?:PEM|ASN1)_[A-Z0-9_]+', byReason),
    ],
  ),
  familyFrom(
    'Bun',
    'Bun, node:crypto on BoringSSL',
    'https://bun.sh/docs/runtime/nodejs-apis#node-crypto',
    [
      parserSays(
        ['bun-x509certificate'],
        `error:[0-9A-Fa-f]{8}:${LIBRARIES}:OPENSSL_internal:[A-Z0-9_]{1,60}(?: \\[code ERR_[A-Z_]+\\])?`,
        byReason,
      ),
    ],
  ),
  familyFrom(
    'PHP',
    'PHP manual, openssl_x509_read',
    'https://www.php.net/manual/en/function.openssl-x509-read.php',
    [
      parserSays(PHP, `openssl_error_string\\(\\): ${LINE}(?: \\| ${LINE}){0,8}`, byReason),
      parserSays(
        ['php-openssl-x509-read'],
        '(?:openssl_\\w+\\(\\): )?X\\.?509 Certificate cannot be retrieved',
        [...LOST_PLUS, 'app.does-not-read', 'pem.boundary-missing'],
      ),
    ],
  ),
  familyFrom(
    'Ruby',
    'Ruby, OpenSSL::X509::Certificate',
    'https://ruby-doc.org/stdlib/libdoc/openssl/rdoc/OpenSSL/X509/Certificate.html',
    [
      parserSays(
        ['ruby-x509-new'],
        '(?:PEM_read_bio_X509|d2i_X509_bio): [a-zA-Z0-9 ]{3,60}',
        byReason,
      ),
      parserSays(['ruby-x509-load'], 'Could not detect format of certificate data!', NO_BOUNDARY),
      parserSays(
        RUBY,
        'CertificateError[:(] ?[^\\n]{0,40}(?:bad base64 decode|bad end line|no start line|ASN1 lib)',
        byReason,
      ),
      parserSays(
        [...RUBY].reverse(),
        '(?:bad base64 decode|bad end line|ASN1 lib)',
        byReason,
        'line',
      ),
    ],
  ),
  familyFrom('Python', 'Python, ssl', 'https://docs.python.org/3/library/ssl.html', [
    parserSays(
      ['python-sslcontext-cadata'],
      '\\[(?:PEM|ASN1|X509)(?:: [A-Z0-9_]{3,40})?\\] [a-z0-9 ]{3,60} \\(_ssl\\.c:\\d+\\)',
      byReason,
    ),
    parserSays(
      ['python-sslcontext-cadata'],
      '(?:no start line|not enough data): cadata does not contain a certificate',
      NO_BOUNDARY,
    ),
    parserSays(['python-sslcontext-cadata'], 'Empty certificate data', [
      'field.no-certificate',
      'field.absent',
    ]),
    parserSays(
      ['python-sslcontext-cadata'],
      'cadata should be an ASCII string or a bytes-like object',
      ['text.typographic', 'base64.illegal-character'],
    ),
  ]),
  familyFrom('Perl', 'Crypt::OpenSSL::X509', 'https://metacpan.org/pod/Crypt::OpenSSL::X509', [
    parserSays(
      ['perl-crypt-openssl-x509'],
      'Crypt::OpenSSL::X509: failed to read X509 certificate',
      [...LOST_PLUS, 'app.does-not-read', 'pem.boundary-missing'],
    ),
  ]),
  familyFrom(
    'GnuTLS',
    'GnuTLS, certtool',
    'https://www.gnutls.org/manual/gnutls.html#certtool-Invocation',
    [
      parserSays(['gnutls-certtool'], 'import error: ASN1 parser: .{1,60}', LOST_PLUS),
      parserSays(['gnutls-certtool'], 'import error: Base64 (?:unexpected header|decoding) error', [
        'app.plus-becomes-space',
        'percent.plus-became-space',
        'base64.illegal-character',
        'pem.boundary-missing',
      ]),
      parserSays(['gnutls-certtool'], 'import error: No certificate was found', NO_BOUNDARY),
    ],
  ),
] satisfies readonly ErrorFamily[];
