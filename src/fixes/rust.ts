import { PERCENT_ENCODED_PEM } from '../core/fixes.ts';
import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'rust-percent-decode',
    who: 'app',
    target: 'Rust',
    runtime: 'Rust',
    decoders: ['rust-form_urlencoded-parse'],
    formats: PERCENT_ENCODED_PEM,
    code: 'percent_encoding::percent_decode_str(v).decode_utf8()? // not form_urlencoded',
    run: 'ran',
    citations: [
      {
        title: 'percent_encoding, percent_decode_str',
        url: 'https://docs.rs/percent-encoding/latest/percent_encoding/fn.percent_decode_str.html',
      },
    ],
  },
] satisfies readonly Fix[];
