import type { Plugin } from 'vite';

/** What maps octets, or judges a log, is asked for on demand: each stays a chunk of its own. */
const ON_DEMAND = /[\\/](?:core[\\/]octets|log|worker)[\\/](?!read-files)/;

const GROUPS = [
  { name: 'start', tags: ['$initial' as const], priority: 1 },
  { name: 'judging', test: (id: string) => !ON_DEMAND.test(id) },
];

/**
 * Makes one script of all that the inspecting worker requests as soon as it runs: in pieces it compresses less. Other
 * workers load what they are asked for. One for each bundle.
 */
export function workerChunks(): Plugin {
  let isInspecting = false;
  return {
    name: 'worker-chunks',
    options: ({ input }) => {
      isInspecting = typeof input === 'string' && input.endsWith('inspect.worker.ts');
    },
    outputOptions: (options) =>
      isInspecting ? { ...options, codeSplitting: { groups: GROUPS } } : null,
  };
}
