import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TestCertificates } from '../core/generate/wish.ts';
import { redact } from '../core/redact/redact.ts';
import { withoutPaste } from '../core/redact/without-paste.ts';
import type { Inspection } from '../core/view.ts';
import { catalog, inspectText, sendAs } from '../engine.ts';
import { makeTestCertificates } from '../libraries/test-certificates.ts';
import revoked from '../rules/aws-alb-revoked.fixture.json' with { type: 'json' };
import { loadMessages } from '../ui/messages/index.ts';
import { documentOf } from '../ui/report/document.ts';
import { toMarkdown } from '../ui/report/markdown.ts';
import { hasCorpora, readCorpus } from './corpora.ts';
import damage from './damage.fixture.json' with { type: 'json' };
import headers from './headers.fixture.json' with { type: 'json' };
import { schemaErrors } from './schema.ts';

const now = Date.now();
const app = {
  field: 'X-SSL-CERT',
  decoder: 'java-urldecoder-utf8',
  receiver: 'java-certificatefactory',
};

/** Long enough, and begun so, that it stands nowhere by chance: strings of this library hold names of the language ("arguments"). */
const word = fc.stringMatching(/^q[a-z]{8,14}$/);
const label = word.map((text) => `q${text}`);
const host = fc.tuple(label, label).map((labels) => `${labels.join('.')}.corp`);
const secretNames = fc.record({
  commonName: fc.oneof(
    host,
    word.map((text) => `Żółw ${text}, "${text}" + Söhne`),
    word.map((text) => `#${text}\\`),
    label,
  ),
  hosts: fc.uniqueArray(host, { minLength: 1, maxLength: 3 }),
  address: fc.ipV4().filter((ip) => !ip.startsWith('192.0.2.') && ip.length > 9),
  address6: fc.tuple(word, fc.ipV6()).map(() => 'fd12:3456:789a:1::42'),
  mail: fc.tuple(label, host).map((parts) => parts.join('@')),
  uri: fc.tuple(host, label).map(([authority, path]) => `spiffe://${authority}/ns/${path}`),
});
type SecretNames = typeof secretNames extends fc.Arbitrary<infer T> ? T : never;

async function madeFor(names: SecretNames): Promise<TestCertificates> {
  const { commonName, hosts, address, address6, mail, uri } = names;
  return makeTestCertificates(
    {
      key: 'p-256',
      commonName,
      names: [...hosts, address, address6, mail, uri],
      validity: 'valid',
      days: 30,
      plus: 'some',
      hasClientAuth: true,
    },
    now,
  );
}

/** What must be nowhere: names and their parts, serial numbers in each spelling, addresses. */
function hiddenOf(names: SecretNames, { client }: TestCertificates): readonly string[] {
  const { commonName, hosts, address, address6, mail, uri } = names;
  const hex = new X509Certificate(client).serialNumber;
  const octets = hex.match(/../g) ?? [];
  return [
    ...[commonName, ...commonName.split(/[^\p{L}\p{N}.]+/u).filter((part) => part.length > 7)],
    ...[...hosts, ...hosts.flatMap((one) => one.split('.').filter((part) => part.length > 7))],
    ...[address, address6, mail, ...mail.split('@'), uri, ...uri.slice(9).split('/')],
    ...[
      hex,
      octets.join(':'),
      BigInt(`0x${hex}`).toString(),
      Buffer.from(hex, 'hex').toString('base64'),
    ],
    'Test Issuing CA',
    'mTLS Lens tests',
  ].filter((text) => text.length > 4);
}

/** Everything that is handed on: the report as JSON, and as Markdown and as a reply in each language. */
async function handedOn(inspection: Inspection): Promise<readonly string[]> {
  const texts = (['en', 'ko', 'ja'] as const).map(async (locale) => {
    const messages = await loadMessages(locale);
    const written = { inspection, catalog: await catalog(), messages };
    const reply = messages.prose.reply(inspection, await catalog(), { showNames: false });
    return [toMarkdown(documentOf(written)), reply.join('\n')];
  });
  return [JSON.stringify(inspection), ...(await Promise.all(texts)).flat()];
}

const foundIn = (texts: readonly string[], hidden: readonly string[]): readonly string[] =>
  texts.flatMap((text) => {
    const folded = text.toLowerCase().replace(/\\(?=[^\\])/g, '');
    return hidden.filter((value) => folded.includes(value.toLowerCase().replaceAll('\\', '')));
  });

const SENDERS = ['alb', 'envoy-xfcc', 'apigw', 'nginx-escaped', 'traefik', 'rfc9440'];

test('no name, serial number or address of any certificate is in a redacted report', async () => {
  await fc.assert(
    fc.asyncProperty(
      secretNames,
      fc.constantFrom(...SENDERS),
      fc.constantFrom('name', 'serial', 'digest', 'mail'),
      fc.boolean(),
      async (names, sender, expects, isDamaged) => {
        const made = await madeFor(names);
        const hidden = hiddenOf(names, made);
        const fields = sendAs(sender, [made.client, made.issuing]).map(({ name, value }) => ({
          name: name.startsWith('(') ? `X-${names.hosts[0]?.split('.')[0]}` : name,
          value: sender === 'apigw' ? JSON.stringify(JSON.parse(value)) : value,
        }));
        const certificate = new X509Certificate(made.client);
        const expected = {
          name: `CN=${names.hosts[0]}`,
          serial: certificate.serialNumber,
          digest: certificate.fingerprint256,
          mail: names.mail,
        }[expects];
        const text = [
          `javax.net.ssl.SSLException: ${names.commonName} at ${names.address} refused`,
          ...fields.map(({ name, value }) => `${name}: ${value}`),
          `X-Amzn-Mtls-Clientcert-Subject: CN=${names.commonName}`,
          `X-Amzn-Mtls-Clientcert-Serial-Number: ${certificate.serialNumber.slice(2)}00`,
        ].join('\n');
        const pasted = isDamaged ? text.replaceAll('+', ' ') : text;
        const inspection = redact(await inspectText(pasted, { now, app, expected }));
        const { report } = inspection;
        expect(schemaErrors(report)).toEqual([]);
        expect(report.redacted).toEqual(['names', 'serialNumbers', 'addresses']);
        expect(report.input.sha256).toBeNull();
        expect(foundIn(await handedOn(inspection), hidden)).toEqual([]);
        const digests = [made.client, made.issuing].map((der) =>
          new X509Certificate(der).fingerprint256.replaceAll(':', '').toLowerCase(),
        );
        for (const { sha256 } of report.certificates) expect(digests).toContain(sha256);
        expect(report.certificates.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: process.env['MTLS_LENS_ALL'] === '1' ? 300 : 40 },
  );
});

test('nor is any of a CRL or of the trust anchors', async () => {
  const { pem } = revoked.fails;
  const judged = { now: Date.parse('2026-12-27T00:00:00Z'), trustAnchors: pem };
  const inspection = redact(await inspectText(pem, judged));
  const { report } = inspection;
  expect(schemaErrors(report)).toEqual([]);
  expect(report.crls).toHaveLength(1);
  expect(report.trustAnchors?.used).toHaveLength(1);
  expect(report.findings.map(({ code }) => code)).toContain('revocation.on-crl');
  const serial = ['5EC0DE01', '5E:C0:DE:01', String(0x5ec0de01)];
  const hidden = ['Example Root', 'O=Example', 'client-7', ...serial];
  expect(foundIn(await handedOn(inspection), hidden)).toEqual([]);
});

interface Row {
  readonly der_b64: string;
  readonly oracle: { readonly parses: { readonly [who: string]: boolean } };
}

const foreign = hasCorpora('redaction of certificates of other projects')
  ? (readCorpus('certificates.jsonl.gz') as readonly Row[])
      .map(({ der_b64 }) => Buffer.from(der_b64, 'base64'))
      .filter(({ length }) => length > 250 && length < 8000)
  : [];

/** Shorter values stand in other words by chance. */
const isTelling = (text: string): boolean => text.length > 11;
/** A plain word may stand in the page's own sentences: "Intermediate". */
const isNoWord = (text: string): boolean => !/^[A-Za-z]+$/.test(text);

test.skipIf(foreign.length === 0)('nor of certificates of other projects', async () => {
  const first = Number(process.env['MTLS_LENS_SEED'] ?? Date.now() % 1_000_000);
  const count = process.env['MTLS_LENS_ALL'] === '1' ? 1500 : 40;
  const messages = await loadMessages('en');
  for (let i = 0; i < count; i += 1) {
    const at = (first + i * 7919) % foreign.length;
    const text = sendAs('nginx-escaped', [foreign[at]!])[0]!.value;
    const inspection = await inspectText(text, { now });
    const hidden = inspection.report.certificates.flatMap((one) => [
      one.serialNumber.hex,
      one.title,
      ...(one.subjectAltName ?? []).map(({ value }) => value),
      ...[one.subject, one.issuer].flatMap((name) =>
        name.split(/(?<!\\)[,+]/).map((part) => part.slice(part.indexOf('=') + 1)),
      ),
    ]);
    const redacted = redact(inspection);
    const written = documentOf({ inspection: redacted, catalog: await catalog(), messages });
    const telling = hidden.filter(isTelling);
    const found = [
      ...foundIn([JSON.stringify(redacted)], telling),
      ...foundIn([toMarkdown(written)], telling.filter(isNoWord)),
    ];
    const seed = `MTLS_LENS_SEED=${first}, certificate ${at}`;
    expect({ seed, found }).toEqual({ seed, found: [] });
  }
});

const pastes = [
  ...damage.cases.map(({ text }) => text),
  ...headers.map(({ header, value }) => (header.startsWith('(') ? value : `${header}: ${value}`)),
];

test('every report can be redacted and written, and is still one of the schema', async () => {
  for (const text of pastes) {
    const inspection = await inspectText(text, { now, app });
    for (const one of [redact(inspection), withoutPaste(inspection)]) {
      expect(schemaErrors(one.report)).toEqual([]);
      const [, ...written] = await handedOn(one);
      for (const said of written) expect(said).not.toMatch(/undefined|NaN|\[object/);
    }
  }
}, 240_000);

test('no PEM and nothing else of the paste is in what is handed on', async () => {
  for (const text of pastes) {
    const inspection = withoutPaste(await inspectText(text, { now, app }));
    const [, ...written] = await handedOn(inspection);
    const long = text.match(/[A-Za-z0-9+/]{60,}/g) ?? [];
    const body = long.filter((run) => !/^[0-9A-Fa-f]+$/.test(run));
    expect(foundIn(written, body)).toEqual([]);
    expect(written.join('\n')).not.toMatch(
      /-----BEGIN [A-Z ]*(CERTIFICATE|KEY)-----[\s\\n%0A]*[A-Za-z0-9+/]{20}/,
    );
  }
}, 240_000);
