import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** Where English stands that a page loads: what these export is all that it says. */
const ENGLISH =
  /\/src\/ui\/messages\/(?:interface\.en|prose\.en|shell|en\/(?:topics|generate|keyboard|report|log|log-told|log-phrases))\.ts$/;

/** Puts `pseudo` between what such a file makes and what it exports. */
function pseudoMessages(): Plugin {
  const from = JSON.stringify(resolve(import.meta.dirname, 'pseudo.ts'));
  return {
    name: 'pseudo-messages',
    enforce: 'pre',
    transform(code, id) {
      if (!ENGLISH.test(id)) return null;
      const names = [...code.matchAll(/^export const (\w+)/gm)].map(([, name = '']) => name);
      const own = code.replace(/^export const /gm, 'const ');
      const made = names.map((name) => `const pseudo_${name}: typeof ${name} = pseudo(${name});`);
      const exported = names.map((name) => `pseudo_${name} as ${name}`).join(', ');
      return [`import { pseudo } from ${from};`, own, ...made, `export { ${exported} };`].join(
        '\n',
      );
    },
  };
}

/** Builds the page with pseudo words in place of English, for tests alone. Answers its folder. */
export async function buildPseudo(): Promise<string> {
  const outDir = join(root, 'node_modules/.cache/mtls-lens/pseudo');
  await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'error',
    plugins: [pseudoMessages(), react()],
    build: { target: 'es2022', outDir, emptyOutDir: true, minify: false },
    worker: { format: 'es' },
  });
  return outDir;
}
