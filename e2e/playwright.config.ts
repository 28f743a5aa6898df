import { defineConfig } from '@playwright/test';

const port = process.env['PORT'] ?? '4174';
const chromium = process.env['MTLS_LENS_CHROMIUM'];
const address = `http://localhost:${port}/`;

/** The built page in Chromium, as `npm start` serves it. `MTLS_LENS_CHROMIUM` names the browser; `e2e/run.mjs` finds one. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../node_modules/.cache/mtls-lens/e2e',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: address,
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 900 },
    // Where focus is must be seen at once, not after a smooth scroll.
    contextOptions: { reducedMotion: 'reduce' },
    permissions: ['clipboard-read', 'clipboard-write'],
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      // A container's root may not start Chromium's sandbox.
      ...(process.getuid?.() === 0 ? { args: ['--no-sandbox'] } : {}),
    },
  },
  webServer: {
    command: 'node serve.mjs',
    url: address,
    env: { PORT: port },
    reuseExistingServer: false,
  },
});
