import { PERCENT_ENCODED_PEM } from '../core/fixes.ts';
import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'go-pathunescape',
    who: 'app',
    target: 'Go',
    runtime: 'Go',
    decoders: ['go-QueryUnescape', 'go-ParseQuery'],
    formats: PERCENT_ENCODED_PEM,
    code: 'url.PathUnescape(v) // not url.QueryUnescape',
    run: 'ran',
    citations: [
      { title: 'Go, net/url, PathUnescape', url: 'https://pkg.go.dev/net/url#PathUnescape' },
    ],
  },
  {
    id: 'go-pathescape',
    who: 'proxy',
    target: 'Go',
    decoders: [],
    formats: ['go-path-escape'],
    code: 'strings.ReplaceAll(url.PathEscape(pem), "+", "%2B")',
    run: 'ran',
    citations: [{ title: 'Go, net/url, PathEscape', url: 'https://pkg.go.dev/net/url#PathEscape' }],
  },
] satisfies readonly Fix[];
