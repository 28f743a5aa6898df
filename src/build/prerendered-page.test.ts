import { expect, test } from 'vitest';
import { filled } from './prerendered-page.ts';

const PAGE = `<head>
    <link rel="stylesheet" crossorigin href="./assets/style-12345678.css">
  </head><body><div id="root"></div>
  </body>`;

test('markup and styles take their places, and the sheet stands behind what is painted first', () => {
  expect(filled(PAGE, '<p>$& is text</p>', 'a{color:red}')).toBe(`<head>
    <style>a{color:red}</style>
  </head><body><div id="root"><p>$& is text</p></div>
    <link rel="stylesheet" crossorigin href="./assets/style-12345678.css">
  </body>`);
});

const refused: readonly (readonly [string, string])[] = [
  ['<p style="color:red">x</p>', PAGE],
  ['<script>$RC()</script>', PAGE],
  ['<p>x</p>', '<head></head><body></body>'],
];

test.each(refused)('%s is refused', (markup, page) => {
  expect(() => filled(page, markup, '')).toThrow(RangeError);
});

test('the scripts wait for the first paint', () => {
  const script = '<script type="module" crossorigin src="./assets/index.js"></script>';
  expect(filled(PAGE.replace('</head>', `${script}</head>`), '', '')).toContain(
    '<script type="module" fetchpriority="low" crossorigin src="./assets/index.js"></script>',
  );
});
