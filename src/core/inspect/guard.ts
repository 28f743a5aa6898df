import { type Diagnostic, diagnose } from '../diagnostic.ts';

/** Runs plug-ins so that a fault of one is a finding and the others go on. */
export interface Guard {
  /** What `call` answers, or `fallback` and one internal.plugin-threw if it throws. */
  run<T>(plugin: string, call: () => T, fallback: T): T;
  /** One for each plug-in that threw, however often. */
  readonly diagnostics: () => readonly Diagnostic[];
}

/** A guard with nothing to report yet. */
export function guard(): Guard {
  const threw = new Map<string, Diagnostic>();
  return {
    run(plugin, call, fallback) {
      try {
        return call();
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        threw.set(plugin, diagnose('internal.plugin-threw', { plugin, reason }, null));
        return fallback;
      }
    },
    diagnostics: () => [...threw.values()],
  };
}
