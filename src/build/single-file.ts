import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { SINGLE_FILE_POLICY, withPolicy } from './content-security-policy.ts';
import { inOnePiece } from './in-one-piece.ts';
import { onceBuilt } from './once-built.ts';
import { SHEET } from './prerendered-page.ts';

/** Where a block of data begins that no browser runs. */
const block = (id: string, text: string): string =>
  `<script type="text/plain" id="${id}">${text}</script>`;

/** Base64 of raw deflate (RFC 1951): what src/app/unpacking.ts reads. */
const packed = (text: string): string => deflateRawSync(text, { level: 9 }).toString('base64');

/** A script as it may stand in a document: neither end of an element nor a comment in it. */
export const inDocument = (code: string): string =>
  code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

/** What Vite writes into the document for a host, and the single file has no use for. */
const OF_A_HOST =
  /[ \t]*<(?:link rel="(?:modulepreload|manifest)"[^>]*>|script type="module"[^>]*><\/script>|meta http-equiv="Content-Security-Policy"[^>]*>)\n?/g;

const ICON = /<link rel="icon" href="[^"]*"/;

interface Parts {
  readonly code: string;
  /** The notices, and the packed scripts of workers, by id. */
  readonly blocks: ReadonlyMap<string, string>;
  readonly icon: string;
  /** The text of the style sheet at an address. */
  readonly styles: (address: string) => string;
}

/** The built document with everything in it, under a policy of its own. */
export function singleFileOf(html: string, { code, blocks, icon, styles }: Parts): string {
  const drawn = Buffer.from(icon).toString('base64');
  const scripts = [
    ...[...blocks].map(([id, text]) => block(id, text)),
    `<script>${inDocument(code)}</script>`,
  ];
  const whole = html
    .replace(OF_A_HOST, '')
    .replace(SHEET, (_, address: string) => `<style>${styles(address)}</style>\n`)
    .replace(ICON, () => `<link rel="icon" href="data:image/svg+xml;base64,${drawn}"`)
    .replace('</body>', () => `${scripts.join('\n')}\n  </body>`);
  return withPolicy(whole, SINGLE_FILE_POLICY);
}

const WORKER = /\?worker&url$/;

/** Turns the address of a worker's script into a block of the document that is unpacked at the start. */
function packedWorkers(root: string, blocks: Map<string, string>): Plugin {
  const unpacking = join(root, 'src/app/unpacking.ts');
  return {
    name: 'packed-workers',
    enforce: 'pre',
    resolveId: (id, importer) =>
      WORKER.test(id) && importer !== undefined
        ? `\0packed:${resolve(dirname(importer), id.replace(WORKER, ''))}`
        : null,
    async load(id) {
      if (!id.startsWith('\0packed:')) return null;
      const file = id.slice('\0packed:'.length);
      const name = basename(file, '.ts');
      const script = await inOnePiece(root, file);
      blocks.set(name, packed(script));
      return `import { unpack } from ${JSON.stringify(unpacking)};
        let address = '';
        unpack(${JSON.stringify(name)}, (found) => { address = found; });
        export { address as default };`;
    },
  };
}

/** Adds mtls-lens.html: the whole page in one file, which needs no host. */
export const singleFile = (): Plugin =>
  onceBuilt('single-file', async (folder, root) => {
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    const scripts = new Map<string, string>();
    const plugins = [react(), packedWorkers(root, scripts)];
    const code = await inOnePiece(root, 'src/main.tsx', { plugins });
    // In an order of their own: which worker is bundled first is chance.
    const workers = [...scripts].sort(([one], [other]) => (one < other ? -1 : 1));
    const blocks = new Map([['licences', packed(read('licences.md'))], ...workers]);
    const file = singleFileOf(read('index.html'), {
      code,
      blocks,
      icon: read('icon.svg'),
      styles: read,
    });
    writeFileSync(join(folder, 'mtls-lens.html'), file);
  });
