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
    id: 'ruby-gsub',
    who: 'app',
    target: 'Ruby',
    decoders: ['ruby-URI.decode_www_form_component'],
    formats: FORMATS,
    code: `URI.decode_www_form_component(v.gsub("+", "%2B"))`,
    run: 'not-run',
    citations: [
      {
        title: 'Ruby, URI',
        url: 'https://docs.ruby-lang.org/en/master/URI.html#method-c-decode_www_form_component',
      },
    ],
  },
] satisfies readonly Fix[];
