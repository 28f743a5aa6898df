import type { Decoder } from '../core/plugin.ts';
import { formUrlencoded } from './emulation/form.ts';

const decoders: readonly Decoder[] = [
  {
    id: 'js-URLSearchParams@bun',
    runtime: 'Bun',
    call: "new URLSearchParams('v=' + s).get('v')",
    versions: 'Bun 1.4.5 (WebKit, as Safari)',
    provenance: 'ran',
    citations: [
      {
        title: 'WHATWG URL, application/x-www-form-urlencoded parsing',
        url: 'https://url.spec.whatwg.org/#concept-urlencoded-parser',
        section: '5.1',
      },
    ],
    decode: formUrlencoded,
  },
];

export default decoders;
