import { runInNewContext } from 'node:vm';
import type { Language } from './code-runner.ts';
import { compiledLanguages } from './languages/compiled.ts';
import { interpretedLanguages } from './languages/interpreted.ts';
import { onJvm } from './languages/jvm.ts';

/** Every language whose code is run in a program of its own. */
export const languages: readonly Language[] = [
  ...onJvm,
  ...interpretedLanguages,
  ...compiledLanguages,
];

/** The fixes for apps that V8 runs, in the process of the test. */
export const fixesInV8 = ['node-decodeuricomponent'] as const;

/** What the code gives to the value in V8. */
export function runInV8(code: string, v: string): Buffer {
  const read: unknown = runInNewContext(code, { v, Buffer, URLSearchParams });
  return Buffer.isBuffer(read) ? read : Buffer.from(String(read));
}
