import { describe, expect, test } from 'vitest';
import { noCertificate } from './none.ts';

describe('a value that says "no certificate"', () => {
  test.each([
    // Captured from Apache 2.4, HAProxy 2.6 and Caddy 2: headers.json of the project's vectors.
    ['(null)', 'Apache'],
    ['::', 'HAProxy'],
    ['1', 'HAProxy'],
    ['{http.request.tls.client.certificate_der_base64}', 'Caddy'],
    [':{http.request.tls.client.certificate_der_base64}:', 'Caddy'],
    // Placeholders that nothing expanded, as each program's documentation writes them.
    ['$ssl_client_escaped_cert', 'nginx'],
    [`\${ssl_client_cert}`, 'nginx'],
    ['%{SSL_CLIENT_CERT}s', 'Apache'],
    ['%{SSL_CLIENT_CERT}', 'Apache'],
    ['%[ssl_c_der,base64]', 'HAProxy'],
    ['{tls_client_certificate_pem}', 'Caddy'],
    ['{client_cert_leaf}', 'Google Cloud'],
    ['{var_client_certificate}', 'Azure Application Gateway'],
    ['%DOWNSTREAM_PEER_CERT%', 'Envoy'],
    ['NONE', 'nginx'],
    ['cf.tls_client_auth.cert_rfc9440', 'Cloudflare'],
    ['[b64encode [SSL::cert 0]]', 'F5 BIG-IP'],
    ['[X509::whole [SSL::cert 0]]', 'F5 BIG-IP'],
    // Several write these.
    ['', ''],
    ['::, ::', ''],
    ['[]', ''],
    ['{}', ''],
    ['-', ''],
    ['0', 'HAProxy'],
    ['true', ''],
    ['false', ''],
    ['null', ''],
    ['None', ''],
    ['undefined', ''],
    ['<nil>', ''],
    [`\${CLIENT_CERT}`, ''],
    ['%{client_cert}', ''],
    ['{{ .ClientCert }}', ''],
  ])('%j', (literal, by) => expect(noCertificate(literal)).toEqual({ literal, by }));

  test.each([
    'MIIBqDCCAU6gAwIBAgIBBzAKBggqhkjOPQQDAjA6MRswGQYDVQQKDBJMZXQncw==',
    ':MIIBqDCCAU6gAwIBAgIBBzAKBggqhkjOPQQDAjA6MRswGQYDVQQKDBJMZXQncw==:',
    '-----BEGIN CERTIFICATE-----',
    '-----BEGIN%20CERTIFICATE-----%0A',
    'nothing',
    '10',
    '--',
    '$5.00',
    '{"a":1}',
    `\${${'a'.repeat(300)}}`,
  ])('not %j', (value) => expect(noCertificate(value)).toBeNull());
});
