import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { test } from 'vitest';
import { readPayload } from './read.ts';
test('x', () => {
  const d = JSON.parse(readFileSync('/work/shared/vectors/damage.json', 'utf8'));
  const out: string[] = [];
  for (const c of d.cases) {
    if (/^(wrapped|clean-(traefik|rfc|xfcc|base64)|html|dashes|invis|nothing|absent|text-out|compan|app|duplicate-f)/.test(c.kind)) continue;
    const v = c.text.replace(/^[A-Za-z_-]+: /, '').replace(/^[ \t]+|[ \t]+$/g, '');
    const r = readPayload(v);
    if (!r) { out.push(`${c.id} NULL`); continue; }
    const got = r.blocks.map((b) => (b.der ? createHash('sha256').update(b.der).digest('hex') : 'null'));
    const ok = JSON.stringify(got) === JSON.stringify(c.expect.certificates);
    const codes = r.diagnostics.map((x) => x.code + JSON.stringify(x.args) + '@' + x.at?.start);
    const missing = c.expect.codes.filter((x: string) => /^(percent.plus-b|percent.m|percent.e|field.tr|pem|base64|der)/.test(x) && !r.diagnostics.some((y) => y.code === x));
    out.push(`${ok ? 'ok ' : 'BAD'} ${c.id} intact=${r.intact}/${c.expect.intact} missing=${missing} | ${r.shape} ${r.lineEnd} rep=${r.repairs} ${codes} ${ok ? '' : JSON.stringify(got.map((x) => x.slice(0, 6))) + JSON.stringify(c.expect.certificates.map((x: string) => x.slice(0, 6)))}`);
  }
  console.log(out.join('\n'));
});
