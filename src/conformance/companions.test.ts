import { describe, expect, test } from 'vitest';
import { inspectToJson } from '../engine.ts';
import fixture from './headers.fixture.json' with { type: 'json' };

const now = Date.parse('2026-11-24T00:00:00Z');
const sent = (id: string): string => fixture.find((row) => row.id === id)!.value;
const inspect = (text: string) => inspectToJson(text, { now });
type Report = Awaited<ReturnType<typeof inspect>>;

const codesOf = ({ findings }: Report): readonly string[] => findings.map(({ code }) => code);
const carrying = ({ fields }: Report) => fields.filter(({ carries }) => carries === 'certificate');
const told = (report: Report) =>
  carrying(report)[0]!.companions.map(({ name, agrees }) => [name, agrees]);
const mismatches = ({ findings }: Report) =>
  findings
    .filter(({ code }) => code === 'field.companion-mismatch')
    .map(({ args }) => args['name']);

const RSA = '612960524ffec2067573373ca20aa9f0f22f702bbbff41101f92f58a2eb0c428';
const nginx = sent('nginx-escaped-rsa');
const xfcc = sent('xfcc-hash-cert-rsa');
const plus = sent('xfcc-hash-cert-plus');
const chain = sent('xfcc-chain-only-rsa-fullchain').split(';')[1]!;

describe('fields beside a certificate', () => {
  const beside = fixture.filter(
    ({ carries, header, format }) =>
      carries === 'companion' && !header.startsWith('(') && format !== 'envoy-xfcc',
  );
  // Its NA is illustrative: a day after notAfter.
  const right = beside.filter(({ id }) => id !== 'traefik-info-rsa');

  test.each(right)('$id agrees', async ({ header, value }) => {
    const report = await inspect(`X-SSL-CERT: ${nginx}\n${header}: ${value}`);
    expect(told(report)).toEqual([[header, true]]);
    expect(report.verdict.state).toBe('intact');
  });

  test.each(beside)('$id contradicts another certificate', async ({ header, value }) => {
    // Both were issued on the same day: dates and issuer say nothing.
    const isShared = /validity|notbefore|v-end|issuer/i.test(header);
    const report = await inspect(
      `X-SSL-CERT: ${sent('nginx-escaped-spiffe')}\n${header}: ${value}`,
    );
    if (!isShared) expect(mismatches(report)).toEqual([header]);
    if (!isShared) expect(report.verdict.state).toBe('mismatch');
  });

  // The template of ingress-nginx: $ssl_client_s_dn, $ssl_client_i_dn and $ssl_client_verify under these names.
  test('the headers of ingress-nginx: subject and issuer are told apart', async () => {
    const names = {
      'ssl-client-subject-dn': sent('alb-meta-subject-rsa'),
      'ssl-client-issuer-dn': sent('alb-meta-issuer-rsa'),
    };
    const lines = Object.entries(names).map(([name, value]) => `${name}: ${value}`);
    const report = await inspect(
      [`ssl-client-cert: ${nginx}`, ...lines, 'ssl-client-verify: SUCCESS'].join('\n'),
    );
    expect(told(report).slice(0, 2)).toEqual(Object.keys(names).map((name) => [name, true]));
    expect(report.verdict.state).toBe('intact');
  });

  test('the one that is most like the companion by name is compared', async () => {
    const report = await inspect(
      [
        `X-SSL-Client-Cert: ${sent('nginx-escaped-ec')}`,
        `X-Amzn-Mtls-Clientcert-Leaf: ${sent('alb-leaf-rsa')}`,
        `X-Amzn-Mtls-Clientcert-Serial-Number: ${sent('alb-meta-serial-number-rsa')}`,
      ].join('\n'),
    );
    expect(carrying(report).map(({ companions }) => companions.length)).toEqual([0, 1]);
    expect(mismatches(report)).toEqual([]);
  });

  test('Traefik says it of each certificate', async () => {
    const own = sent('traefik-info-rsa').replace('1953224274', '1953137874');
    const ca = encodeURIComponent(
      ',Subject="CN=Example Lab Issuing CA 1";Issuer="CN=Example Lab Root CA"',
    );
    const field = `X-Forwarded-Tls-Client-Cert: ${sent('traefik-new-rsa-chain')}`;
    const name = 'X-Forwarded-Tls-Client-Cert-Info';
    expect(told(await inspect(`${field}\n${name}: ${own}${ca}`))).toEqual([[name, true]]);
    const other = ca.replace('Issuing', 'Other');
    expect(told(await inspect(`${field}\n${name}: ${own}${other}`))).toEqual([[name, false]]);
    expect(told(await inspect(`${field}\n${name}: ${sent('traefik-info-rsa')}`))).toEqual([
      [name, false],
    ]);
  });
});

describe('x-forwarded-client-cert', () => {
  const field = (value: string) => inspect(`x-forwarded-client-cert: ${value}`);

  test('Chain that begins with Cert is read alone', async () => {
    const report = await field(`${xfcc};${chain}`);
    expect(carrying(report)[0]!.certificates).toHaveLength(3);
    expect(told(report)).toEqual([
      ['Hash', true],
      ['Cert', true],
    ]);
    expect(codesOf(report)).toEqual([]);
  });

  test('Cert that is not the first of Chain is listed first, and said', async () => {
    const report = await field(`${plus};${chain}`);
    expect(carrying(report)[0]!.certificates).toHaveLength(4);
    expect(carrying(report)[0]!.certificates[1]).toBe(RSA);
    expect(mismatches(report)).toEqual(['Cert']);
    expect(report.verdict.state).toBe('mismatch');
  });

  test('each element is a client of its own', async () => {
    const report = await field(`${xfcc},${plus};Subject="";URI=,By=spiffe://a;URI=spiffe://b`);
    expect(carrying(report)[0]!.certificates).toHaveLength(2);
    expect(report.paths).toHaveLength(2);
    expect(codesOf(report)).not.toContain('field.duplicate');
    expect(mismatches(report)).toEqual([]);
  });

  test.each([
    ['Hash', xfcc.replace('Hash=6', 'Hash=7')],
    ['Subject', `${xfcc};Subject="CN=other,O=Example Lab,C=NL"`],
    ['URI', `${xfcc};URI=spiffe://cluster.local/ns/prod/sa/frontend`],
    ['DNS', `${xfcc};DNS=other.example.test`],
  ])('%s is compared', async (name, value) =>
    expect(mismatches(await field(value))).toEqual([name]),
  );

  test.each([
    ['";" and "," in a name without quotes', `By=spiffe://a;b,c;${xfcc}`],
    ['a key inside quotes', `Subject="CN=a\\";Cert=\\"b";${xfcc.replace(/^Hash=[0-9a-f]+;/, '')}`],
    ['keys in lower case', xfcc.replace('Hash=', 'hash=').replace('Cert=', 'cert=')],
  ])('%s', async (_, value) => {
    const [first] = carrying(await field(value));
    expect(first!.certificates).toEqual([RSA]);
    expect(first!.intact).toBe(true);
  });

  test('two Cert in one element are both shown', async () => {
    const report = await field(`${xfcc};${plus.split(';')[1]}`);
    expect(carrying(report)[0]!.certificates).toHaveLength(2);
    expect(codesOf(report)).toContain('field.duplicate');
  });

  test.each([700, xfcc.length - 1])('cut off after %i characters', async (length) => {
    const report = await field(xfcc.slice(0, length));
    expect(carrying(report)[0]!.intact).toBe(false);
    expect(codesOf(report)).toContain('field.truncated');
  });

  test('one without a certificate says nothing of the field beside it', async () => {
    const mesh = `x-forwarded-client-cert: ${sent('xfcc-istio-nocert')}`;
    const report = await inspect(`X-Amzn-Mtls-Clientcert: ${sent('alb-leaf-rsa')}\n${mesh}`);
    expect(mismatches(report)).toEqual([]);
    expect(report.verdict.state).toBe('intact');
  });
});

describe('RFC 9440', () => {
  const leaf = sent('rfc9440-client-cert-rsa');
  const above = sent('rfc9440-client-cert-chain-rsa');

  test.each([
    ['one line of the chain', `Client-Cert: ${leaf}\nClient-Cert-Chain: ${above}`],
    ['the chain first', `Client-Cert-Chain: ${above}\nClient-Cert: ${leaf}`],
    [
      'a line for each',
      `Client-Cert: ${leaf}\n${above
        .split(', ')
        .map((one) => `Client-Cert-Chain: ${one}`)
        .join('\n')}`,
    ],
    [
      'concatenated DER in one Byte Sequence',
      `Client-Cert: ${leaf}\nClient-Cert-Chain: :${sent('haproxy-chain-rsa-fullchain')}:`,
    ],
    ['parameters', `Client-Cert: ${leaf};a=1;b="x\\"y"\nClient-Cert-Chain: ${above}`],
    [
      'folded for display',
      `Client-Cert: ${leaf.match(/.{1,68}/g)!.join('\n ')}\nClient-Cert-Chain: ${above.match(/.{1,68}/g)!.join('\n ')}`,
    ],
  ])('%s: the path joins them', async (_, text) => {
    const report = await inspect(text);
    expect(report.paths.map(({ certificates }) => certificates.length)).toEqual([3]);
    expect(report.paths[0]!.endEntity).toBe(RSA);
    expect(new Set(codesOf(report))).toEqual(new Set(['field.chain-only']));
    expect(report.verdict.state).toBe('intact');
  });

  test.each([
    ['with a space', '\n '],
    ['without', '\n'],
  ])('a bare List, folded %s', async (_, fold) => {
    const report = await inspect(above.match(/.{1,68}/g)!.join(fold));
    expect(report.fields.map(({ certificates }) => certificates.length)).toEqual([2]);
    expect(codesOf(report)).toEqual(['field.chain-only']);
  });

  test('Client-Cert is an Item', async () => {
    expect(codesOf(await inspect(`Client-Cert: ${leaf}\nClient-Cert: ${leaf}`))).toContain(
      'field.duplicate',
    );
    expect(codesOf(await inspect(`Client-Cert: ${leaf}, ${leaf}`))).toContain('field.duplicate');
  });

  test('a lost "+" is found inside', async () => {
    const report = await inspect(`Client-Cert: ${leaf.replaceAll('+', ' ')}`);
    expect(carrying(report)[0]!.certificates).toEqual([RSA]);
    expect(carrying(report)[0]!.repairs).toEqual(['percent.plus-became-space']);
  });
});

describe('fields that leave the end entity out', () => {
  test.each([
    [
      'HAProxy',
      'x-ssl-client-cert',
      'haproxy-der-rsa',
      'x-ssl-client-chain-der',
      'haproxy-chain-rsa-fullchain',
    ],
    [
      'Google Cloud',
      'x-client-cert-leaf',
      'gcp-client_cert_leaf-rsa',
      'x-client-cert-chain',
      'gcp-client_cert_chain-rsa',
    ],
    [
      'Apache',
      'SSL_CLIENT_CERT',
      'apache-s-rsa',
      'SSL_CLIENT_CERT_CHAIN_0',
      'apache-chain0-rsa-fullchain',
    ],
  ])('%s', async (_, name, id, chainName, chainId) => {
    const report = await inspect(`${name}: ${sent(id)}\n${chainName}: ${sent(chainId)}`);
    expect(codesOf(report)).toContain('field.chain-only');
    expect(codesOf(report)).not.toContain('certificate.ca-as-end-entity');
    expect(report.paths.map(({ endEntity }) => endEntity)).toEqual([RSA]);
    const alone = await inspect(`${chainName}: ${sent(chainId)}`);
    expect(codesOf(alone)).not.toContain('certificate.ca-as-end-entity');
  });

  test('one that holds it all the same is none', async () => {
    const report = await inspect(`X-Client-Cert-Chain: ${sent('traefik-new-rsa-chain')}`);
    expect(codesOf(report)).not.toContain('field.chain-only');
  });

  test('Apache writes (null) where the client sent no chain', async () => {
    const report = await inspect(
      `SSL_CLIENT_CERT: ${sent('apache-s-rsa')}\nSSL_CLIENT_CERT_CHAIN_0: (null)`,
    );
    expect(report.verdict.state).toBe('intact');
  });
});

describe('a value that others would write just so', () => {
  test('bare base64 DER of one certificate', async () => {
    const [field] = (await inspect(sent('haproxy-der-rsa'))).fields;
    expect(field).toMatchObject({
      format: 'haproxy-der',
      confidence: 'possible',
      alternatives: ['haproxy-der-chain', 'traefik'],
    });
  });

  test('joined values are no list', async () => {
    const report = await inspect(
      `X-Client-Cert: ${sent('haproxy-der-rsa')}, ${sent('haproxy-der-ec')}`,
    );
    expect(carrying(report)[0]).toMatchObject({ format: 'haproxy-der' });
    expect(carrying(report)[0]!.certificates).toHaveLength(2);
    expect(codesOf(report)).toContain('field.duplicate');
  });

  test("WebLogic's proxy servlet sends all certificates in one value", async () => {
    const all = ['haproxy-der-rsa', 'haproxy-chain-rsa-chain'].map((id) =>
      Buffer.from(sent(id), 'base64'),
    );
    const report = await inspect(`WL-Proxy-Client-Cert: ${Buffer.concat(all).toString('base64')}`);
    expect(carrying(report)[0]).toMatchObject({ format: 'haproxy-der', confidence: 'named' });
    expect(codesOf(report)).not.toContain('field.chain-only');
  });
});

// docs.aws.amazon.com, Connection logs for your Application Load Balancer: the columns of its example.
describe('a line of an ALB connection log', () => {
  const line = (status: string, serial = '3A80A5626D702D0F3E0DB426DB64586E') =>
    `2023-10-04T17:05:15.514108Z 203.0.113.1 36280 443 TLSv1.2 ECDHE-RSA-AES128-GCM-SHA256 4.036 "CN=client-rsa.example.test,OU=Support,O=Example Lab,C=NL" NotBefore=2026-11-23T18:17:54Z;NotAfter=2031-11-22T18:17:54Z ${serial} ${status} TID_3180a73013c8ca4bac2f731159d4b0fe`;
  const columns = [
    'leaf_client_cert_subject',
    'leaf_client_cert_validity',
    'leaf_client_cert_serial_number',
  ];

  test('alone: no certificate, and why', async () => {
    const report = await inspect(line('Failed:ClientCertUntrusted'));
    expect(report.verdict).toEqual({
      state: 'no-certificate',
      codes: ['log.tls-verify-failed', 'field.absent'],
    });
    expect(report.findings[0]!.args).toEqual({ reason: 'ClientCertUntrusted' });
    const { at, companions } = report.fields[0]!;
    expect(at).toEqual({ start: 0, end: line('Failed:ClientCertUntrusted').length - 37 });
    expect(companions.map(({ name }) => name)).toEqual(columns);
  });

  test('beside its certificate', async () => {
    const report = await inspect(`${line('Success')}\n${sent('nginx-raw-rsa')}`);
    expect(told(report)).toEqual(columns.map((name) => [name, true]));
    expect(report.verdict.state).toBe('intact');
  });

  test('beside another one', async () => {
    const report = await inspect(`${line('Success')}\n${sent('nginx-raw-ec')}`);
    expect(mismatches(report)).toEqual([columns[0], columns[2]]);
  });

  test('several lines: those of other clients are no contradiction', async () => {
    const lines = [
      line('Success', '0A'),
      line('Success'),
      line('-', '-').replace(/".*"|NotB\S+/g, '-'),
    ];
    const report = await inspect(`${lines.join('\n')}\n${sent('nginx-raw-rsa')}`);
    expect(told(report)).toEqual(columns.map((name) => [name, true]));
    expect(mismatches(report)).toEqual([]);
  });
});
