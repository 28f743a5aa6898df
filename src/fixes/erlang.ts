import { PERCENT_ENCODED_PEM } from '../core/fixes.ts';
import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'erlang-percent-decode',
    who: 'app',
    target: 'Erlang',
    decoders: ['erlang-uri_string:dissect_query', 'erlang-cow_qs:urldecode'],
    formats: PERCENT_ENCODED_PEM,
    code: 'uri_string:percent_decode(V) % not cow_qs:urldecode',
    run: 'ran',
    citations: [
      {
        title: 'Erlang/OTP, uri_string',
        url: 'https://www.erlang.org/doc/apps/stdlib/uri_string.html#percent_decode/1',
      },
    ],
  },
] satisfies readonly Fix[];
