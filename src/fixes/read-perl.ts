import type { Fix } from '../core/plugin.ts';
import { readersOf } from '../core/readers.ts';

export default readersOf(
  {
    id: 'perl',
    target: 'Perl',
    runtime: 'Perl',
    run: 'ran',
    citations: [{ title: 'Perl, MIME::Base64', url: 'https://perldoc.perl.org/MIME::Base64' }],
  },
  {
    base64Der: 'decode_base64($v)',
    base64UrlDer: 'decode_base64($v =~ tr{-_}{+/}r)',
    hexDer: "pack('H*', $v =~ tr/0-9A-Fa-f//cdr)",
    byteSequence: 'decode_base64((split /:/, $v)[1])',
    base64Pem: 'decode_base64($v)',
    spacedPem: String.raw`$v =~ s/\s+(?!CERTIFICATE)/\n/gr`,
    escapedLineEnds: String.raw`$v =~ s/\\n/\n/gr`,
    formEncoded: '$v =~ tr/+/ /r =~ s/%([0-9A-Fa-f]{2})/chr hex $1/egr',
    escapedDer: 'decode_base64((split /,/, $v =~ s/%([0-9A-Fa-f]{2})/chr hex $1/egr)[0])',
    list: 'decode_base64((split /,/, $v)[0])',
    element: String.raw`($v =~ /\b(?:Cert|Chain)="?([^";,]+)/i)[0] =~ s/%([0-9A-Fa-f]{2})/chr hex $1/egr`,
  },
) satisfies readonly Fix[];
