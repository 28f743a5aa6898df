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
    id: 'dotnet-unescapedatastring',
    who: 'app',
    target: '.NET',
    decoders: ['dotnet10-WebUtility.UrlDecode', 'dotnet10-Uri.UnescapeDataString'],
    formats: FORMATS,
    code: `Uri.UnescapeDataString(v) // not WebUtility.UrlDecode`,
    run: 'not-run',
    citations: [
      {
        title: '.NET, Uri.UnescapeDataString',
        url: 'https://learn.microsoft.com/en-us/dotnet/api/system.uri.unescapedatastring',
      },
    ],
  },
] satisfies readonly Fix[];
