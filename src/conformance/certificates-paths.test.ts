import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { linkPath, type Member } from '../core/path/link.ts';
import { parseCertificate } from '../core/x509/certificate.ts';
import { verify } from '../webcrypto/verify.ts';
import { hasCorpora, readCorpus } from './corpora.ts';

interface Row {
  readonly id: string;
  readonly leaf: string;
  readonly intermediates: readonly string[];
  readonly roots: readonly string[];
  readonly expected: 'success' | 'failure';
}

const isThere = hasCorpora('certification paths of other projects');

function memberOf(pem: string): Member | null {
  const body = /-----BEGIN CERTIFICATE-----([^-]*)-----END/.exec(pem)?.[1] ?? '';
  const der = Uint8Array.from(Buffer.from(body, 'base64'));
  const outcome = parseCertificate(der);
  const sha256 = createHash('sha256').update(der).digest('hex');
  return outcome.ok ? { sha256, certificate: outcome.value } : null;
}

/** Suites whose anchor is not self-signed, or is the end entity itself: without anchors no path ends there. */
const NOT_SELF_SIGNED = /trusted_leaf|non-self-signed-root|cve-2024-0567/;

test.skipIf(!isThere)(
  'a path that a suite calls good links up to a self-signed certificate',
  async () => {
    const found: string[] = [];
    let good = 0;
    for (const row of readCorpus('chains.jsonl.gz') as readonly Row[]) {
      const [first, ...rest] = [row.leaf, ...row.intermediates, ...row.roots].map(memberOf);
      const members = rest.filter((one) => one !== null && one !== undefined);
      if (first === null || first === undefined) continue;
      const started = performance.now();
      const { json } = await linkPath([first, ...members], verify);
      const took = performance.now() - started;
      if (took > 2000) found.push(`${row.id}: ${took} ms`);
      if (row.expected !== 'success') continue;
      good += 1;
      const isComplete = json.verdict === 'untrusted' || NOT_SELF_SIGNED.test(row.id);
      if (!isComplete || json.verdict === 'broken') found.push(`${row.id}: ${json.verdict}`);
    }
    console.info(`${good} good paths linked`);
    expect(good).toBeGreaterThan(200);
    expect(found).toEqual([]);
  },
);
