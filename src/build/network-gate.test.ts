import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  faultsOfInlineScripts,
  faultsOfMarkup,
  faultsOfScript,
  faultsOfStyle,
} from './network-gate.ts';

const scripts: readonly (readonly [string, readonly string[]])[] = [
  [`fetch('/x')`, ['fetch']],
  [`self.fetch('/x')`, ['fetch']],
  [`self['fetch']('/x')`, ['fetch']],
  [`const { fetch: f } = globalThis; f('/x')`, ['fetch']],
  [`new XMLHttpRequest()`, ['XMLHttpRequest']],
  [`new WebSocket('wss://example.com')`, ['WebSocket']],
  [`navigator.sendBeacon('/x', text)`, ['sendBeacon']],
  [`new RTCPeerConnection()`, ['RTCPeerConnection']],
  [`window.open('https://example.com')`, ['window.open']],
  [`new Function('return 1')`, ['Function()']],
  [`(0, eval)('1')`, ['eval']],
  [`import('https://example.com/a.js')`, ['loads https://example.com/a.js']],
  [`import a from '//example.com/a.js'`, ['loads //example.com/a.js']],
  [`new Worker('https://example.com/a.js')`, ['loads https://example.com/a.js']],
  [`jsx('img', { src: 'http://example.com/a.png' })`, ['loads http://example.com/a.png']],
  [`image.src = 'https://example.com/?' + text`, ['loads https://example.com/?']],
  [`image.src = \`//example.com/\${text}\``, ['loads //example.com/']],
  [`const code = "fetch('/x'); new XMLHttpRequest()"`, []],
  [`jsx('a', { href: 'https://www.rfc-editor.org/rfc/rfc9440' })`, []],
  [`indexedDB.open('x'); prefetch(); import('./ko.js'); new Worker(url)`, []],
];

test.each(scripts)('%s', (code, faults) => {
  expect(faultsOfScript(code)).toEqual(faults);
});

const documents: readonly (readonly [string, number])[] = [
  ['<script src="https://example.com/a.js"></script>', 1],
  ['<link rel="stylesheet" href=//example.com/a.css>', 1],
  ['<img alt="" src="http://example.com/a.png">', 1],
  ['<form action="https://example.com/"></form>', 1],
  ['<a href="https://example.com/">read</a>', 0],
  ['<script type="module" src="./assets/a.js"></script>', 0],
  ['<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>', 0],
];

test.each(documents)('%s', (html, faults) => {
  expect(faultsOfMarkup(html)).toHaveLength(faults);
});

test('a style sheet loads what url() and @import name', () => {
  expect(
    faultsOfStyle(`@import "https://example.com/a.css"; b { c: url(//example.com/d) }`),
  ).toEqual(['loads https://example.com/a.css', 'loads //example.com/d']);
  expect(faultsOfStyle('a { background: url(./b.svg) } /* https://example.com */')).toEqual([]);
});

test('scripts that stand in a document are read, packed ones too, data is not', () => {
  const packed = deflateRawSync("new WebSocket('wss://example.com')").toString('base64');
  const html = `<script>fetch('/x')</script><script type="module" src="./a.js"></script>
    <script type="text/plain" id="inspect.worker">${packed}</script>
    <script type="text/plain" id="licences">fetch('/x') is not code here</script>`;
  expect(faultsOfInlineScripts(html)).toEqual(['fetch', 'WebSocket']);
});
