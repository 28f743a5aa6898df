import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { build, runnerImport } from 'vite';
import { Page } from './pages/bare-page.mjs';

const root = resolve(import.meta.dirname, 'pages');
const headers = resolve(import.meta.dirname, '../../public/_headers');
const cache = resolve(import.meta.dirname, '../../node_modules/.cache/mtls-lens/bench-pages');

/** What the bare page shows stands in its document, as in ours. */
const prerendered = {
  name: 'prerendered',
  transformIndexHtml: {
    handler: (html) =>
      html.replace('id="root">', () => `id="root">${renderToString(createElement(Page))}`),
  },
};

/** The policy that our page has, too. */
const policies = resolve(import.meta.dirname, '../../src/build/content-security-policy.ts');
const { contentSecurityPolicy } = (await runnerImport(policies)).module;

/** A context menu that the package of @lapo/asn1js imports and does not hold: its tree stands without it. */
const withoutMenu = {
  name: 'without-menu',
  resolveId: (id) => (id === './context.js' ? '\0without-menu' : null),
  load: (id) => (id === '\0without-menu' ? 'export function bindContextMenu() {}' : null),
};

/** What each page is built with: the bare one keeps what ours promises, by meta and by header; the peers' are as their packages have them. */
const PLUGINS = {
  bare: [prerendered, contentSecurityPolicy()],
  viewer: [],
  asn1js: [withoutMenu],
};

/** Builds a page to compare with, by the Vite that builds ours. Answers the folder to serve. */
export async function buildPage(name) {
  const outDir = join(cache, name);
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: PLUGINS[name],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, `${name}.html`) },
    },
  });
  const built = join(outDir, `${name}.html`);
  const html = readFileSync(built, 'utf8');
  rmSync(built);
  // A policy for openers, for one, has the browser change to another process before it shows the page.
  if (name === 'bare') copyFileSync(headers, join(outDir, '_headers'));
  writeFileSync(join(outDir, 'index.html'), name === 'viewer' ? withViewer(outDir, html) : html);
  return outDir;
}

/** The elements of @peculiar/certificates-viewer load their own pieces, which no bundler finds: its page names them as its README says. */
function withViewer(outDir, html) {
  const elements = fileURLToPath(import.meta.resolve('@peculiar/certificates-viewer'));
  cpSync(join(dirname(elements), 'peculiar'), join(outDir, 'peculiar'), { recursive: true });
  const tags = `<script type="module" src="./peculiar/peculiar.esm.js"></script>
    <link rel="stylesheet" href="./peculiar/peculiar.css" />`;
  return html.replace('</head>', () => `${tags}\n  </head>`);
}
