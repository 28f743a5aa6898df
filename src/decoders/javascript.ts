import { octetAt } from '../core/encoding/escapes.ts';
import { textDecoder } from '../core/encoding/percent.ts';
import type { Decoder } from '../core/plugin.ts';
import { decodeUri, decodeUriComponent } from './emulation/javascript.ts';
import { type ReadEscape, readText } from './emulation/text.ts';
import { unicodeEscapeAt } from './emulation/unicode-escape.ts';

/** ECMA-262, B.2.1.2 unescape: %XX is a character of ISO 8859-1, %uXXXX a UTF-16 unit. */
const unit: ReadEscape = (out, text, at) => {
  const unicode = unicodeEscapeAt(text, at);
  const octet = octetAt(text, at);
  if (unicode !== null) out.rewrite(unicode.read, unicode.text);
  else if (octet !== null) out.rewrite(3, String.fromCharCode(octet));
  else out.copyTo(at + 1);
};

const ecma = (title: string, url: string) => ({
  provenance: 'ran' as const,
  citations: [{ title, url }] as const,
});

const component = ecma(
  'ECMA-262, decodeURIComponent',
  'https://tc39.es/ecma262/#sec-decodeuricomponent-encodeduricomponent',
);
const uri = ecma('ECMA-262, decodeURI', 'https://tc39.es/ecma262/#sec-decodeuri-encodeduri');

const engines = [
  {
    suffix: '',
    runtime: 'Node.js',
    versions: 'Node.js 20.20.2 (V8, as Chrome)',
    message: 'URI malformed',
  },
  {
    suffix: '@bun',
    runtime: 'Bun',
    versions: 'Bun 1.4.5 (JavaScriptCore, as Safari)',
    message: 'URI error',
  },
  {
    suffix: '@spidermonkey',
    runtime: 'SpiderMonkey',
    versions: 'gjs, SpiderMonkey 102.15 (as Firefox)',
    message: 'malformed URI sequence',
  },
] as const;

const decoders: readonly Decoder[] = [
  ...engines.flatMap(({ suffix, runtime, versions, message }) => [
    {
      ...component,
      id: `js-decodeURIComponent${suffix}`,
      runtime,
      versions,
      call: 'decodeURIComponent(s)',
      decode: decodeUriComponent('URIError', message),
    },
    {
      ...uri,
      id: `js-decodeURI${suffix}`,
      runtime,
      versions,
      call: 'decodeURI(s)',
      decode: decodeUri('URIError', message),
    },
  ]),
  {
    ...ecma('ECMA-262, unescape', 'https://tc39.es/ecma262/#sec-unescape-string'),
    id: 'js-unescape',
    runtime: 'Node.js',
    call: 'unescape(s)',
    versions: 'Node.js 20.20.2, Bun 1.4.5, SpiderMonkey 102.15',
    decode: textDecoder((text) => readText(text, 'keep', unit)),
  },
  {
    id: 'npm-fast-decode-uri-component',
    runtime: 'Node.js',
    call: 'fastDecode(s), fast-decode-uri-component (Fastify)',
    versions: 'fast-decode-uri-component 1.0.1',
    provenance: 'ran',
    citations: [
      {
        title: 'fast-decode-uri-component',
        url: 'https://github.com/delvedor/fast-decode-uri-component/blob/main/index.js',
      },
    ],
    decode: decodeUriComponent('null', 'returns null'),
  },
];

export default decoders;
