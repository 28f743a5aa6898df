import type { Fix } from '../core/plugin.ts';
import { readersOf } from '../core/readers.ts';

export default readersOf(
  {
    id: 'ruby',
    target: 'Ruby',
    runtime: 'Ruby',
    run: 'ran',
    citations: [
      {
        title: 'Ruby, String#unpack1',
        url: 'https://docs.ruby-lang.org/en/master/String.html#method-i-unpack1',
      },
      { title: 'Ruby, URI', url: 'https://docs.ruby-lang.org/en/master/URI.html' },
    ],
  },
  {
    base64Der: "v.unpack1('m')",
    base64UrlDer: "v.tr('-_', '+/').unpack1('m')",
    hexDer: "[v.delete(': ')].pack('H*')",
    byteSequence: "v.split(':')[1].unpack1('m')",
    base64Pem: "v.unpack1('m')",
    spacedPem: String.raw`v.gsub(/\s+(?!CERTIFICATE)/, "\n")`,
    escapedLineEnds: String.raw`v.gsub('\n', "\n")`,
    formEncoded: 'URI.decode_www_form_component(v)',
    escapedDer: "URI.decode_www_form_component(v.gsub('+', '%2B')).split(',')[0].unpack1('m')",
    list: "v.split(',')[0].unpack1('m')",
    element: String.raw`URI.decode_www_form_component(v[/\b(?:Cert|Chain)="?([^";,]+)/i, 1].gsub('+', '%2B'))`,
  },
) satisfies readonly Fix[];
