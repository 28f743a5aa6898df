import { PERCENT_ENCODED_PEM } from '../core/fixes.ts';
import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'dotnet-unescapedatastring',
    who: 'app',
    target: '.NET',
    runtime: '.NET',
    decoders: [
      'dotnet10-WebUtility.UrlDecode',
      'dotnet10-HttpUtility.UrlDecode',
      'netcore20-WebUtility.UrlDecode',
      'netcore20-HttpUtility.UrlDecode',
      'mono-WebUtility.UrlDecode',
      'mono-HttpUtility.UrlDecode',
    ],
    formats: PERCENT_ENCODED_PEM,
    code: 'Uri.UnescapeDataString(v) // not WebUtility.UrlDecode',
    run: 'not-run',
    citations: [
      {
        title: '.NET, Uri.UnescapeDataString',
        url: 'https://learn.microsoft.com/en-us/dotnet/api/system.uri.unescapedatastring',
      },
    ],
  },
] satisfies readonly Fix[];
