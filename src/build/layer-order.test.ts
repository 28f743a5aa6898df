import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { layerOrder } from './layer-order.ts';

test('every style sheet begins with the order of the layers', async () => {
  const root = mkdtempSync(join(tmpdir(), 'layers-'));
  try {
    const order = '@layer reset, components;';
    writeFileSync(join(root, 'layers.css'), order);
    writeFileSync(join(root, 'a.css'), '@layer components { a { color: red } }');
    writeFileSync(join(root, 'b.css'), '@layer reset { b { color: blue } }');
    writeFileSync(join(root, 'main.js'), `import './a.css'; import('./later.js');`);
    writeFileSync(join(root, 'later.js'), `import './b.css';`);
    writeFileSync(join(root, 'index.html'), '<script type="module" src="./main.js"></script>');
    const plugins = [layerOrder(join(root, 'layers.css'))];
    await build({ root, configFile: false, logLevel: 'silent', plugins });
    const assets = join(root, 'dist/assets');
    const sheets = readdirSync(assets).filter((name) => name.endsWith('.css'));
    expect(sheets).toHaveLength(2);
    for (const sheet of sheets) {
      expect(readFileSync(join(assets, sheet), 'utf8').startsWith(`${order}\n@layer`)).toBe(true);
    }
  } finally {
    rmSync(root, { recursive: true });
  }
});
