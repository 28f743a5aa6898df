import { PERCENT_ENCODED_PEM } from '../core/fixes.ts';
import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'tcl-ncgi-decode',
    who: 'app',
    target: 'Tcl',
    decoders: ['tcl-ncgi::decode'],
    formats: PERCENT_ENCODED_PEM,
    code: 'ncgi::decode [string map {+ %2B} $v]',
    run: 'ran',
    citations: [
      {
        title: 'tcllib, ncgi',
        url: 'https://core.tcl-lang.org/tcllib/doc/trunk/embedded/md/tcllib/files/modules/ncgi/ncgi.md',
      },
    ],
  },
] satisfies readonly Fix[];
