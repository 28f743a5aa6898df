import { expect, test } from 'vitest';
import { DAMAGES } from '../core/damage/damage.ts';
import { inspectToJson, sendAs } from '../engine.ts';
import { senders } from '../senders/registry.ts';
import { chanceOf, freshRsaCertificate } from './fresh-certificates.ts';

const now = Date.parse('2026-11-24T00:00:00Z');
const chain = [0, 1, 2, 3, 4].map((padding) =>
  freshRsaCertificate(padding, chanceOf(`${padding}`)),
);

const CUT = ['cut-1024', 'cut-2048', 'cut-4096'];

const cases = senders.flatMap(({ id }) =>
  DAMAGES.flatMap((damage) => {
    const [field] = sendAs(id, chain);
    const damaged = damage.apply(field!.value);
    if (damaged === null) return [];
    return [{ sender: id, damage: damage.id, name: field!.name, damaged }];
  }),
);

/** What a reader takes either way: Apache's base64 of PEM holds no sign that would have to be escaped but its padding. */
const isTaken = (sender: string, damage: string): boolean =>
  sender === 'apache-base64' && damage === 'encoded-twice';

/** A value that some other sender writes as a matter of course is told by its format, or by what its reader may stumble on. */
const TELLING = ['pem.newlines-lost', 'pem.newlines-became-spaces', 'base64.url-alphabet'];

test.each(cases)('$sender, $damage: is told', async ({ sender, name, damaged, damage }) => {
  const { format } = senders.find(({ id }) => id === sender)!;
  const isLine = !/[\r\n]/.test(damaged) && !name.startsWith('(');
  const report = await inspectToJson(isLine ? `${name}: ${damaged}` : damaged, { now });
  const [field] = report.fields.filter(({ carries }) => carries === 'certificate');
  const codes: readonly string[] = report.findings.map(({ code }) => code);
  if (isTaken(sender, damage)) expect(field?.intact).toBe(true);
  else if (/^(damaged|recovered)$/.test(report.verdict.state)) expect(field?.intact).toBe(false);
  else if (field?.format === format)
    expect(TELLING.filter((code) => codes.includes(code))).not.toEqual([]);
  if (CUT.includes(damage)) expect(codes).toContain('field.truncated');
  else expect(field?.certificates.length).toBeGreaterThan(0);
});

test('every damage happens to some sender, and every sender suffers some', () => {
  expect(new Set(cases.map(({ damage }) => damage)).size).toBe(DAMAGES.length);
  const suffering = new Set(cases.map(({ sender }) => sender));
  expect(senders.flatMap(({ id }) => (suffering.has(id) ? [] : [id]))).toEqual(['apigw']);
});
