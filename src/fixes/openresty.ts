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
    id: 'openresty-gsub',
    who: 'app',
    target: 'OpenResty',
    decoders: ['lua-ngx.unescape_uri'],
    formats: FORMATS,
    code: `ngx.unescape_uri((v:gsub("%+", "%%2B")))`,
    run: 'not-run',
    citations: [
      {
        title: 'lua-nginx-module, ngx.unescape_uri',
        url: 'https://github.com/openresty/lua-nginx-module#ngxunescape_uri',
      },
    ],
  },
] satisfies readonly Fix[];
