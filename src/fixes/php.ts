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
    id: 'php-rawurldecode',
    who: 'app',
    target: 'PHP',
    decoders: ['php-urldecode', 'php-rawurldecode'],
    formats: FORMATS,
    code: `rawurldecode($v); // not urldecode`,
    run: 'not-run',
    citations: [
      {
        title: 'PHP, rawurldecode',
        url: 'https://www.php.net/manual/en/function.rawurldecode.php',
      },
    ],
  },
] satisfies readonly Fix[];
