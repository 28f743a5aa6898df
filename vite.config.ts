import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { checksums } from './src/build/checksums.ts';
import { contentSecurityPolicy } from './src/build/content-security-policy.ts';
import { licences } from './src/build/licences.ts';
import { networkGate } from './src/build/network-gate.ts';
import { prerenderedPage } from './src/build/prerendered-page.ts';
import { serviceWorker } from './src/build/service-worker.ts';
import { singleFile } from './src/build/single-file.ts';
import { workerChunks } from './src/build/worker-chunks.ts';

const notices = licences();

/** What is asked for at once, and what the words of every language import. */
const FIRST = [
  'begin.ts',
  'ui/first-screen.tsx',
  'ui/messages/(?:prose|facts|shown|checks|advise|expected|compared|numbers|revocation|wrapping-word).ts',
  'ui/messages/(?:en|ko|ja)/numbers.ts',
];

/** Modules by their paths in `src`, as expressions. */
const modules = (paths: readonly string[]): RegExp =>
  new RegExp(
    `[\\\\/]src[\\\\/](?:${paths.join('|').replaceAll('/', '[\\\\/]').replaceAll('.', '\\.')})$`,
  );

export default defineConfig({
  base: './',
  plugins: [
    react(),
    notices.page,
    prerenderedPage(),
    contentSecurityPolicy(),
    singleFile(),
    serviceWorker(),
    networkGate(),
    checksums(),
  ],
  build: {
    target: 'es2022',
    // What is asked for later imports nothing but what is there by then.
    modulePreload: false,
    // One sheet, of which the document holds what its first paint needs.
    cssCodeSplit: false,
    // A data: address would need an exception in the policy of the page.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // One script each, with what it imports: apart, their pieces are many requests, and compress less.
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'first', test: modules(FIRST), priority: 1 },
            { name: 'interface.en', test: modules(['ui/messages/interface.en.ts']) },
            { name: 'interface.ko', test: modules(['ui/messages/interface.ko.ts']) },
            { name: 'interface.ja', test: modules(['ui/messages/interface.ja.ts']) },
            { name: 'answer', test: modules(['ui/answer.tsx', 'ui/tool-page/tool-page.tsx']) },
          ],
        },
        // It names all others: hashes do not compress, and 36 bits tell the files of a site apart.
        chunkFileNames: 'assets/[name]-[hash:6].js',
      },
    },
  },
  worker: { format: 'es', plugins: () => [...notices.worker(), workerChunks()] },
  test: {
    environment: 'node',
    // Against hanging only: a busy machine takes many times as long, and some hooks make keys and authorities.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Every core: left to itself Vitest keeps one, of two.
          maxWorkers: '100%',
          include: ['src/**/*.test.{ts,tsx}'],
          setupFiles: ['src/conformance/seeded.setup.ts'],
        },
      },
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
