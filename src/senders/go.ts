import { escapePem } from '../core/encoding/escape-pem.ts';
import type { Sender } from '../core/sender.ts';

export default [
  {
    id: 'go-pathescape',
    name: 'Go, url.PathEscape (Platform.sh)',
    format: 'go-path-escape',
    provenance: 'derived',
    citations: [{ title: 'Go, net/url, PathEscape', url: 'https://pkg.go.dev/net/url#PathEscape' }],
    // shouldEscape, encodePathSegment: "/" is escaped, "+" and "=" are not.
    send: ([{ pem }]) => [{ name: 'X-Client-Cert', value: escapePem(pem, '+='), carries: 'first' }],
  },
] satisfies readonly Sender[];
