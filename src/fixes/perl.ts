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
    id: 'perl-uri-escape',
    who: 'app',
    target: 'Perl',
    decoders: ['perl-URI::Escape::uri_unescape'],
    formats: FORMATS,
    code: `URI::Escape::uri_unescape($v)`,
    run: 'not-run',
    citations: [{ title: 'URI::Escape', url: 'https://metacpan.org/pod/URI::Escape' }],
  },
] satisfies readonly Fix[];
