import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A plug-in that works on the folder of a build once everything before it is there; a throw fails the build. */
export function onceBuilt(
  name: string,
  work: (folder: string, root: string) => void | Promise<void>,
): Plugin {
  let root = '';
  return {
    name,
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    writeBundle: {
      sequential: true,
      order: 'post',
      handler: ({ dir = join(root, 'dist') }) => work(dir, root),
    },
  };
}
