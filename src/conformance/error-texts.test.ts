import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalog, inspectToJson } from '../engine.ts';

interface Failure {
  readonly id: string;
  readonly type: string;
  readonly message: string;
}

interface Row {
  readonly receiver?: string;
  /** Indexes into the fixture's decoders. */
  readonly decoders?: readonly number[];
  readonly pem?: string;
  readonly ok: boolean;
  readonly error?: {
    readonly type?: string;
    readonly class?: string;
    readonly message: string;
    /** The capture kept only its beginning. */
    readonly message_cut?: boolean;
  };
}

interface Capture {
  readonly results: readonly Row[];
  readonly decoders?: readonly { readonly id: string }[];
}

const fixtureAt = (path: string): Capture =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

/** The rows of a capture, each with every call that gave its answer. */
const results = (path: string): readonly (readonly [id: string, row: Row])[] => {
  const { results: rows, decoders = [] } = fixtureAt(path);
  return rows.flatMap((row) => {
    const ids = row.decoders?.map((index) => decoders[index]?.id ?? '') ?? [row.receiver ?? ''];
    return ids.map((id) => [id, row] as const);
  });
};

/** Every failure that was captured from a parser or a decoder, numbers and quoted values aside. */
function failures(): readonly Failure[] {
  const rows = [
    ...results('../receivers/receivers.fixture.json'),
    ...results('../decoders/runtimes.fixture.json'),
  ];
  const distinct = new Map<string, Failure>();
  for (const [id, { ok, error }] of rows) {
    // pem.Decode answers nil: there is no message to search for.
    if (ok || error === undefined || error.message === '' || error.message_cut) continue;
    const { message, type = error.class ?? '' } = error;
    const key = `${id} ${message.replace(/\d+/g, 'N').replace(/%.{0,8}/g, '%')}`;
    if (!distinct.has(key)) distinct.set(key, { id, type, message });
  }
  return [...distinct.values()];
}

const RUNTIMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:java|spring|commons|tomcat|netty|jetty|bouncycastle)/, 'Java'],
  [/@bun$|^bun/, 'Bun'],
  [/@spidermonkey$/, 'SpiderMonkey'],
  [/^(?:js|node|npm|forge|peculiar)/, 'Node.js'],
  [/^go/, 'Go'],
  [/^openssl/, 'OpenSSL'],
  [/^gnutls/, 'GnuTLS'],
  [/^erlang/, 'Erlang'],
  [/^perl/, 'Perl'],
  [/^php/, 'PHP'],
  [/^python/, 'Python'],
  [/^(?:ruby|rack)/, 'Ruby'],
  [/^rust/, 'Rust'],
  [/^dotnet/, '.NET'],
  [/^njs/, 'nginx njs'],
  [/^c-/, 'C'],
  [/^haproxy/, 'HAProxy'],
  [/^apache/, 'Apache httpd'],
];
const runtimeOf = (id: string): string => RUNTIMES.find(([sign]) => sign.test(id))?.[1] ?? id;

const FRAMES: Readonly<Record<string, string>> = {
  Java: '\n\tat java.base/sun.security.provider.X509Factory.engineGenerateCertificate(X509Factory.java:115)\n\tat com.example.Filter.doFilter(Filter.java:42)\n',
  Python: '\n',
  Ruby: "\n\tfrom app.rb:3:in `initialize'\n\tfrom app.rb:3:in `<main>'\n",
  '.NET':
    '\n   at System.Security.Cryptography.X509Certificates.X509Certificate2.CreateFromPem(ReadOnlySpan`1 certPem)\n   at Program.<Main>$(String[] args) in /app/Program.cs:line 3\n',
};
const NODE =
  '\n    at new X509Certificate (node:internal/crypto/x509:119:21)\n    at Object.<anonymous> (/app/server.js:3:1)\n';

/** As the runtime prints an error that nobody caught; Java adds its causes. */
function trace({ id, type, message }: Failure): string {
  const runtime = runtimeOf(id);
  const [first = '', ...causes] = message.split(' <- ');
  const frames = FRAMES[runtime] ?? NODE;
  const head =
    runtime === 'Python'
      ? 'Traceback (most recent call last):\n  File "app.py", line 3, in <module>\n'
      : '';
  const caused = causes.map((cause) => `Caused by: ${cause}${frames}`).join('');
  return `2026-11-24 10:00:00 request failed\n${head}${type}: ${first}${frames}${caused}`;
}

describe('every captured message names its runtime and its causes', () => {
  test.each(failures())('$id: $message', async (failure) => {
    const { id, message, type } = failure;
    const [first = ''] = message.split(' <- ');
    for (const text of [first, `${type}: ${first}`, trace(failure)]) {
      const { errorTexts } = await inspectToJson(text, { now: 0 });
      expect(errorTexts.map(({ runtime }) => runtime)).toEqual([runtimeOf(id)]);
      expect(errorTexts[0]!.causes.length).toBeGreaterThan(0);
      // Some messages quote the value, and that explains them.
      if (!message.includes('BEGIN')) expect(errorTexts[0]!.explained).toBe(false);
      expect(text.slice(errorTexts[0]!.at.start, errorTexts[0]!.at.end)).toContain(
        errorTexts[0]!.message,
      );
    }
  });
});

/** Words that no vector holds: of the ticket, of logs that cut a message, and of OpenADR servers and clients. */
const REPORTED: readonly (readonly [text: string, runtime: string, cause: string])[] = [
  ['Illegal base64 character 20', 'Java', 'app.plus-becomes-space'],
  ['bad base64 decode', 'Ruby', 'app.plus-becomes-space'],
  ['x509: malformed certificate', 'Go', 'app.plus-becomes-space'],
  ['Incomplete BER/DER data', 'Java', 'app.plus-becomes-space'],
  ['not enough content', 'Java', 'app.plus-becomes-space'],
  ['Unable to load PEM file', 'Python', 'app.plus-becomes-space'],
  ['PEM routines:get_name:no start line', 'OpenSSL', 'app.does-not-read'],
  ['PEM routines:PEM_read_bio:bad base64 decode', 'OpenSSL', 'app.plus-becomes-space'],
  ['<ei:responseCode>452</ei:responseCode>', 'OpenADR', 'fingerprint.mismatch'],
  ['"responseCode": "463"', 'OpenADR', 'fingerprint.mismatch'],
  ["{'response_code': 463, 'response_description': 'x'}", 'OpenADR', 'fingerprint.mismatch'],
  ['response code 454', 'OpenADR', 'field.absent'],
  [
    'We got a non-OK OpenADR response from the server: 463: NOT REGISTERED',
    'OpenADR',
    'fingerprint.mismatch',
  ],
];

describe('messages as they are reported', () => {
  test.each(REPORTED)('%s', async (text, runtime, cause) => {
    for (const pasted of [
      text,
      `2026-11-24 10:00:00 ERROR ${text}`,
      trace({ id: 'java', type: '', message: text }),
    ]) {
      const { errorTexts } = await inspectToJson(pasted, { now: 0 });
      expect(errorTexts.map((one) => [one.runtime, one.causes[0]])).toEqual([[runtime, cause]]);
    }
  });

  test('and a response that is well is none', async () => {
    for (const text of ['responseCode: 200', 'HTTP response code 404', 'responseCode=4520'])
      expect((await inspectToJson(text, { now: 0 })).errorTexts).toEqual([]);
  });
});

interface Captured {
  readonly receiver: string;
  readonly pem: string;
  readonly message: string;
}

const fixture: { readonly pems: readonly { readonly id: string; readonly b64: string }[] } =
  JSON.parse(readFileSync(new URL('../receivers/receivers.fixture.json', import.meta.url), 'utf8'));
const pems = new Map(
  fixture.pems.map(({ id, b64 }) => [id, Buffer.from(b64, 'base64').toString('utf8')]),
);
const known = new Set((await catalog()).receivers.map(({ id }) => id));

/** What each parser said of each damaged PEM; without those messages that hold nothing of the value. */
const captured: readonly Captured[] = results('../receivers/receivers.fixture.json').flatMap(
  ([receiver, { pem = '', ok, error }]) =>
    ok || error === undefined || error.message === '' || !known.has(receiver)
      ? []
      : [{ receiver, pem, message: error.message.split(' <- ')[0] ?? '' }],
);

/** What stands around a value is set aside when it is pasted, and these parsers complain of just that. */
const AROUND = ['quoted', 'leading-space', 'bom', 'nul-after'];

/** Line ends that are still encoded are set aside behind a value too. */
const BEHIND = ['still-encoded.lf-only', 'backslash-n'];
const isOfWhatStandsAround = ({ receiver, pem }: Captured): boolean =>
  receiver === 'python-ssl-pem-to-der' && BEHIND.includes(pem);

describe('a message is explained by the value that a parser said it of', () => {
  test.each([...pems.keys()].filter((id) => !AROUND.includes(id)))('%s', async (id) => {
    const pem = pems.get(id)!;
    const { fields } = await inspectToJson(pem, { now: 0 });
    // What holds no value that can be told from prose explains nothing.
    if (!fields.some(({ carries }) => carries === 'certificate')) return;
    for (const one of captured.filter(({ pem: of }) => of === id)) {
      if (isOfWhatStandsAround(one)) continue;
      const { receiver, message } = one;
      const { errorTexts } = await inspectToJson(`${message}\n\n${pem}`, { now: 0 });
      expect([receiver, message, errorTexts[0]?.explained]).toEqual([receiver, message, true]);
    }
  });

  test('and by none that is read, but for what a parser says of it', async () => {
    const id = 'leaf-ed-noplus.intact';
    const intact = pems.get(id)!;
    // node-forge reads RSA keys only, and says so of this one.
    const said = new Set(captured.filter(({ pem }) => pem === id).map((one) => one.message));
    expect([...said]).toEqual(['Cannot read public key. OID is not RSA.']);
    for (const message of new Set(captured.map((one) => one.message))) {
      if (said.has(message)) continue;
      const { errorTexts } = await inspectToJson(`${message}\n\n${intact}`, { now: 0 });
      expect([message, errorTexts.map(({ explained }) => explained)]).toEqual([message, [false]]);
    }
  });
});
