import { PERCENT_ENCODED_PEM } from '../core/fixes.ts';
import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'php-rawurldecode',
    who: 'app',
    target: 'PHP',
    runtime: 'PHP',
    decoders: ['php-urldecode', 'php-parse_str'],
    formats: PERCENT_ENCODED_PEM,
    code: 'rawurldecode($v) // not urldecode',
    run: 'ran',
    citations: [
      {
        title: 'PHP, rawurldecode',
        url: 'https://www.php.net/manual/en/function.rawurldecode.php',
      },
    ],
  },
] satisfies readonly Fix[];
