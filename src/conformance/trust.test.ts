import { expect, test } from 'vitest';
import type { InspectOptions } from '../core/inspect/options.ts';
import fixture from '../core/path/path.fixture.json' with { type: 'json' };
import { inspectFile, inspectToJson, validatePath } from '../engine.ts';
import { toPem } from './fresh-certificates.ts';
import { schemaErrors } from './schema.ts';

type Label = keyof typeof fixture.certificates;

const der = (label: Label): Buffer => Buffer.from(fixture.certificates[label], 'base64');
const chain = (...labels: Label[]): string => labels.map((label) => toPem(der(label))).join('');
const NOW = Date.UTC(2026, 10, 27);

async function inspect(text: string, options: InspectOptions = {}) {
  const report = await inspectToJson(text, { now: NOW, ...options });
  expect(schemaErrors(report)).toEqual([]);
  return {
    report,
    state: report.verdict.state,
    codes: report.verdict.codes,
    path: report.paths[0]?.verdict,
    found: report.findings.map(({ code }) => code),
  };
}

const sent = chain('leaf', 'intermediate');

test('no trust anchors: trust is not judged and not complained of', async () => {
  const { report, state, path } = await inspect(sent);
  expect([state, path, report.trustAnchors]).toEqual(['intact', 'incomplete', null]);
});

test('an anchor that issued the path: trusted, whatever else is in the bundle', async () => {
  const trustAnchors = chain('other root', 'brainpool root', 'root');
  const { report, state, path } = await inspect(sent, { trustAnchors });
  expect([state, path]).toEqual(['intact', 'trusted']);
  expect(report.trustAnchors).toMatchObject({ count: 3, unread: 0, used: [{ title: 'Root' }] });
  expect(report.trustAnchors?.used[0]?.sha256).toBe(report.paths[0]?.anchor);
});

test.each([
  ['as base64 DER', (one: Buffer) => one.toString('base64')],
  ['percent-encoded', (one: Buffer) => encodeURIComponent(toPem(one))],
  ['in a JSON string', (one: Buffer) => JSON.stringify(toPem(one))],
])('anchors are read %s', async (_, write) => {
  expect((await inspect(sent, { trustAnchors: write(der('root')) })).path).toBe('trusted');
});

test('contract.md, VerdictState: with trust anchors, incomplete is unfit, and says what is missing', async () => {
  const { state, codes, path } = await inspect(sent, { trustAnchors: chain('other root') });
  expect([state, path, codes]).toEqual(['unfit', 'incomplete', ['path.issuer-missing']]);
});

test('complete, but none of the anchors', async () => {
  const { state, codes, path } = await inspect(chain('leaf', 'intermediate', 'root'), {
    trustAnchors: chain('other root'),
  });
  expect([state, path, codes]).toEqual(['unfit', 'untrusted', ['path.not-trusted']]);
});

test('anchors that cannot be read are counted and said, and trust is not judged by none', async () => {
  const broken = chain('root').replace(/MII[^\n]*\n/, 'MII\n');
  const both = await inspect(sent, { trustAnchors: broken + chain('root') });
  expect(both.found).toContain('path.anchors-unread');
  expect([both.path, both.report.trustAnchors?.unread]).toEqual(['trusted', 1]);
  const none = await inspect(sent, { trustAnchors: 'nothing' });
  expect([none.state, none.found.includes('path.anchors-unread')]).toEqual(['intact', true]);
});

test('an anchor out of time is said, and has no place in the paste', async () => {
  const later = Date.UTC(2040, 0, 1);
  const { report, state } = await inspect(sent, { trustAnchors: chain('root'), now: later });
  const about = report.findings.find(({ code }) => code === 'path.constraint-violated');
  expect(about).toMatchObject({ at: null, args: { constraint: 'validity', reason: 'expired' } });
  expect(state).toBe('not-now');
});

test('spans of checks are in the paste, of a binary file nowhere', async () => {
  const text = `X-SSL-CERT: ${chain('leaf with a wrong signature', 'intermediate')}`;
  const { report } = await inspect(text);
  const [problem] = report.paths[0]?.checks[0]?.problems ?? [];
  expect(problem?.reason).toBe('signature-invalid');
  expect(text.slice(problem?.at?.start, problem?.at?.end)).toMatch(/^[A-Za-z0-9+/=\s-]{40,}/);
  const octets = Uint8Array.from(der('leaf'));
  const binary = await inspectFile(octets, 'a.der', { now: Date.UTC(2040, 0, 1) });
  expect(binary.paths[0]?.checks[0]?.problems.map(({ at }) => at)).toEqual([null]);
});

test('validatePath never throws, and what is no certificate is none', async () => {
  const empty = new Uint8Array();
  const request = { leaf: empty, intermediates: [empty], roots: [empty], now: NOW } as const;
  const refused = await validatePath({ ...request, purpose: 'any' });
  expect([refused.verdict, refused.reasons]).toEqual(['broken', ['der.malformed']]);
  const trusted = await validatePath({
    leaf: Uint8Array.from(der('root')),
    intermediates: [empty],
    roots: [empty, Uint8Array.from(der('root'))],
    now: NOW,
    purpose: 'clientAuth',
  });
  expect([trusted.verdict, trusted.certificates.length]).toEqual(['trusted', 1]);
});
