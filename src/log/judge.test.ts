import { expect, test } from 'vitest';
import { logClients } from '../conformance/log-certificates.ts';
import { inspectLogValue } from '../engine.ts';
import { judge, textOf } from './judge.ts';
import { CONNECTION_LOG } from './lines.ts';

const NOW = Date.UTC(2026, 10, 27);
const [client, other] = logClients(2, 'log judge');
if (!client!.pem.includes('+')) throw new RangeError('nothing to lose');
const escaped = encodeURIComponent(client!.pem);
const said = (field: string, value: string) =>
  judge(field, value, (text) => inspectLogValue(text, { now: NOW }));
const HASH = 'ab'.repeat(32);

test('what node:crypto reads of the certificate', async () => {
  const judgement = await said('X-Client-Cert', escaped);
  expect(judgement).toMatchObject({
    outcome: 'intact',
    sent: 1,
    repairs: [],
    pluses: 0,
    app: null,
  });
  expect(judgement?.client).toMatchObject({
    sha256: client!.sha256,
    notAfter: client!.notAfter,
    title: 'client-00000.example',
    status: 'valid',
  });
});

test.each([
  ['cut', escaped.slice(0, 500)],
  ['cut', `${encodeURIComponent(other!.pem)}${escaped.slice(0, 500)}`],
  ['recovered', client!.pem.replaceAll('+', ' ')],
  ['recovered', encodeURIComponent(escaped)],
  ['unreadable', `-----BEGIN CERTIFICATE-----\n${'AAAA'.repeat(40)}\n-----END CERTIFICATE-----`],
] as const)('%s', async (outcome, value) => {
  expect((await said('ssl_client_cert', value))?.outcome).toBe(outcome);
});

test('the client of a chain whose first certificate is lost is unknown', async () => {
  const lost = client!.pem.replace(/\n[^-]{64}\n/, '\n');
  const judgement = await said('cert', lost + other!.pem);
  expect(judgement).toMatchObject({ client: null, sent: 2 });
  expect(judgement?.certificates.map(({ sha256 }) => sha256)).toEqual([other!.sha256]);
});

test('envoy names a certificate by its digest', async () => {
  const judgement = await said(
    'xfcc',
    `By=spiffe://a/b;Hash=${HASH};Subject="CN=pay,O=Acme";URI=spiffe://a/c`,
  );
  expect(judgement).toMatchObject({
    outcome: 'intact',
    client: { sha256: HASH, id: HASH, title: 'pay', subject: 'CN=pay,O=Acme' },
  });
});

test.each([
  ['Success', 'intact', 'unknown'],
  ['Failed:ClientCertExpired', 'refused', 'expired'],
  ['Failed:UnmappedConnectionError', 'refused', 'unknown'],
])('an ALB that says %s', async (status, outcome, validity) => {
  const judgement = await said(
    CONNECTION_LOG,
    `"CN=pay,O=Acme" NotBefore=2023-09-21T22:43:21Z;NotAfter=2026-06-17T22:43:21Z FEF257372D5C14D4 ${status}`,
  );
  expect(judgement).toMatchObject({
    outcome,
    client: {
      sha256: null,
      title: 'pay',
      serialNumber: 'FEF257372D5C14D4',
      notAfter: Date.UTC(2026, 5, 17, 22, 43, 21),
      status: validity,
    },
    error: outcome === 'intact' ? null : { message: status },
  });
});

test('what is no certificate at all is not counted', async () => {
  expect(await said('', `LS0tLS1CRUdJTi${'abcd'.repeat(20)}`)).toBeNull();
});

test('a value is pasted under its name where that is the name of a header field', () => {
  expect(textOf('X-Client-Cert', 'v')).toBe('X-Client-Cert: v');
  expect(textOf('ssl_client_cert', 'v')).toBe('v');
  expect(textOf('X-Client-Cert', 'a\nb')).toBe('a\nb');
});
