import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { serve } from '../serve.mjs';
import { PlaywrightVisitor } from './playwright-visitor.ts';
import type { Engine, Visitor } from './visitor.ts';
import { WebDriverVisitor } from './webdriver-visitor.ts';

/** The built page at a server of its own, which counts what is asked of it and can be stopped. */
export interface Site {
  readonly address: string;
  /** Method and path of every request so far. */
  readonly requests: string[];
  /** Serves another folder from now on. */
  show(folder: string): Promise<void>;
  stop(): Promise<void>;
}

/** The build under test. */
export const DIST = resolve(import.meta.dirname, '../../dist');

interface Tools {
  readonly visitor: Visitor;
  readonly site: Site;
  /** A folder of this test's own. */
  readonly folder: string;
}

interface Shared {
  readonly engine: Engine;
  /** Where this worker's browser saves files. */
  readonly downloads: string;
  /** Opens a browser's own context, with nothing kept from before. */
  readonly visit: () => Promise<Visitor>;
}

const temporary = (name: string): Promise<string> => mkdtemp(join(tmpdir(), `mtls-lens-${name}-`));

/** A test that runs in each browser alike. */
export const test = base.extend<Tools, Shared>({
  engine: ['chromium', { option: true, scope: 'worker' }],

  downloads: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs.
    async ({}, use) => {
      const folder = await temporary('downloads');
      await use(folder);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  visit: [
    async ({ engine, playwright, downloads, launchOptions }, use) => {
      if (engine === 'webkit') {
        await use(() => WebDriverVisitor.at(process.env['MTLS_LENS_WEBKIT'] ?? '', downloads));
        return;
      }
      const options = { ...launchOptions, downloadsPath: downloads };
      const browser = await playwright[engine].launch(options);
      await use(() => PlaywrightVisitor.at(browser, downloads));
      await browser.close();
    },
    { scope: 'worker' },
  ],

  visitor: async ({ visit }, use) => {
    const visitor = await visit();
    await use(visitor);
    await visitor.close();
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  site: async ({}, use) => {
    const requests: string[] = [];
    const base = '/tools/lens/';
    const options = { base, onRequest: (one: string) => requests.push(one) };
    let served = await serve(DIST, 0, options);
    const { port } = served;
    const show = async (folder: string): Promise<void> => {
      await served.close();
      served = await serve(folder, port, options);
    };
    const stop = async (): Promise<void> => void (await served.close());
    await use({ address: `http://localhost:${port}${base}`, requests, show, stop });
    await served.close();
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  folder: async ({}, use) => {
    const folder = await temporary('files');
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

export { expect };
