import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { install, mayInstall } from './debian.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Every place where a program of this name may be, absolute, as Playwright wants it. */
const placesOf = (name) =>
  (process.env['PATH'] ?? '').split(delimiter).map((folder) => resolve(folder, name));

/** The version that a program prints, or null if it is no browser that runs: Ubuntu's package of this name is an empty shell. */
function versionOf(program) {
  const said = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return said.status === 0 ? (/\b\d+\.\d+\.\d+\.\d+\b/.exec(said.stdout)?.[0] ?? null) : null;
}

function firstOf(programs, source) {
  for (const program of programs.flatMap(placesOf).filter(existsSync)) {
    const version = versionOf(program);
    if (version !== null) return { program, version, source };
  }
  return null;
}

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
