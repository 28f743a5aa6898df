import { describe, expect, test } from 'vitest';
import { slice } from '../span.ts';
import fixture from './paste.fixture.json' with { type: 'json' };
import { textOutput } from './text-output.ts';

const textOf = (row: string): string => fixture.rows.find(({ name }) => name === row)?.text ?? '';
const openssl = textOf('text output of a tool');

describe('the text output of a tool', () => {
  test.each([
    ['openssl x509 -text', openssl],
    ['openssl x509 -text', `They sent:\r\n\r\n${openssl.replaceAll('\n', '\r\n')}`],
    ['openssl x509 -text', openssl.split('\n').slice(2).join('\n')],
    // `openssl x509 -noout -dates`, OpenSSL 3.0.
    ['openssl x509', 'notBefore=Nov 24 13:11:20 2026 GMT\nnotAfter=Dec 24 13:11:20 2026 GMT\n'],
    // `keytool -list -v`, JDK 17, under each locale that it speaks.
    ['keytool', 'Owner: CN=x\nIssuer: CN=x\nSerial number: 670dd40506051060\n'],
    ['keytool', 'Alias name: a\nCreation date: Nov 24, 2026\nEntry type: PrivateKeyEntry\n'],
    ['keytool', '소유자: CN=x\n발행자: CN=x\n일련 번호: 670dd40506051060\n'],
    ['keytool', '별칭 이름: a\n생성 날짜: 2026. 11. 24.\n'],
    ['keytool', '所有者: CN=x\n発行者: CN=x\nシリアル番号: 670dd40506051060\n'],
    ['keytool', '別名: a\n作成日: 2026/11/24\n'],
    ['keytool', '所有者: CN=x\n发布者: CN=x\n'],
    ['keytool', '别名: a\n创建日期: 2026年11月24日\n'],
    ['keytool', 'Eigentümer: CN=x\nAussteller: CN=x\n'],
    // Microsoft's documentation of `certutil -dump`; NSS's of `certutil -L -n`.
    ['certutil', 'X509 Certificate:\r\nVersion: 3\r\nSerial Number: 6d\r\n'],
    ['certutil', '================ Certificate 0 ================\r\nSerial Number: 6d\r\n'],
    [
      'certutil',
      'Certificate:\n    Data:\n        Version: 3 (0x2)\n        Signature Algorithm: PKCS #1 SHA-256 With RSA Encryption\n        Issuer: "CN=x"\n',
    ],
  ])('%s', (tool, text) => {
    const found = textOutput(text);
    expect(found?.tool).toBe(tool);
    if (found !== null) expect(text).toContain(slice(text, found.at));
  });

  test.each([
    'raw PEM',
    'header line',
    'bare base64 DER in lines',
    'Kubernetes secret',
    'encoded twice',
  ])('not where the certificate itself is in the text: %s', (row) => {
    expect(textOutput(`${openssl}\n${textOf(row)}`)).toBeNull();
  });

  test.each([
    '',
    'Certificate: none',
    'Host: a\nOwner: b',
    'Version: 3',
    textOf('message dump, CRLF'),
  ])('not %j', (text) => expect(textOutput(text)).toBeNull());
});
