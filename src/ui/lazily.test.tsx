// @vitest-environment jsdom
import { type JSX, Suspense } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { beforeEach, expect, test, vi } from 'vitest';
import { kept } from './kept.ts';
import { lazily } from './lazily.tsx';

const script = { Part: (): JSX.Element => <p>part</p> };

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('div');
  root = createRoot(place);
});

/** Draws once, and answers what is there before anything that it waits for could come. */
function drawn(element: JSX.Element): string {
  flushSync(() => {
    root.render(<Suspense fallback="waits">{element}</Suspense>);
  });
  return place.textContent;
}

test('a part whose script was loaded before is shown at once', async () => {
  const load = kept(() => Promise.resolve(script));
  const Part = lazily(load, (module) => module.Part);
  await load();
  expect(drawn(<Part />)).toBe('part');
});

test('a part whose script is to be loaded waits for it', async () => {
  const Part = lazily(
    kept(() => Promise.resolve(script)),
    (module) => module.Part,
  );
  expect(drawn(<Part />)).toBe('waits');
  await vi.waitFor(() => expect(place.textContent).toBe('part'));
});

test('a script is loaded once, and again where it could not be had', async () => {
  const answers = [Promise.reject(new TypeError('offline')), Promise.resolve(script)];
  let asked = 0;
  const load = kept(() => {
    asked += 1;
    return answers[asked - 1] ?? Promise.reject(new RangeError('asked too often'));
  });
  await expect(load()).rejects.toThrow('offline');
  expect(await load()).toBe(script);
  expect(await load()).toBe(script);
  expect(asked).toBe(2);
});
