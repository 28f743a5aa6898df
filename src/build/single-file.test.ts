import { expect, test } from 'vitest';
import { inDocument, singleFileOf } from './single-file.ts';

const HTML = `<!doctype html>
<html><head><meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'" />
    <link rel="icon" href="./icon.svg" type="image/svg+xml" />
    <link rel="manifest" href="./manifest.webmanifest" />
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/react.js">
</head><body><div id="root"></div>
    <link rel="stylesheet" crossorigin href="./assets/style.css">
</body></html>`;

test('nothing is loaded from beside the file, and the icon stands in it', () => {
  const blocks = new Map([['inspect.worker', 'eJw=']]);
  const file = singleFileOf(HTML, {
    code: 'start("</script>")',
    blocks,
    icon: '<svg/>',
    styles: (address) => `/* ${address} */`,
  });
  expect(file).not.toMatch(/(?:src|href)="\.\//);
  expect(file).toContain('href="data:image/svg+xml;base64,PHN2Zy8+"');
  expect(file).toContain('<style>/* assets/style.css */</style>');
  expect(file).toContain('<script type="text/plain" id="inspect.worker">eJw=</script>');
  expect(file.match(/Content-Security-Policy/g)).toHaveLength(1);
  expect(file).toContain('worker-src blob:');
  expect(file.indexOf('id="root"')).toBeLessThan(file.indexOf('start('));
});

test('a script cannot end its element, nor begin a comment', () => {
  expect(inDocument('"</script><!--"')).toBe('"<\\/script><\\!--"');
});
