import { PERCENT_ENCODED_PEM } from '../core/fixes.ts';
import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'c-evhttp-uridecode',
    who: 'app',
    target: 'C, libevent',
    decoders: ['c-evhttp_uridecode-plus'],
    formats: PERCENT_ENCODED_PEM,
    code: 'evhttp_uridecode(v, 0, &n) // 0: "+" stays',
    run: 'ran',
    citations: [
      {
        title: 'libevent, http.h',
        url: 'https://libevent.org/doc/http_8h.html',
      },
    ],
  },
] satisfies readonly Fix[];
