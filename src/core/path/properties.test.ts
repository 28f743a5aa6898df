import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verify } from '../../webcrypto/verify.ts';
import { parseCertificate } from '../x509/certificate.ts';
import fixture from './path.fixture.json' with { type: 'json' };
import { type Member, validate } from './validate.ts';

type Label = keyof typeof fixture.certificates;

function member(label: Label): Member {
  const outcome = parseCertificate(
    Uint8Array.from(Buffer.from(fixture.certificates[label], 'base64')),
  );
  if (!outcome.ok) throw new Error(label);
  return { sha256: label, certificate: outcome.value };
}

/** End entities with everything that has to do with them: cross-signed, renewed, broken, looping, without issuer. */
const FAMILIES: readonly (readonly [Label, ...Label[]])[] = [
  ['leaf', 'intermediate', 'root'],
  ['leaf', 'intermediate', 'cross-signed intermediate', 'other root', 'root', 'old intermediate'],
  ['leaf', 'old intermediate'],
  ['leaf of the new root', 'intermediate of the new root', 'new root by old', 'root'],
  ['leaf with a wrong signature', 'intermediate', 'old intermediate', 'root'],
  ['leaf without key identifier, by the old intermediate', 'intermediate', 'old intermediate'],
  ['leaf of the loop', 'loop A', 'loop B'],
  ['leaf of the brainpool root', 'brainpool root'],
];
/** They issued nothing of what is above. */
const STRANGERS: readonly Label[] = [
  'sibling',
  'leaf called as its issuer',
  'root, damaged signature',
];

const NOW = Date.UTC(2026, 10, 27);
const family = fc.constantFrom(...FAMILIES);
const anchors = fc.subarray<Label>(['root', 'other root', 'brainpool root']);

const judge = (sent: readonly Label[], trusted: readonly Label[], now = NOW) => {
  const [first, ...rest] = sent.map(member);
  if (first === undefined) throw new Error('nothing was sent');
  const rules = { purpose: 'clientAuth', anchorConstraints: true, endEntity: 'first' } as const;
  const request = { ...rules, sent: [first, ...rest], anchors: trusted.map(member), now } as const;
  return validate(request, verify);
};

const built = async (...args: Parameters<typeof judge>) => {
  const { json } = await judge(...args);
  const { verdict, certificates, anchor, links } = json;
  return { verdict, certificates, anchor, links };
};

test('the order in which certificates were sent never changes what is built', async () => {
  const shuffled = family.chain(([first, ...rest]) =>
    fc.shuffledSubarray(rest, { minLength: rest.length }).map(
      (order) =>
        [
          [first, ...rest],
          [first, ...order],
        ] as const,
    ),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, anchors, async ([one, other], trusted) => {
      expect(await built(other, trusted)).toEqual(await built(one, trusted));
    }),
    { numRuns: 120 },
  );
});

test('the order of trust anchors never changes what is built', async () => {
  await fc.assert(
    fc.asyncProperty(
      family,
      fc.shuffledSubarray<Label>(['root', 'other root']),
      async (sent, some) => {
        expect(await built(sent, [...some].reverse())).toEqual(await built(sent, some));
      },
    ),
    { numRuns: 60 },
  );
});

test('a certificate that has nothing to do with it never changes a verdict', async () => {
  const place = fc.nat({ max: 6 });
  await fc.assert(
    fc.asyncProperty(
      family,
      anchors,
      fc.constantFrom(...STRANGERS.slice(0, 2)),
      place,
      async (sent, trusted, stranger, at) => {
        const [first, ...rest] = sent;
        const more = [first, ...rest.slice(0, at), stranger, ...rest.slice(at)];
        expect(await built(more, trusted)).toEqual(await built(sent, trusted));
      },
    ),
    { numRuns: 120 },
  );
});

test('time moves only validity', async () => {
  const time = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2045, 0, 1) });
  const single = fc.constantFrom(FAMILIES[0], FAMILIES[2], FAMILIES[3], FAMILIES[7]);
  const others = async (...args: Parameters<typeof judge>) => {
    const { json } = await judge(...args);
    return json.checks.map(({ certificate, passed, problems }) => ({
      certificate,
      passed: passed.filter((one) => one !== 'validity'),
      problems: problems.filter(({ constraint }) => constraint !== 'validity'),
    }));
  };
  await fc.assert(
    fc.asyncProperty(single, anchors, time, async (sent, trusted, now) => {
      if (sent === undefined) throw new Error('no family');
      expect(await others(sent, trusted, now)).toEqual(await others(sent, trusted));
      const isIn = now >= Date.UTC(2026, 0, 1) && now < Date.UTC(2036, 0, 1) + 1000;
      const moved = (await judge(sent, trusted, now)).json;
      const still = (await judge(sent, trusted)).json;
      expect(moved.certificates).toEqual(still.certificates);
      if (isIn) expect(moved.verdict).toBe(still.verdict);
      else expect(['broken', 'incomplete']).toContain(moved.verdict);
    }),
    { numRuns: 120 },
  );
});
