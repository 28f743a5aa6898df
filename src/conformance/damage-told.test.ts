import { describe, expect, test } from 'vitest';
import { catalog, inspectText } from '../engine.ts';
import { prose as en } from '../ui/messages/prose.en.ts';
import { prose as ja } from '../ui/messages/prose.ja.ts';
import { prose as ko } from '../ui/messages/prose.ko.ts';
import { combined, drawFrom, others, repairable } from './damage-kinds.ts';
import { senders } from './damage-senders.ts';
import { chanceOf, freshCertificate, toPem } from './fresh-certificates.ts';

const now = Date.parse('2026-11-24T00:00:00Z');
const seed = process.env['MTLS_LENS_SEED'] ?? `${Date.now()}`;
const chance = chanceOf(`told ${seed}`);
const chain = [freshCertificate(9, chance), freshCertificate(14, chance)];
const offered = await catalog();

/** Every damage at the senders to which it can happen, a draw each. */
const cases = Object.entries({ ...repairable, ...combined, ...others }).flatMap(([kind, damage]) =>
  Object.values(senders).flatMap((send, i) => {
    const sent = send(chain);
    const text = damage(sent, drawFrom(i));
    return text === null ? [] : [{ kind, sender: sent.sender, text }];
  }),
);
/** Where the words would be those for a damage that nobody knows. */
const GENERAL = /^(?:Not as it was sent|보낸 그대로의|送られたままの)/;

describe(`a damage that is known (MTLS_LENS_SEED=${seed})`, () => {
  test.each(cases)(
    '$kind, $sender: has a headline of its own in three languages',
    async ({ text }) => {
      const inspection = await inspectText(text, { now });
      for (const prose of [en, ko, ja]) {
        const { headline, next } = prose.verdict(inspection, offered);
        expect(headline).not.toMatch(GENERAL);
        expect(headline).not.toMatch(/undefined|NaN|null|\p{Default_Ignorable_Code_Point}/u);
        expect(next).not.toBe('');
      }
    },
  );

  test.each(cases)('$kind, $sender: the places quote the paste', async ({ text }) => {
    const { report, view } = await inspectText(text, { now });
    for (const { field, undone } of view.repaired) {
      expect(undone.map(({ code }) => code)).toEqual(report.fields[field]!.repairs);
      for (const { at, character, arrived } of undone.flatMap(({ places }) => places)) {
        expect(text.slice(at.start, at.end)).toBe(arrived);
        expect(character).toBeGreaterThan(0);
      }
    }
  });

  test.each(cases)(
    '$kind, $sender: what is given back is what was sent',
    async ({ kind, text }) => {
      const { view } = await inspectText(text, { now });
      const pems = chain.map(toPem);
      const given = view.repaired.flatMap(({ certificates }) => certificates);
      const sure = given.filter(({ proof }) => proof === 'signature' || kind in repairable);
      for (const { pem } of sure) expect(pems).toContain(pem);
    },
  );

  const marked = cases.filter(({ kind }) => kind in repairable || kind in combined);

  test.each(marked)('$kind, $sender: is marked in the evidence', async ({ text }) => {
    const { report, view } = await inspectText(text, { now });
    const undone = view.repaired.flatMap(({ undone: all }) => all);
    const places = undone.flatMap((one) => one.places);
    if (report.verdict.state !== 'recovered' || places.length === 0) return;
    expect(view.evidence!.total).toBeGreaterThan(0);
    const shown = view.evidence!.changes.map(({ at }) => at);
    const [first] = places;
    expect(shown.some(({ start, end }) => start <= first!.at.end && end >= first!.at.start)).toBe(
      true,
    );
  });
});
