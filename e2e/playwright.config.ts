import { randomInt } from 'node:crypto';
import { defineConfig } from '@playwright/test';
import type { Engine } from './everywhere/visitor.ts';

// What is sampled is the same in every worker.
process.env['MTLS_LENS_SEED'] ??= String(randomInt(1_000_000));

const port = process.env['PORT'] ?? '4174';
const chromium = process.env['MTLS_LENS_CHROMIUM'];
const address = `http://localhost:${port}/`;

const firefox = process.env['MTLS_LENS_FIREFOX'];
const webkit = process.env['MTLS_LENS_WEBKIT'];

/** What runs in every browser: the main path, files, offline, privacy and the single file. */
const everywhere = { testDir: './everywhere', workers: 1 };

/**
 * The built page, as `npm start` serves it: all of it in Chromium, its main parts in Firefox and WebKit where they are to
 * be had. `MTLS_LENS_CHROMIUM`, `MTLS_LENS_FIREFOX` and `MTLS_LENS_WEBKIT` name the browsers; `e2e/run.mjs` finds them.
 */
export default defineConfig<object, { engine: Engine }>({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../node_modules/.cache/mtls-lens/e2e',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: address,
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 900 },
    // Where focus is must be seen at once, not after a smooth scroll.
    contextOptions: { reducedMotion: 'reduce' },
    // Each test has a browser of its own, and would keep the whole page in it: those that are about it allow that.
    serviceWorkers: 'block',
    permissions: ['clipboard-read', 'clipboard-write'],
    // A trace takes a quarter of a run: `npx playwright test -c e2e --trace on` makes one of a test that failed.
    trace: 'off',
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      // A container's root may not start Chromium's sandbox.
      ...(process.getuid?.() === 0 ? { args: ['--no-sandbox'] } : {}),
    },
  },
  projects: [
    { name: 'chromium', use: { engine: 'chromium' } },
    ...(firefox === undefined
      ? []
      : [
          {
            name: 'firefox',
            ...everywhere,
            use: {
              engine: 'firefox' as const,
              // The browser as Mozilla and Debian ship it, over WebDriver BiDi.
              launchOptions: { channel: 'moz-firefox', executablePath: firefox },
            },
          },
        ]),
    ...(webkit === undefined
      ? []
      : [{ name: 'webkit', ...everywhere, use: { engine: 'webkit' as const } }]),
  ],
  webServer: {
    command: 'node serve.mjs',
    url: address,
    env: { PORT: port },
    reuseExistingServer: false,
  },
});
