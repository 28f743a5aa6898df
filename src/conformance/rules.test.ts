import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Member, validate } from '../core/path/validate.ts';
import { PROFILES } from '../core/profile/profiles.ts';
import type { Failure, Presented, Rule, Ruling } from '../core/profile/rule.ts';
import type { Topic } from '../core/profile/topics.ts';
import { type Certificate, parseCertificate } from '../core/x509/certificate.ts';
import { inspectText, sendAs } from '../engine.ts';
import { publicCaOf } from '../rules/checks/public-cas.ts';
import { rules } from '../rules/registry.ts';
import { loadTopics, renderBroken } from '../ui/messages/profiles.ts';
import { digest } from '../webcrypto/digest.ts';
import { verify } from '../webcrypto/verify.ts';
import { hasCorpora, readCorpus } from './corpora.ts';

interface Row {
  readonly pem: string;
  /** ISO 8601; a month after the fixtures were made where it is left out. */
  readonly now?: string;
  /** What the report would say of the path, had the user given trust anchors. */
  readonly reasons?: Presented['reasons'];
  readonly args?: Readonly<Record<string, string | number>>;
  /** Hex that stands at the place. */
  readonly holds?: string;
}

interface Fixture {
  readonly origin: string;
  readonly fails: Row;
  readonly passes: Row;
}

const fixtures = import.meta.glob<Fixture>('../rules/*.fixture.json', {
  eager: true,
  import: 'default',
});
const files = Object.keys(import.meta.glob(['../rules/*.ts', '!../rules/registry.ts']));
const namesOf = (paths: readonly string[]): readonly string[] =>
  paths.map((path) => /([^/.]+)\.[^/]*$/.exec(path)![1]!).sort();
const fixtureOf = ({ id }: Pick<Rule, 'id'>): Fixture => fixtures[`../rules/${id}.fixture.json`]!;

const NOW = '2026-12-27T00:00:00Z';
const nowOf = ({ now = NOW }: Row): number => Date.parse(now);

const blocksOf = (pem: string): readonly string[] =>
  pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----\n/g) ?? [];
const derOf = (pem: string): Uint8Array =>
  new Uint8Array(Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64'));
const hex = (octets: Uint8Array): string => Buffer.from(octets).toString('hex');

/** As AWS ALB would forward them, duplicates left out. */
function albLineOf(members: readonly Member[]): number {
  const distinct = [
    ...new Map(members.map((one) => [one.sha256, one.certificate.octets])).values(),
  ];
  const [field] = sendAs('alb', distinct);
  return field === undefined ? 0 : `${field.name}: ${field.value}\r\n`.length;
}

/** What stands in a row, as the rules get it. */
async function presentedIn(row: Row): Promise<Presented> {
  const members = await Promise.all(
    blocksOf(row.pem).map(async (pem): Promise<Member> => {
      const der = derOf(pem);
      const outcome = parseCertificate(der);
      if (!outcome.ok) throw new Error('a fixture that is no certificate');
      return { sha256: hex(await digest('SHA-256', der)), certificate: outcome.value };
    }),
  );
  const [first, ...rest] = members;
  const request = { anchors: [], endEntity: 'any', purpose: 'clientAuth' } as const;
  const { json } = await validate(
    { ...request, sent: [first!, ...rest], now: nowOf(row), anchorConstraints: true },
    verify,
  );
  const known = new Map(members.map((one) => [one.sha256, one]));
  const [endEntity, ...above] = json.certificates.map((sha256) => known.get(sha256)!);
  const { report } = await inspectText(row.pem, { now: nowOf(row) });
  return {
    endEntity: endEntity!,
    sent: members,
    path: [endEntity!, ...above],
    links: json.links,
    reasons: [...json.reasons, ...(row.reasons ?? [])],
    findings: report.findings,
    albLine: albLineOf(members),
    now: nowOf(row),
  };
}

const rulingOf = async (rule: Rule, row: Row): Promise<Ruling<Topic>> =>
  rule.judge(await presentedIn(row));

/** What the page shows of one rule. */
async function shown({ id }: Rule, row: Row): Promise<'broken' | 'kept' | 'silent'> {
  const { view } = await inspectText(row.pem, { now: nowOf(row) });
  const all = view.profiles.flatMap(({ profiles }) => profiles);
  if (all.some(({ broken }) => broken.some((one) => one.id === id))) return 'broken';
  return all.some(({ kept }) => kept.some((one) => one.id === id)) ? 'kept' : 'silent';
}

test('every file of the folder is a rule by that name, and has a fixture', () => {
  const names = namesOf(files);
  expect(rules.map(({ id }) => id).sort()).toEqual(names);
  expect(namesOf(Object.keys(fixtures))).toEqual(names);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  const { origin, fails, passes } = fixtureOf(rule);

  test('cites its source', () => {
    expect(rule.citations.length).toBeGreaterThan(0);
    for (const { title, url } of rule.citations) {
      expect(title).not.toBe('');
      expect(new URL(url).protocol).toBe('https:');
    }
    expect(origin).toMatch(/OpenSSL/);
  });

  test('its first fixture breaks it, at the place that is meant', async () => {
    const ruling = await rulingOf(rule, fails);
    expect(ruling).toBeTypeOf('object');
    const { args, about, at } = ruling as Failure<Topic>;
    if (fails.args !== undefined) expect(args).toEqual(fails.args);
    expect(blocksOf(fails.pem).map((pem) => hex(derOf(pem)))).toContain(
      hex(about.certificate.octets),
    );
    if (fails.holds === undefined) return;
    const place = hex(about.certificate.octets.subarray(at!.start, at!.end));
    expect(place).toContain(fails.holds);
    expect(at!.end - at!.start).toBeLessThan(about.certificate.octets.length);
  });

  test('its second fixture keeps it', async () => {
    expect(await rulingOf(rule, passes)).toBe('passes');
  });

  test.each([
    ['en', /^[^\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u],
    ['ko', /\p{Script=Hangul}/u],
    ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ] as const)('has words in %s', async (locale, script) => {
    const topics = await loadTopics(locale);
    const { topic, profile } = rule;
    const who = PROFILES.find(({ id }) => id === profile)!.name;
    const { args } = (await rulingOf(rule, fails)) as Failure<Topic>;
    const sentence = renderBroken(topics, { topic, args: { ...args } }, who);
    expect(topics[topic].name).not.toBe('');
    for (const text of [sentence, topics[topic].advice]) {
      expect(text).toMatch(script);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    }
    // A number or name of the certificate that the sentence is about is in it.
    for (const value of Object.values(args)) {
      if (typeof value === 'number') expect(sentence.replace(/,/g, '')).toContain(`${value}`);
    }
  });

  test('the page says the same', async () => {
    expect(await shown(rule, passes)).toBe('kept');
    // Without trust anchors nothing is said about trust.
    if (fails.reasons === undefined) expect(await shown(rule, fails)).toBe('broken');
  });
});

describe('what concerns a paste', () => {
  const clean = fixtureOf({ id: 'issuer-client-auth' }).passes.pem;
  const encoded = (pem: string): string =>
    encodeURIComponent(pem).replace(/%2B/g, '+').replace(/%2F/g, '/').replace(/%3D/g, '=');
  const concerned = async (text: string): Promise<readonly string[]> => {
    const { view } = await inspectText(text, { now: nowOf({ pem: text }) });
    return view.profiles[0]!.profiles.filter(({ concerns }) => concerns).map(({ id }) => id);
  };

  test.each([
    [`X-Amzn-Mtls-Clientcert: ${encoded(clean)}`, ['client', 'aws-alb']],
    [`X-SSL-CERT: ${encodeURIComponent(clean)}`, ['client', 'nginx']],
    [`CloudFront-Viewer-Cert-Pem: ${encoded(clean)}`, ['client', 'aws-cloudfront']],
    [clean, ['client']],
    [fixtureOf({ id: 'spiffe-id' }).passes.pem, ['client', 'spiffe']],
  ])('%#: the platform that it came through, and what holds everywhere', async (text, ids) => {
    expect(await concerned(text)).toEqual(ids);
  });

  test('a clean chain is quiet, on its own platform too', async () => {
    for (const text of [clean, `X-Amzn-Mtls-Clientcert: ${encoded(clean)}`]) {
      const { report, view } = await inspectText(text, { now: nowOf({ pem: text }) });
      const mine = view.profiles[0]!.profiles.filter(({ concerns }) => concerns);
      expect(mine.flatMap(({ broken }) => broken)).toEqual([]);
      expect(mine.flatMap(({ kept }) => kept).length).toBeGreaterThan(15);
      expect(report.verdict.state).toBe('intact');
    }
  });

  test('what only a profile wishes is no finding, and changes no verdict', async () => {
    for (const id of [
      'sha1-signature',
      'authority-key-identifier',
      'serial-length',
      'outlives-issuer',
    ]) {
      const { pem } = fixtureOf({ id }).fails;
      const { report } = await inspectText(pem, { now: nowOf({ pem }) });
      expect(report.verdict.state).toBe('intact');
      expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  test.each([
    ['rsa-key-size', false, 'certificate.weak-key', { algorithm: 'RSA', bits: 1024 }],
    ['md5-signature', false, 'certificate.weak-signature', { algorithm: 'MD5' }],
    ['sha1-signature', false, 'certificate.weak-signature', { algorithm: 'SHA-1' }],
    ['aws-alb-type', true, 'certificate.unlisted-by-alb', { reason: 'Ed25519' }],
    ['aws-alb-version', true, 'certificate.unlisted-by-alb', { reason: 'X.509v1' }],
    ['aws-alb-signature', true, 'certificate.unlisted-by-alb', { reason: 'SHA-1 with ECDSA' }],
  ] as const)('%s is a finding that the report has a code for', async (id, isAlb, code, args) => {
    const { fails, passes } = fixtureOf({ id });
    const told = async ({ pem }: Row): Promise<readonly unknown[]> => {
      const text = isAlb ? `X-Amzn-Mtls-Clientcert: ${encoded(pem)}` : pem;
      const { report } = await inspectText(text, { now: nowOf({ pem }) });
      expect(report.verdict.state).toBe('intact');
      return report.findings.filter((one) => one.code === code).map((one) => one.args);
    };
    expect(await told(fails)).toEqual([args]);
    expect(await told(passes)).toEqual([]);
    // ALB’s list concerns what came through ALB.
    if (isAlb) {
      const { report } = await inspectText(fails.pem, { now: nowOf(fails) });
      expect(report.findings.map((one) => one.code)).not.toContain(code);
    }
  });

  test('a chain without its end entity is nobody’s', async () => {
    const [, ...above] = blocksOf(clean);
    const list = above.map((pem) => `:${pem.replace(/-----[^-]+-----|\n/g, '')}:`).join(', ');
    const { view } = await inspectText(`Client-Cert-Chain: ${list}`, {
      now: nowOf({ pem: clean }),
    });
    expect(view.profiles).toEqual([]);
  });

  test('beside a private key nothing is said', async () => {
    const key =
      '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----\n';
    expect((await inspectText(`${clean}${key}`)).view.profiles).toEqual([]);
  });
});

describe.runIf(hasCorpora('rules on public certificates'))('public certificates', () => {
  /** One certificate, alone and below itself. */
  function everyWay(certificate: Certificate): readonly Presented[] {
    const endEntity: Member = { sha256: 'a', certificate };
    const rest = { endEntity, reasons: [], findings: [], now: Date.parse(NOW) };
    const paths = [[endEntity], [endEntity, { sha256: 'b', certificate }]] as const;
    return paths.map((path) => {
      const links = [{ certificate: 'a', issuer: path[1]?.sha256 ?? null, signature: null }];
      return { ...rest, sent: path, path, links, albLine: albLineOf(path) };
    });
  }

  const read = (): readonly Certificate[] =>
    (readCorpus('certificates.jsonl.gz') as readonly { readonly der_b64: string }[]).flatMap(
      ({ der_b64 }) => {
        const outcome = parseCertificate(new Uint8Array(Buffer.from(der_b64, 'base64')));
        return outcome.ok ? [outcome.value] : [];
      },
    );

  test('the public CAs are known by the names that stand in what they issued', () => {
    const known = read().map((certificate) => publicCaOf({ sha256: '', certificate })?.name);
    const names = ["Let's Encrypt", 'DigiCert', 'Sectigo', 'Certum', 'Google Trust Services'];
    expect(known).toEqual(expect.arrayContaining([...names, 'SSL.com']));
  });

  test('no rule throws on any that can be read, and every place lies within it', () => {
    const all = read();
    const outside = all.flatMap((certificate) =>
      everyWay(certificate).flatMap((presented) =>
        rules.filter((rule) => {
          const ruling = rule.judge(presented);
          const at = typeof ruling === 'object' ? ruling.at : null;
          return at !== null && (at.start < 0 || at.end > certificate.octets.length);
        }),
      ),
    );
    expect(outside).toEqual([]);
    expect(all.length).toBeGreaterThan(5000);
  });
});

describe('OpenSSL agrees', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rules-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function verifies(pem: string, ...options: readonly string[]): boolean {
    const [leaf = '', ...others] = blocksOf(pem);
    const file = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const root = file('root.pem', others.at(-1) ?? leaf);
    const between = others.slice(0, -1).join('');
    const untrusted = between === '' ? [] : ['-untrusted', file('untrusted.pem', between)];
    const args = ['verify', '-trusted', root, ...untrusted, '-attime', `${nowOf({ pem }) / 1000}`];
    try {
      execFileSync('openssl', [...args, ...options, file('leaf.pem', leaf)], { stdio: 'pipe' });
      return true;
    } catch {
      return false;
    }
  }

  test.each([
    'client-auth',
    'client-auth-any',
    'public-ca-client-auth',
    'issuer-client-auth',
    'digital-signature',
    'aws-alb-purpose',
    'azure-purpose',
    'cloudfront-purpose',
    'google-issuer-purpose',
  ])('%s: such a client is refused for its purpose, the other is not', (id) => {
    const { fails, passes } = fixtureOf({ id });
    expect(verifies(fails.pem)).toBe(true);
    expect(verifies(fails.pem, '-purpose', 'sslclient')).toBe(false);
    expect(verifies(passes.pem, '-purpose', 'sslclient')).toBe(true);
  });

  test('nginx-verify-depth: a depth of 1 lets one CA stand between', () => {
    const { fails, passes } = fixtureOf({ id: 'nginx-verify-depth' });
    expect(verifies(fails.pem, '-verify_depth', '1')).toBe(false);
    expect(verifies(fails.pem, '-verify_depth', '2')).toBe(true);
    expect(verifies(passes.pem, '-verify_depth', '1')).toBe(true);
  });

  test.each(['google-untrusted', 'api-gateway-untrusted', 'aws-alb-untrusted'])(
    '%s: so it is',
    (id) => {
      const { fails, passes } = fixtureOf({ id });
      expect(verifies(fails.pem)).toBe(false);
      expect(verifies(passes.pem)).toBe(true);
    },
  );
});
