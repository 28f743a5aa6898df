import { describe, expect, test } from 'vitest';
import { type FixQuestion, fixesFor, readersFor } from './fixes.ts';
import type { Fix } from './plugin.ts';

const rest = {
  code: '',
  run: 'not-run',
  citations: [{ title: 'RFC 3986', url: 'https://www.rfc-editor.org/rfc/rfc3986' }],
} as const;
const app = { ...rest, who: 'app', formats: ['aws-alb', 'nginx-escaped'] } as const;
const proxy = { ...rest, who: 'proxy', decoders: [] } as const;

const fixes: readonly Fix[] = [
  { ...app, id: 'java', target: 'Java', decoders: ['java-urldecoder-utf8'] },
  { ...proxy, id: 'njs', target: 'nginx njs', formats: ['aws-alb'] },
  { ...app, id: 'python', target: 'Python', decoders: ['python-unquote_plus'] },
  { ...proxy, id: 'rename', target: 'nginx', formats: ['nginx-escaped'] },
  { ...proxy, id: 'sends', target: 'nginx', formats: [], sends: true },
];

const JAVA = 'java-urldecoder-utf8';
const ALB = ['aws-alb'];

const rows: readonly [string, FixQuestion, readonly string[]][] = [
  [
    'nothing came: what makes a proxy send it, and no code',
    { codes: ['field.absent'], formats: [], decoder: JAVA },
    ['sends'],
  ],
  [
    'my app breaks the value: its fix, then the proxies',
    { codes: ['app.plus-becomes-space', 'percent.plus-at-risk'], formats: ALB, decoder: JAVA },
    ['java', 'njs'],
  ],
  [
    'no app yet, a value at risk: every runtime, then the proxies',
    { codes: ['percent.plus-at-risk', 'path.issuer-missing'], formats: ALB, decoder: null },
    ['java', 'python', 'njs'],
  ],
  [
    'no app yet, nothing at risk here: none',
    { codes: ['percent.plus-not-at-risk'], formats: ALB, decoder: null },
    [],
  ],
  [
    'my app reads this value, and would break the next: its fix alone',
    { codes: ['percent.plus-not-at-risk'], formats: ALB, decoder: JAVA },
    ['java'],
  ],
  [
    'my app reads a raw "+" right: none',
    { codes: ['percent.plus-at-risk'], formats: ALB, decoder: 'python-unquote' },
    [],
  ],
  [
    'already damaged: it had a raw "+", whatever the text looks like now',
    { codes: ['percent.plus-became-space'], formats: ['pem'], decoder: null },
    ['java', 'python', 'njs'],
  ],
  [
    'my app reads another field, and would read this one right: proxies',
    { codes: ['app.reads-another-field'], formats: ALB, decoder: 'python-unquote' },
    ['njs'],
  ],
  [
    'a field that only needs another name',
    { codes: ['app.reads-another-field'], formats: ['nginx-escaped'], decoder: 'python-unquote' },
    ['rename'],
  ],
  [
    'a format that no fix reads',
    { codes: ['app.does-not-read'], formats: ['nginx-tabbed'], decoder: JAVA },
    [],
  ],
  [
    'a form decoder that no fix names: every runtime',
    { codes: ['app.plus-becomes-space'], formats: ALB, decoder: 'form-strict' },
    ['java', 'python', 'njs'],
  ],
  [
    'broken by my app, and expired as well: the fix still helps',
    { codes: ['app.plus-becomes-space', 'certificate.expired'], formats: ALB, decoder: JAVA },
    ['java', 'njs'],
  ],
  ['nothing found', { codes: [], formats: ['nginx-escaped'], decoder: JAVA }, []],
];

describe('the fixes that help', () => {
  test.each(rows)('%s', (_name, question, ids) => {
    expect(fixesFor(question, fixes)).toEqual(ids);
  });

  test.each([
    'secret.private-key',
    'field.truncated',
    'field.absent',
    'field.no-certificate',
    'field.text-output',
    'percent.encoded-twice',
    'der.not-a-certificate',
    'certificate.expired',
    'certificate.no-client-auth',
    'path.signature-invalid',
  ] as const)('none for %s, though a "+" is at risk', (code) => {
    const codes = [code, 'percent.plus-at-risk'] as const;
    expect(fixesFor({ codes, formats: ALB, decoder: null }, fixes)).toEqual([]);
  });

  test('none beside a private key, whatever else is wrong', () => {
    const codes = ['secret.private-key', 'app.plus-becomes-space'] as const;
    expect(fixesFor({ codes, formats: ALB, decoder: JAVA }, fixes)).toEqual([]);
  });
});

describe('code that reads a form', () => {
  const reader = { ...rest, who: 'reader', decoders: [], formats: ['haproxy-der'] } as const;
  const readers: readonly Fix[] = [
    ...fixes,
    { ...reader, id: 'java-reads', target: 'Java', runtime: 'Java' },
    { ...reader, id: 'python-reads', target: 'Python', runtime: 'Python' },
  ];

  test.each([
    [
      'in every language while no app is chosen',
      ['haproxy-der'],
      null,
      ['java-reads', 'python-reads'],
    ],
    ['in that of my app', ['haproxy-der'], 'Python', ['python-reads']],
    [
      'in every language where mine is not spoken',
      ['haproxy-der'],
      'Erlang',
      ['java-reads', 'python-reads'],
    ],
    [
      'is what cures it too, for forms that a decoder may break',
      ['aws-alb'],
      null,
      ['java', 'python'],
    ],
    ['is none for a form that nothing reads', ['traefik-info'], null, []],
  ] as const)('%s', (_, formats, runtime, ids) => {
    expect(readersFor({ formats, runtime }, readers)).toEqual(ids);
  });
});
