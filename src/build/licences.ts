import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rollup } from 'vite';

const NAME = 'licences.md';
const PACKAGE = /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+(?=[/\\])/;
const NOTICE = /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i;

/** The folder of the package that a module is from; null for a module of ours, and for one that a plug-in made up. */
export const packageOf = (module: string): string | null =>
  module.startsWith('\0') ? null : (PACKAGE.exec(module)?.[0] ?? null);

/** The notice of one package: its name, version, licence, and the text that must go with it. Throws where it has none. */
export function noticeOf(folder: string): string {
  const found: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const fields = new Map(Object.entries(found ?? {}));
  const [name, version, licence] = ['name', 'version', 'license'].map((key) => fields.get(key));
  const texts = readdirSync(folder)
    .filter((file) => NOTICE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (texts.length === 0) throw new RangeError(`${name} has no licence text`);
  return `## ${name} ${version} (${licence})\n\n${texts.join('\n\n')}\n`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Writes the notices of every package that ships. Two plug-ins with one memory: for the page, and for each of its workers,
 * which are bundles of their own.
 */
export function licences(): { readonly page: Plugin; readonly worker: () => Plugin[] } {
  const folders = new Set<string>();
  const collect = (_: unknown, bundle: Rollup.OutputBundle): void => {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      for (const module of chunk.moduleIds) {
        const folder = packageOf(module);
        if (folder !== null) folders.add(folder);
      }
    }
  };
  const page: Plugin = {
    name: 'licences',
    apply: 'build',
    generateBundle: collect,
    writeBundle: {
      sequential: true,
      order: 'pre',
      handler({ dir = 'dist' }) {
        const notices = [...folders].map(noticeOf).sort(compare);
        const lead = '# Licences\n\nThis page is made with these packages:\n';
        writeFileSync(join(dir, NAME), [lead, ...notices].join('\n'));
      },
    },
  };
  const worker = (): Plugin[] => [{ name: 'licences-of-workers', generateBundle: collect }];
  return { page, worker };
}
