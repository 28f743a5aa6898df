import { PERCENT_ENCODED_PEM } from '../core/fixes.ts';
import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'node-decodeuricomponent',
    who: 'app',
    target: 'JavaScript',
    runtime: 'Node.js',
    decoders: [
      'js-URLSearchParams',
      'js-URLSearchParams@bun',
      'js-decodeURI',
      'js-decodeURI@bun',
      'js-decodeURI@spidermonkey',
      'node-querystring-parse',
      'njs-decodeURI',
      'njs-querystring.parse',
      'njs-querystring.unescape',
    ],
    formats: PERCENT_ENCODED_PEM,
    code: 'decodeURIComponent(v) // not URLSearchParams',
    run: 'ran',
    citations: [
      {
        title: 'ECMAScript, decodeURIComponent',
        url: 'https://tc39.es/ecma262/#sec-decodeuricomponent-encodeduricomponent',
      },
    ],
  },
] satisfies readonly Fix[];
