import type { Decoder } from '../core/plugin.ts';
import { strictFormDecode, strictPercentDecode, unescapeUtf8 } from './emulation/ruby.ts';

const uri = {
  runtime: 'Ruby',
  versions: 'Ruby 3.1.7, 4.0.0',
  provenance: 'ran',
  citations: [
    {
      title: 'Ruby, uri/common.rb',
      url: 'https://github.com/ruby/uri/blob/master/lib/uri/common.rb',
    },
  ],
} as const;

const decoders: readonly Decoder[] = [
  {
    ...uri,
    id: 'ruby-URI.decode_www_form_component',
    call: 'URI.decode_www_form_component(s)',
    decode: strictFormDecode,
  },
  {
    ...uri,
    id: 'ruby-URI.decode_uri_component',
    call: 'URI.decode_uri_component(s)',
    decode: strictPercentDecode,
  },
  {
    ...uri,
    id: 'ruby-URI::DEFAULT_PARSER.unescape',
    call: 'URI::DEFAULT_PARSER.unescape(s)',
    citations: [
      {
        title: 'Ruby, uri/rfc2396_parser.rb',
        url: 'https://github.com/ruby/uri/blob/master/lib/uri/rfc2396_parser.rb',
      },
    ],
    decode: unescapeUtf8,
  },
];

export default decoders;
