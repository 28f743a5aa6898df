import {
  type Causes,
  causesOfCharacter,
  decoderSays,
  type ErrorFamily,
  type ErrorWording,
  LOST_PLUS,
  NO_END,
  parserSays,
} from '../core/error-text/wording.ts';

const FACTORY = ['java-certificatefactory'];
const FACTORY_ALL = ['java-certificatefactory-all'];
const BY_HAND = ['java-base64-certificatefactory', 'java-mime-certificatefactory'];
const PARSE = 'Could not parse certificate: java\\.io\\.IOException: ';
const ILLEGAL = 'java\\.lang\\.IllegalArgumentException: ';

type Because = Causes | ErrorWording['causes'];

/** java.util.Base64.Decoder: by the application itself, or inside of CertificateFactory, which wraps it. */
const base64 = (message: string, causes: Because, byHand = BY_HAND): readonly ErrorWording[] => [
  parserSays(FACTORY, `${PARSE}${ILLEGAL}${message}`, causes),
  parserSays(FACTORY_ALL, `java\\.io\\.IOException: ${ILLEGAL}${message}`, causes),
  parserSays(byHand, message, causes),
];

const NOTHING: Causes = ['field.no-certificate', 'field.absent', 'app.reads-another-field'];
const BROKEN: Causes = ['app.plus-becomes-space', 'percent.plus-became-space', 'der.malformed'];

const jdk: readonly ErrorWording[] = [
  ...base64('Illegal base64 character (-?[0-9a-f]{1,2})', ([, code = '']) =>
    causesOfCharacter(Number.parseInt(code, 16)),
  ),
  ...base64('Input byte array has wrong 4-byte ending unit', LOST_PLUS, [...BY_HAND].reverse()),
  ...base64('Last unit does not have enough valid bits', LOST_PLUS, [...BY_HAND].reverse()),
  ...base64('Input byte array has incorrect ending byte at \\d+', [
    'app.does-not-read',
    'base64.illegal-character',
    'percent.encoded-twice',
  ]),
  ...base64('Input byte\\[\\] should at least have 2 bytes for base64 bytes', NOTHING),
  parserSays(FACTORY, `${PARSE}Empty input`, NOTHING),
  parserSays(FACTORY, `${PARSE}Incomplete data`, NO_END),
  parserSays(FACTORY_ALL, 'java\\.io\\.IOException: Incomplete data', NO_END),
  parserSays(BY_HAND, `${PARSE}Incomplete BER/DER data`, LOST_PLUS),
  parserSays(BY_HAND, 'Incomplete BER/DER data', LOST_PLUS),
  ...[`${PARSE}Illegal (?:header|footer): .{0,80}`, 'Illegal (?:header|footer): -.{0,80}'].map(
    (message) =>
      parserSays(FACTORY, message, [
        'app.does-not-read',
        'pem.boundary-missing',
        'text.typographic',
      ]),
  ),
  parserSays(
    FACTORY,
    'Unable to initialize, java\\.io\\.EOFException: not enough content',
    LOST_PLUS,
  ),
  parserSays(FACTORY, 'not enough content', LOST_PLUS, 'line'),
  parserSays(FACTORY, 'Unable to initialize, java\\.io\\.IOException: .{1,120}', BROKEN),
  parserSays(FACTORY_ALL, 'No certificate data found', [
    'field.no-certificate',
    'pem.boundary-missing',
  ]),
  parserSays(FACTORY, `${PARSE}.{1,160}`, BROKEN),
];

const BC_PARSER = ['bouncycastle-pemparser'];
const BC_FACTORY = ['bouncycastle-certificatefactory'];

const bouncyCastle: readonly ErrorWording[] = [
  parserSays(BC_PARSER, '-----END CERTIFICATE not found', NO_END),
  parserSays(
    BC_PARSER,
    'problem parsing cert: java\\.io\\.(?:EOF|IO)Exception: .{1,160}',
    LOST_PLUS,
  ),
  parserSays(
    BC_PARSER,
    'unable to decode base64 string: String index out of range: \\d+',
    LOST_PLUS,
  ),
  parserSays(
    BC_PARSER,
    'unable to decode base64 string: invalid characters encountered in base64 data',
    ['app.does-not-read', 'base64.illegal-character', 'percent.malformed'],
  ),
  parserSays(BC_PARSER, 'unable to decode base64 (?:string|data): .{1,120}', LOST_PLUS),
  parserSays(BC_FACTORY, '(?:parsing issue: )?malformed PEM data encountered', LOST_PLUS),
  parserSays(BC_FACTORY, '(?:parsing issue: )?malformed PEM data: no footer found', NO_END),
  parserSays(
    BC_FACTORY,
    '(?:parsing issue: )?malformed PEM data: (?:no header found|found footer where header was expected)',
    ['app.does-not-read', 'pem.boundary-missing', 'field.no-certificate'],
  ),
];

const URL_DECODER = ['java-urldecoder-utf8', 'java-urldecoder-latin1'];

const decoders: readonly ErrorWording[] = [
  decoderSays(
    URL_DECODER,
    'URLDecoder: Illegal hex characters in escape \\(%\\) pattern - .{1,120}',
  ),
  decoderSays(URL_DECODER, 'URLDecoder: Incomplete trailing escape \\(%\\) pattern', [
    'field.truncated',
    'percent.malformed',
  ]),
  decoderSays(['spring7-stringutils-uridecode'], 'Incomplete trailing escape \\(%\\) pattern', [
    'field.truncated',
    'percent.malformed',
  ]),
  decoderSays(
    ['spring5-stringutils-uridecode', 'spring4-uriutils-decode', 'spring7-stringutils-uridecode'],
    'Invalid encoded sequence "',
  ),
  decoderSays(['commons-codec-urlcodec'], 'Invalid URL encoding: .{0,80}'),
  decoderSays(
    ['tomcat-udecoder-urldecode'],
    'Failed to decode \\[[^\\n]{0,9000}\\] because the % character must be followed by two hexadecimal digits',
  ),
  decoderSays(['netty-decodecomponent'], "invalid hex byte '[^']{1,2}'? at index \\d+ of '"),
  decoderSays(['netty-decodecomponent'], 'unterminated escape sequence at index \\d+ of'),
  decoderSays(['jetty9-urlencoded-decodestring'], '!hex -?\\d+'),
  decoderSays(
    ['jetty9-urlencoded-decodestring'],
    'Not valid UTF8! (?:byte .{1,40}|incomplete UTF8 sequence)',
    ['percent.malformed', 'app.does-not-read'],
  ),
];

export default {
  runtime: 'Java',
  citations: [
    {
      title: 'OpenJDK 17, sun.security.provider.X509Factory and java.util.Base64',
      url: 'https://github.com/openjdk/jdk17u/blob/master/src/java.base/share/classes/sun/security/provider/X509Factory.java',
    },
    {
      title: 'Bouncy Castle, org.bouncycastle.openssl.PEMParser',
      url: 'https://github.com/bcgit/bc-java/blob/main/pkix/src/main/java/org/bouncycastle/openssl/PEMParser.java',
    },
  ],
  wordings: [...jdk, ...bouncyCastle, ...decoders],
} satisfies ErrorFamily;
