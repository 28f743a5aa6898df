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
    id: 'python-unquote',
    who: 'app',
    target: 'Python',
    decoders: ['python-unquote', 'python-unquote_plus'],
    formats: FORMATS,
    code: `urllib.parse.unquote(v)  # not unquote_plus`,
    run: 'ran',
    citations: [
      {
        title: 'Python, urllib.parse',
        url: 'https://docs.python.org/3/library/urllib.parse.html#urllib.parse.unquote',
      },
    ],
  },
] satisfies readonly Fix[];
