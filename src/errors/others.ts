import {
  BAD_ESCAPE,
  BAD_UTF8,
  type Causes,
  causesOfCharacter,
  decoderSays,
  type ErrorFamily,
  familyFrom,
  LOST_PLUS,
  NO_BOUNDARY,
  NO_END,
  parserSays,
  serverSays,
} from '../core/error-text/wording.ts';

const byCharacter = ([, code = '']: readonly string[]): Causes => causesOfCharacter(Number(code));

const RUST = ['rust-rustls-pemfile', 'rust-pem'];

export default [
  familyFrom(
    '.NET',
    '.NET, X509Certificate2.CreateFromPem',
    'https://learn.microsoft.com/dotnet/api/system.security.cryptography.x509certificates.x509certificate2.createfrompem',
    [
      parserSays(
        ['dotnet10-createfrompem'],
        'The certificate contents do not contain a PEM with a CERTIFICATE label, or the content is malformed',
        ['app.plus-becomes-space', 'percent.plus-became-space', ...NO_BOUNDARY],
      ),
      parserSays(
        ['dotnet10-frombase64'],
        'The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters',
        [...LOST_PLUS, 'app.does-not-read', 'base64.illegal-character'],
      ),
      parserSays(['dotnet10-createfrompem'], 'Unable to decode certificate', [
        ...LOST_PLUS,
        'der.malformed',
      ]),
      parserSays(['dotnet10-createfrompem'], 'ASN1 corrupted data', [
        ...LOST_PLUS,
        'der.malformed',
      ]),
      parserSays(['dotnet10-createfrompem'], 'Cannot find the requested object', [
        ...LOST_PLUS,
        'app.does-not-read',
      ]),
    ],
  ),
  familyFrom(
    'Rust',
    'Rust, the crates pem and rustls-pemfile',
    'https://docs.rs/pem/latest/pem/enum.PemError.html',
    [
      parserSays(
        [...RUST].reverse(),
        'invalid data: Invalid byte (\\d+), offset \\d+',
        byCharacter,
      ),
      parserSays(RUST, 'Invalid byte (\\d+), offset \\d+', byCharacter),
      parserSays(
        RUST,
        '(?:invalid data: )?Invalid (?:last symbol \\d+, offset \\d+|input length: \\d+|padding)',
        LOST_PLUS,
      ),
      parserSays(['rust-pem'], 'malformedframing|malformed framing', [
        ...NO_BOUNDARY,
        'field.truncated',
      ]),
      parserSays(
        ['rust-rustls-pemfile'],
        'section end "?-----END CERTIFICATE-----"? missing',
        NO_END,
      ),
      decoderSays(
        ['rust-urlencoding-decode', 'rust-percent_decode_str-decode_utf8'],
        '(?:incomplete utf-8 byte sequence|invalid utf-8 sequence of \\d bytes) from index \\d+',
        BAD_UTF8,
      ),
    ],
  ),
  familyFrom('Ruby', 'Ruby, URI', 'https://ruby-doc.org/stdlib/libdoc/uri/rdoc/URI.html', [
    decoderSays(
      [
        'ruby-URI.decode_www_form_component',
        'ruby-URI.decode_uri_component',
        'rack-Utils.unescape',
      ],
      'invalid %-encoding \\(',
    ),
    decoderSays(
      ['ruby-URI::DEFAULT_PARSER.unescape', 'rack-Utils.unescape_path'],
      'invalid byte sequence in UTF-8',
      BAD_UTF8,
    ),
  ]),
  familyFrom(
    'Erlang',
    'Erlang/OTP, public_key and uri_string',
    'https://www.erlang.org/doc/apps/public_key/public_key.html',
    [
      parserSays(['erlang-public-key'], '\\{pem_decode,function_clause\\}', LOST_PLUS),
      parserSays(
        ['erlang-public-key'],
        '\\{pkix_decode_cert,\\{badmatch,\\{error,\\{asn1,',
        LOST_PLUS,
      ),
      parserSays(
        ['erlang-public-key'],
        '\\{error,\\{asn1,\\{\\{?invalid_(?:length|value|tag)',
        LOST_PLUS,
      ),
      parserSays(['erlang-public-key'], 'pem_decode returns the empty list', NO_BOUNDARY),
      decoderSays(
        ['erlang-uri_string:percent_decode', 'erlang-uri_string:dissect_query'],
        '\\{error,invalid_percent_encoding,',
      ),
      decoderSays(
        ['erlang-uri_string:percent_decode', 'erlang-uri_string:dissect_query'],
        '\\{error,invalid_utf8,',
        BAD_UTF8,
      ),
      decoderSays(
        ['erlang-uri_string:dissect_query'],
        '\\{error,invalid_(?:input|character),',
        BAD_UTF8,
      ),
      decoderSays(['erlang-cow_qs:urldecode'], 'function_clause', BAD_ESCAPE, 'line'),
    ],
  ),
  familyFrom(
    'C',
    'GLib and the Apache Portable Runtime',
    'https://docs.gtk.org/glib/type_func.Uri.unescape_string.html',
    [
      decoderSays(['c-g_uri_unescape_string'], 'g_uri_unescape_string returned NULL'),
      decoderSays(['c-g_uri_unescape_bytes'], 'Invalid %-encoding in URI'),
      decoderSays(
        ['c-apr_unescape_url'],
        'Bad character specified on command line',
        BAD_ESCAPE,
        'line',
      ),
      decoderSays(['c-apr_unescape_url'], 'Invalid argument', BAD_ESCAPE, 'line'),
    ],
  ),
  familyFrom(
    'HAProxy',
    'HAProxy, url_dec',
    'https://docs.haproxy.org/2.8/configuration.html#7.3.1-url_dec',
    [
      decoderSays(
        ['haproxy-url_dec', 'haproxy-url_dec-in_form'],
        'sample expression yields nothing',
      ),
    ],
  ),
  familyFrom(
    'Apache httpd',
    'Apache httpd, expressions',
    'https://httpd.apache.org/docs/2.4/expr.html',
    [decoderSays(['apache-expr-unescape'], 'unescape yields an empty string')],
  ),
  familyFrom(
    'OpenADR',
    'OpenADR 2.0b, application-layer response codes',
    'https://www.openadr.org/specification',
    [
      serverSays(
        // As the payload, a log of it and openleadr's client (client.py) word it.
        '(?:[Rr]esponse[ _]?[Cc]ode["\']?\\s{0,4}[>:=]?\\s{0,4}["\']?|OpenADR response from the server: )(45[0-9]|46[0-9])\\b',
        ([, code = '']) =>
          code === '463' || code === '452'
            ? [
                'fingerprint.mismatch',
                'app.plus-becomes-space',
                'app.reads-another-field',
                'field.absent',
              ]
            : [
                'field.absent',
                'app.reads-another-field',
                'app.plus-becomes-space',
                'fingerprint.mismatch',
              ],
      ),
    ],
  ),
] satisfies readonly ErrorFamily[];
