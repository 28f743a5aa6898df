import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './src/build/content-security-policy.ts';
import { networkGate } from './src/build/network-gate.ts';

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy(), networkGate()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // A data: address would need an exception in the policy of the page.
    assetsInlineLimit: 0,
    license: { fileName: 'licences.md' },
  },
  worker: { format: 'es' },
  test: {
    environment: 'node',
    // Against hanging only: a busy machine takes many times as long, and some hooks make keys and authorities.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          name: 'proxies',
          include: ['e2e/proxies/*.test.ts'],
          globalSetup: 'e2e/proxies/setup.ts',
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: { name: 'bench', include: ['src/bench/**/*.bench.ts'], fileParallelism: false },
      },
    ],
  },
});
