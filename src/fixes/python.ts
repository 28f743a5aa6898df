import { PERCENT_ENCODED_PEM } from '../core/fixes.ts';
import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'python-unquote',
    who: 'app',
    target: 'Python',
    runtime: 'Python',
    decoders: ['python-unquote_plus'],
    formats: PERCENT_ENCODED_PEM,
    code: 'urllib.parse.unquote(v)  # not unquote_plus',
    run: 'ran',
    citations: [
      {
        title: 'Python, urllib.parse',
        url: 'https://docs.python.org/3/library/urllib.parse.html#urllib.parse.unquote',
      },
    ],
  },
] satisfies readonly Fix[];
