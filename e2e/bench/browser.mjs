import { chromium } from '@playwright/test';
import { provideChromium } from '../provision/chromium.mjs';

/** A Chromium of this machine that runs, and its program. Throws where none can be had. */
export async function launchChromium() {
  const found = provideChromium();
  if (found === null) throw new Error('no Chromium could be had; set MTLS_LENS_CHROMIUM');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: found.program, args });
  return { browser, program: found.program };
}
