import type { Fix } from '../core/plugin.ts';

/** Percent-encoded PEM, whether or not its "+" is raw: the snippet reads them all. */
const FORMATS = [
  'aws-alb',
  'apache-escape',
  'go-path-escape',
  'nginx-escaped',
  'python-quote',
  'pem',
];

export default [
  {
    id: 'node-decodeuricomponent',
    who: 'app',
    target: 'Node.js',
    decoders: ['js-decodeURIComponent', 'js-URLSearchParams'],
    formats: FORMATS,
    code: `decodeURIComponent(v)`,
    run: 'ran',
    citations: [
      {
        title: 'ECMAScript, decodeURIComponent',
        url: 'https://tc39.es/ecma262/#sec-decodeuricomponent-encodeduricomponent',
      },
    ],
  },
] satisfies readonly Fix[];
