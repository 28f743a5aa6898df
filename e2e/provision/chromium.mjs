import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import { install, mayInstall } from './debian.mjs';
import { firstOf } from './program.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function installed() {
  const own = chromium.executablePath();
  const named = process.env['MTLS_LENS_CHROMIUM'];
  if (named) return firstOf([named], 'named by MTLS_LENS_CHROMIUM');
  return firstOf(NAMES, 'installed') ?? firstOf([own], 'downloaded before');
}

function fromDebian() {
  if (!mayInstall() || !install('chromium')) return null;
  return firstOf(NAMES, "the distribution's package, just installed");
}

function fromPlaywright() {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
  return firstOf([chromium.executablePath()], "Playwright's download");
}

/**
 * A Chromium that runs: one that is installed, else the distribution's package where this process may install it, else
 * Playwright's download. Answers its program, version and source, or null if none could be had.
 */
export const provideChromium = () => installed() ?? fromDebian() ?? fromPlaywright();
