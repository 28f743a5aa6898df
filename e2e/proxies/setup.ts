import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { makePki, type Pki } from './pki.ts';
import { programOf } from './programs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Null where there is no OpenSSL to make one. */
    pki: Pki | null;
  }
}

/** Makes the certificates of this run, and takes them away after it, with all that the proxies wrote. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'proxies-'));
  const openssl = programOf('openssl');
  project.provide('pki', openssl === null ? null : makePki(openssl, folder));
  return () => rmSync(folder, { recursive: true, force: true });
}
