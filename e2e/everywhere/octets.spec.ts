import { body, hex, type Marks, PLUS, placeOf, plus, SERIAL, SERIAL_MARKS } from '../slices.ts';
import values from '../values.fixture.json' with { type: 'json' };
import { expect, test } from './everywhere.ts';
import type { Key, Visitor } from './visitor.ts';

/** The views by what their accessible names hold. */
const VIEWS = {
  paste: 'Pasted text',
  meant: 'as it was meant',
  written: 'as written by',
  octets: 'DER octets',
  fields: 'Fields',
} as const;

type View = keyof typeof VIEWS;

/** In the page: a view by its role and name. */
const FIND = `const view = (name) => [...document.querySelectorAll('[role=grid], [role=tree]')]
  .find((one) => one.ariaLabel.includes(name));`;

/** In the page: the smallest thing in a view that shows a text: a sign, an octet by its place, a field by its name. */
const pick = (view: View, what: string | number): string => `${FIND}
  const what = ${JSON.stringify(what)};
  const inside = view(${JSON.stringify(VIEWS[view])});
  const texts = [...inside.querySelectorAll('[role=gridcell] *, [role=treeitem] *')];
  const place = typeof what === 'number'
    ? inside.querySelectorAll('[role=gridcell]')[what]
    : texts.find((one) => one.textContent === what);`;

/** The map of octets as a visitor meets it. */
class OctetMap {
  readonly #visitor: Visitor;

  constructor(visitor: Visitor) {
    this.#visitor = visitor;
  }

  /** The middle of a place, once it is in view. */
  async at(view: View, what: string | number): Promise<readonly [number, number]> {
    const found = await this.#visitor.run(`${pick(view, what)}
      place.scrollIntoView({ block: 'center' });
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const { left, top, width, height } = place.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];`);
    const [x, y] = found as readonly [number, number];
    return [x, y];
  }

  /** Makes a place the one from which the keys of its view lead: a click of a script, since not every driver's mouse finds it. */
  async lead(view: View, what: string | number): Promise<void> {
    const [clientX, clientY] = await this.at(view, what);
    await this.#visitor.run(`${pick(view, what)}
      place.dispatchEvent(new MouseEvent('click', ${JSON.stringify({ bubbles: true, clientX, clientY })}));`);
    await this.expectPinned(true);
  }

  async focus(view: View): Promise<void> {
    await this.#visitor.run(`${FIND}
      view(${JSON.stringify(VIEWS[view])}).querySelector('[tabindex="0"]').focus();`);
  }

  /** Moves the mouse there until it is marked: what is said of a place may take another line and move the place. */
  async point(view: View, what: string | number, marks: Marks): Promise<void> {
    await expect(async () => {
      await this.#visitor.hover(...(await this.at(view, what)));
      expect(await this.marked()).toEqual(marks);
    }).toPass({ timeout: 20_000 });
  }

  async expectMarked(marks: Marks): Promise<void> {
    await expect.poll(() => this.marked()).toEqual(marks);
  }

  /** What each view marks. */
  marked(): Promise<unknown> {
    return this.#visitor.run(`${FIND}
      const marked = (name) => [...view(name).querySelectorAll('mark')].map((one) => one.textContent);
      const [paste, meant, written, octets, fields] = ${JSON.stringify(Object.values(VIEWS))}.map(marked);
      return { paste: paste.join(''), meant: meant.join(''), written: written.join(''), octets: octets.join(''), fields };`);
  }

  async expectPinned(isPinned: boolean): Promise<void> {
    const region = (): Promise<string> => this.#visitor.textOf('region', 'Octets');
    if (isPinned) await expect.poll(region).toContain('Pinned');
    else await expect.poll(region).not.toContain('Pinned');
  }
}

const NOTHING: Marks = { paste: '', meant: '', written: '', octets: '', fields: [] };

const tag = placeOf(SERIAL.start, SERIAL.start + 1);
/** Pointed at the tag of the serial number: its octet, and the characters that carry it. */
const TAG: Marks = { ...SERIAL_MARKS, paste: tag, meant: tag, written: tag, octets: '02' };

/** A place in each view, and what all of them mark then. */
const PLACES: readonly (readonly [View, string | number, Marks])[] = [
  ['paste', '+', PLUS],
  ['meant', '+', PLUS],
  ['written', '␣', PLUS],
  ['octets', SERIAL.start, TAG],
  ['fields', 'serialNumber', SERIAL_MARKS],
];

/** A character of the serial number that every decoder writes alike: six bits in one octet or two. */
const character = (at: number): Marks => {
  const text = body.charAt(at);
  const octets = hex(Math.floor((at * 6) / 8), Math.floor((at * 6 + 5) / 8) + 1);
  return { paste: text, meant: text, written: text, octets, fields: ['serialNumber'] };
};

/** The octet behind the tag: the length. */
const long = placeOf(SERIAL.start + 1, SERIAL.start + 2);
const LENGTH: Marks = { ...TAG, paste: long, meant: long, written: long, octets: '10' };

/** The row above the serial number: the INTEGER inside of [0] EXPLICIT Version. RFC 5280, section 4.1 */
const early = placeOf(SERIAL.start - 3, SERIAL.start);
const VERSION: Marks = {
  paste: early,
  meant: early,
  written: early,
  octets: '020102',
  fields: ['Version'],
};

/** A step from each of those places, in their order. */
const STEPS: readonly (readonly [View, Key, Marks])[] = [
  ['paste', 'ArrowRight', character(plus + 1)],
  ['meant', 'ArrowLeft', character(plus - 1)],
  ['written', 'ArrowRight', character(plus + 1)],
  ['octets', 'ArrowRight', LENGTH],
  ['fields', 'ArrowUp', VERSION],
];

/** The map of the octets of the first certificate, open. */
async function openMap(visitor: Visitor, address: string): Promise<OctetMap> {
  await visitor.open(address);
  await visitor.insert('Header value', values.seed);
  await visitor.press(/^Octets/);
  await expect.poll(() => visitor.textOf('region', 'Octets')).toContain('serialNumber');
  return new OctetMap(visitor);
}

test('the mouse marks and pins the same octets in every view', async ({
  visitor,
  site,
  engine,
}) => {
  // The mouse of its driver stays where the words above moved the octets away: not proven there.
  test.skip(engine === 'webkit', 'WebKitGTK: the mouse loses its place');
  test.slow();
  const map = await openMap(visitor, site.address);
  for (const [view, what, marks] of PLACES) {
    await map.point(view, what, marks);
  }
  await visitor.hover(0, 0);
  await map.expectMarked(NOTHING);

  for (const [view, what, marks] of PLACES) {
    await map.point(view, what, marks);
    await visitor.click(...(await map.at(view, what)));
    await map.expectPinned(true);
    await visitor.hover(0, 0);
    await map.expectMarked(marks);
    await visitor.strike('Escape');
    await map.expectPinned(false);
  }
});

test('the keyboard marks and pins the same octets in every view', async ({ visitor, site }) => {
  test.slow();
  const map = await openMap(visitor, site.address);
  for (const [i, [view, key, marks]] of STEPS.entries()) {
    await map.lead(view, PLACES[i]![1]);
    await map.focus(view);
    await visitor.strike('Escape');
    await map.expectPinned(false);
    await visitor.run('document.activeElement.blur();');
    await map.expectMarked(NOTHING);
    await map.focus(view);
    await visitor.strike(key);
    await map.expectMarked(marks);
    await visitor.strike('Enter');
    await map.expectPinned(true);
    await visitor.run('document.activeElement.blur();');
    await map.expectMarked(marks);
    await map.focus(view);
    await visitor.strike('Escape');
    await map.expectPinned(false);
  }
});
