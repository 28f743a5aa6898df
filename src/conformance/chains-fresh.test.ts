import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Purpose } from '../core/path/checks/check.ts';
import { validateOctets } from '../core/path/validate-octets.ts';
import { digest } from '../webcrypto/digest.ts';
import { verify } from '../webcrypto/verify.ts';
import { type Chance, chanceOf, toPem } from './fresh-certificates.ts';
import { freshChain, type Wish } from './fresh-chains.ts';

const isThere = spawnSync('openssl', ['version']).error === undefined;
if (!isThere) console.warn('fresh chains are skipped: no openssl here');

const folder = mkdtempSync(join(tmpdir(), 'mtls-lens-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COUNT = process.env['MTLS_LENS_ALL'] ? 1000 : 150;

/** One of some, by chance. */
const pick = <T>(chance: Chance, ...some: readonly [T, ...T[]]): T =>
  some[(chance(1)[0] ?? 0) % some.length] ?? some[0];

/** Once in so many times. */
const oncein = (chance: Chance, times: number): boolean => (chance(1)[0] ?? 0) % times === 0;

const DOMAINS = ['example.test', 'sub.example.test', 'other.test', '.example.test'] as const;

function wishOf(chance: Chance, depth: number, isLeaf: boolean): Wish {
  return {
    name: isLeaf ? 'leaf' : `CA ${depth}`,
    cA: !isLeaf && !oncein(chance, 24),
    pathLenConstraint: pick(chance, null, null, null, null, 0, 1, 2),
    keyUsage: isLeaf
      ? pick(chance, 'none', 'digitalSignature')
      : pick(
          chance,
          'none',
          'keyCertSign',
          'keyCertSign',
          ...(oncein(chance, 8) ? (['digitalSignature'] as const) : []),
        ),
    extendedKeyUsage: pick(
      chance,
      null,
      null,
      null,
      null,
      null,
      ['clientAuth'],
      ['clientAuth', 'serverAuth'],
      ['serverAuth'],
    ),
    permitted: !isLeaf && oncein(chance, 7) ? [pick(chance, ...DOMAINS)] : [],
    excluded: !isLeaf && oncein(chance, 9) ? [pick(chance, ...DOMAINS)] : [],
    dnsNames: isLeaf
      ? [
          pick(
            chance,
            'example.test',
            'a.example.test',
            'b.sub.example.test',
            'other.test',
            'testexample.test',
          ),
        ]
      : [],
    unknownCritical: oncein(chance, 32),
    from: pick(chance, 2020, 2020, 2020, 2020, 2020, 2020, 2024),
    until: pick(chance, 2040, 2040, 2040, 2040, 2040, 2040, 2028),
    isForged: depth > 0 && oncein(chance, 24),
  };
}

const PURPOSES: Readonly<Record<Purpose, string>> = {
  clientAuth: 'sslclient',
  serverAuth: 'sslserver',
  any: 'any',
};

function opensslAccepts(pems: readonly string[], purpose: Purpose, now: number): boolean {
  const [root = '', ...rest] = pems;
  const leaf = rest.pop() ?? '';
  const files = { root, rest: rest.join(''), leaf };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const path = (name: keyof typeof files): string => join(folder, name);
  const ran = spawnSync('openssl', [
    'verify',
    ...['-no-CAfile', '-no-CApath', '-no-CAstore'],
    ...['-purpose', PURPOSES[purpose], '-attime', `${now / 1000}`],
    ...['-trusted', path('root')],
    ...(rest.length === 0 ? [] : ['-untrusted', path('rest')]),
    path('leaf'),
  ]);
  return ran.status === 0;
}

test.skipIf(!isThere)(
  'chains made fresh in this run are judged as OpenSSL does, with purposes and times',
  async () => {
    const seed = process.env['MTLS_LENS_SEED'] ?? `${Date.now()}`;
    const counts = { accepted: 0, refused: 0 };
    for (let i = 0; i < COUNT; i += 1) {
      const chance = chanceOf(`${seed} ${i}`);
      const length = pick(chance, 2, 3, 4, 5);
      const wishes = Array.from({ length }, (_, depth) =>
        wishOf(chance, depth, depth === length - 1),
      );
      const chain = freshChain(wishes, chance);
      const purpose = pick<Purpose>(chance, 'clientAuth', 'serverAuth', 'any');
      const now = Date.UTC(pick(chance, 2026, 2026, 2026, 2019, 2022, 2030, 2041), 5, 1);
      const [root, ...rest] = chain.map((one) => Uint8Array.from(one));
      const leaf = rest.pop();
      if (root === undefined || leaf === undefined) throw new RangeError('no chain');
      const path = await validateOctets(
        { leaf, intermediates: rest, roots: [root], now, purpose },
        digest,
        verify,
      );
      const accepts = opensslAccepts(chain.map(toPem), purpose, now);
      const told = `seed ${seed}, chain ${i}: ${JSON.stringify({ wishes, purpose, now, path })}`;
      expect(path.verdict === 'trusted', told).toBe(accepts);
      counts[accepts ? 'accepted' : 'refused'] += 1;
    }
    console.info(`${COUNT} fresh chains: OpenSSL accepts ${counts.accepted}`);
    // Both answers occur, so that agreeing means something.
    expect(Math.min(counts.accepted, counts.refused)).toBeGreaterThan(COUNT / 20);
  },
  240_000,
);
