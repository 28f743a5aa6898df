import type { Decoder } from '../core/plugin.ts';
import { strictFormDecode, unescapeUtf8 } from './emulation/ruby.ts';

const rack = {
  runtime: 'Ruby',
  versions: 'rack 2.2.22, Ruby 3.1.7',
  provenance: 'ran',
  citations: [
    {
      title: 'Rack, lib/rack/utils.rb',
      url: 'https://github.com/rack/rack/blob/v2.2.22/lib/rack/utils.rb',
    },
  ],
} as const;

const decoders: readonly Decoder[] = [
  {
    ...rack,
    id: 'rack-Utils.unescape',
    call: 'Rack::Utils.unescape(s)',
    decode: strictFormDecode,
  },
  {
    ...rack,
    id: 'rack-Utils.unescape_path',
    call: 'Rack::Utils.unescape_path(s)',
    decode: unescapeUtf8,
  },
];

export default decoders;
