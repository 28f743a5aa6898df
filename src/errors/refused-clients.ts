import {
  type Causes,
  type ErrorFamily,
  familyFrom,
  serverSays,
} from '../core/error-text/wording.ts';

/** What a server may mean that names no reason. */
const ANY: Causes = [
  'path.issuer-missing',
  'client.sent-none',
  'certificate.expired',
  'certificate.no-client-auth',
];
const NO_PATH: Causes = ['path.issuer-missing'];
const NONE_SENT: Causes = ['client.sent-none'];

// RFC 8446, section 6.2: the alerts of TLS about certificates, without underscores and in lower case.
const ALERTS: Readonly<Record<string, Causes>> = {
  'certificate required': NONE_SENT,
  'bad certificate': ANY,
  'certificate unknown': ANY,
  'unknown certificate': ANY,
  'unknown ca': NO_PATH,
  'unknown certificate authority': NO_PATH,
  'certificate expired': ['certificate.expired'],
  'expired certificate': ['certificate.expired'],
  'certificate revoked': ['revocation.on-crl'],
  'revoked certificate': ['revocation.on-crl'],
  'unsupported certificate': ['certificate.no-client-auth'],
};
const ALERT = `(${Object.keys(ALERTS)
  // A longer one is not taken for the shorter one that it begins with.
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll(' ', '[ _]')})`;

const byAlert = ([, alert = '']: readonly string[]): Causes =>
  ALERTS[alert.toLowerCase().replaceAll('_', ' ')] ?? ANY;

/** X509_V_ERR_…, openssl/x509_vfy.h. */
const VERIFIED: Readonly<Record<string, Causes>> = {
  '2': NO_PATH,
  '9': ['certificate.expired'],
  '10': ['certificate.expired'],
  '18': NO_PATH,
  '19': NO_PATH,
  '20': NO_PATH,
  '21': NO_PATH,
  '23': ['revocation.on-crl'],
  '26': ['certificate.no-client-auth'],
};

const byCode = ([, code = '']: readonly string[]): Causes => VERIFIED[code] ?? ANY;

/** Codes of ALB's connection log. */
const REFUSALS: Readonly<Record<string, Causes>> = {
  ClientCertUntrusted: NO_PATH,
  ClientCertExpired: ['certificate.expired'],
  ClientCertNotYetValid: ['certificate.expired'],
  ClientCertPurposeInvalid: ['certificate.no-client-auth'],
  ClientCertCrlHit: ['revocation.on-crl'],
  ClientCertInvalid: ['der.malformed'],
};

/** Servers that refuse a client in the TLS handshake, or right behind it. */
export default [
  familyFrom(
    'nginx',
    'nginx, ssl_verify_client',
    'https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl_verify_client',
    [
      serverSays('No required SSL certificate was sent', NONE_SENT),
      serverSays('client sent no required SSL certificate', NONE_SENT),
      serverSays('client SSL certificate verify error: \\((\\d{1,3}):[^)\\n]{0,120}\\)', byCode),
      serverSays('The SSL certificate error', ANY),
    ],
  ),
  familyFrom(
    'OpenSSL',
    'OpenSSL, SSL_alert_desc_string_long',
    'https://docs.openssl.org/3.0/man3/SSL_alert_type_string/',
    [
      serverSays(
        `(?:error:[0-9A-Fa-f]{8}:SSL routines:[A-Za-z0-9_]{0,48}:)?(?:sslv3|tlsv1|tlsv13|ssl/tls) alert ${ALERT}`,
        byAlert,
      ),
      serverSays(
        '(?:error:[0-9A-Fa-f]{8}:SSL routines:[A-Za-z0-9_]{0,48}:)?peer did not return a certificate',
        NONE_SENT,
      ),
      // Of the client's certificate: a client says it of the server's, too.
      serverSays(
        '(?:error:[0-9A-Fa-f]{8}:SSL routines:)?tls_process_client_certificate:certificate verify failed',
        ANY,
      ),
    ],
  ),
  familyFrom(
    'Java',
    'Java, JSSE',
    'https://docs.oracle.com/en/java/javase/21/security/java-secure-socket-extension-jsse-reference-guide.html',
    [
      serverSays(`Received fatal alert: ${ALERT}`, byAlert),
      serverSays('Empty client certificate chain', NONE_SENT),
      serverSays('PKIX path (?:building|validation) failed', NO_PATH),
    ],
  ),
  familyFrom('Go', 'Go, crypto/tls', 'https://go.dev/src/crypto/tls/alert.go', [
    serverSays(`remote error: tls: ${ALERT}`, byAlert),
    serverSays("tls: client didn't provide a certificate", NONE_SENT),
  ]),
  familyFrom(
    'AWS ALB',
    'Application Load Balancers, connection logs: error reason codes',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-connection-logs.html',
    [
      // Alone: a whole line of the log tells more.
      serverSays(
        `(?<=(?:^|\\n)["'\`]?)Failed:(${Object.keys(REFUSALS).join('|')})(?=["'\`]?\\s*(?:\\n|$))`,
        ([, code = '']) => REFUSALS[code] ?? ANY,
      ),
    ],
  ),
] satisfies readonly ErrorFamily[];
