import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Puts the order of the cascade layers before every style sheet: whichever of several the browser reads first sets it,
 * and which one that is follows from how the scripts were cut.
 */
export function layerOrder(file: string): Plugin {
  return {
    name: 'layer-order',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const order = readFileSync(file, 'utf8').trim();
        for (const asset of Object.values(bundle)) {
          if (asset.type !== 'asset' || !asset.fileName.endsWith('.css')) continue;
          asset.source = `${order}\n${asset.source}`;
        }
      },
    },
  };
}
