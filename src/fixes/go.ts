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
    id: 'go-pathunescape',
    who: 'app',
    target: 'Go',
    decoders: ['go-QueryUnescape', 'go-PathUnescape'],
    formats: FORMATS,
    code: `url.PathUnescape(v) // not url.QueryUnescape`,
    run: 'not-run',
    citations: [{ title: 'Go, net/url', url: 'https://pkg.go.dev/net/url#PathUnescape' }],
  },
] satisfies readonly Fix[];
