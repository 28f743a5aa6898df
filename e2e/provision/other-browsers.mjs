import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { install, mayInstall } from './debian.mjs';
import { firstOf, placeOf } from './program.mjs';

const FIREFOX = ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

function installedFirefox() {
  const named = process.env['MTLS_LENS_FIREFOX'];
  if (named) return firstOf([named], 'named by MTLS_LENS_FIREFOX');
  return firstOf(FIREFOX, 'installed');
}

function debianFirefox() {
  if (!mayInstall() || !install('firefox-esr')) return null;
  return firstOf(FIREFOX, "the distribution's package, just installed");
}

/**
 * A Firefox that runs: one that is installed, else the distribution's package where this process may install it. Answers
 * its program, version and source, or null if none could be had.
 */
export const provideFirefox = () => installedFirefox() ?? debianFirefox();

/** Where distributions put the browser that WebKitGTK's driver starts: below a folder of the API's version. */
function miniBrowsers() {
  const parents = ['/usr/libexec', '/usr/lib', ...below('/usr/lib', /-linux-gnu/)];
  return parents
    .flatMap((parent) => below(parent, /^webkit2?gtk-\d/))
    .map((folder) => join(folder, 'MiniBrowser'))
    .filter(existsSync)
    .sort();
}

const below = (parent, names) =>
  existsSync(parent)
    ? readdirSync(parent)
        .filter((name) => names.test(name))
        .map((name) => join(parent, name))
    : [];

/** It opens windows: on a virtual screen. */
function installedWebKit(source) {
  const [program] = [process.env['MTLS_LENS_WEBKIT'], miniBrowsers().at(-1)].filter(Boolean);
  const isWhole = [program, ...['WebKitWebDriver', 'Xvfb'].map(placeOf)].every(
    (file) => file !== undefined && existsSync(file),
  );
  return isWhole ? { program, version: basename(dirname(program)), source } : null;
}

function debianWebKit() {
  if (!mayInstall() || !install('webkit2gtk-driver', 'xvfb')) return null;
  return installedWebKit("the distribution's packages, just installed");
}

/**
 * WebKitGTK with its driver and a screen to draw on: what is installed, else the distribution's packages where this
 * process may install them. Answers the browser's program, the version of its API and source, or null if none could be
 * had.
 */
export const provideWebKit = () => installedWebKit('installed') ?? debianWebKit();
