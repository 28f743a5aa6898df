import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin, type Rollup } from 'vite';
import { stylesOfFirstPaint } from './styles-of-first-paint.ts';

const ROOT = '<div id="root"></div>';

/** A style sheet that a document names, with its address. */
export const SHEET = /[ \t]*<link rel="stylesheet"[^>]* href="\.\/([^"]+)">\n?/g;

/**
 * Puts the markup and the styles of the first paint into the document; the sheet, which holds them all, stands at its end,
 * where it does not hold up what is above it. Throws RangeError where there is no place for them.
 */
export function filled(html: string, markup: string, styles: string): string {
  for (const place of [ROOT, '</head>', '</body>']) {
    if (!html.includes(place)) throw new RangeError(`index.html has no ${place}`);
  }
  // A style attribute would need an exception in the policy, a script of React's would be stopped by it.
  const fault = /<script|\sstyle="/.exec(markup)?.[0];
  if (fault !== undefined) throw new RangeError(`the prerendered page holds ${fault}`);
  const sheets = html.match(SHEET) ?? [];
  return (
    html
      .replace(SHEET, '')
      // The page can be seen and pasted into before its scripts: they need not compete with its first paint.
      .replace(/<(?:script type="module"|link rel="modulepreload")/g, '$& fetchpriority="low"')
      .replace('</head>', () => `  <style>${styles}</style>\n  </head>`)
      .replace(ROOT, () => ROOT.replace('></', () => `>${markup}</`))
      // Scripts wait for it: what they show is never without its styles.
      .replace(/[ \t]*<\/body>/, (end) => `${sheets.join('')}${end}`)
  );
}

/** Renders the page as it is before anything is pasted, with a build of its own. */
async function render(root: string): Promise<string> {
  const outDir = join(root, 'node_modules/.cache/mtls-lens/prerender');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { ssr: 'src/prerender.tsx', outDir, emptyOutDir: true, copyPublicDir: false },
  });
  const file = pathToFileURL(join(outDir, 'prerender.js')).href;
  const rendered: { render(): Promise<string> } = await import(file);
  return rendered.render();
}

/** The styles that the markup is shown with, of the sheets that the document names. */
async function firstStyles(
  html: string,
  markup: string,
  bundle: Rollup.OutputBundle,
): Promise<string> {
  const styles = [...html.matchAll(SHEET)].map(([, name = '']) => {
    const sheet = bundle[name];
    if (sheet?.type !== 'asset') throw new RangeError(`the bundle holds no ${name}`);
    return stylesOfFirstPaint(String(sheet.source).trim(), markup);
  });
  return (await Promise.all(styles)).join('');
}

/**
 * The first paint without a script: index.html holds the rendered page and its styles. React takes it up from there.
 * https://react.dev/reference/react-dom/static/prerender
 */
export function prerenderedPage(): Plugin {
  let root = '';
  return {
    name: 'prerendered-page',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { bundle = {} }) => {
        const markup = await render(root);
        return filled(html, markup, await firstStyles(html, markup, bundle));
      },
    },
  };
}
