import { PERCENT_ENCODED_PEM } from '../core/fixes.ts';
import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'ruby-decode-uri-component',
    who: 'app',
    target: 'Ruby 3.2 and later',
    runtime: 'Ruby',
    decoders: ['ruby-URI.decode_www_form_component', 'ruby-CGI.unescape', 'rack-Utils.unescape'],
    formats: PERCENT_ENCODED_PEM,
    code: 'URI.decode_uri_component(v) # not decode_www_form_component',
    run: 'not-run',
    citations: [
      {
        title: 'Ruby, URI.decode_uri_component',
        url: 'https://docs.ruby-lang.org/en/master/URI.html#method-c-decode_uri_component',
      },
    ],
  },
  {
    id: 'ruby-gsub',
    who: 'app',
    target: 'Ruby',
    runtime: 'Ruby',
    decoders: ['ruby-URI.decode_www_form_component', 'ruby-CGI.unescape', 'rack-Utils.unescape'],
    formats: PERCENT_ENCODED_PEM,
    code: 'URI.decode_www_form_component(v.gsub("+", "%2B"))',
    run: 'ran',
    citations: [
      {
        title: 'Ruby, URI.decode_www_form_component',
        url: 'https://docs.ruby-lang.org/en/master/URI.html#method-c-decode_www_form_component',
      },
    ],
  },
] satisfies readonly Fix[];
