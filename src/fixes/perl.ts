import { PERCENT_ENCODED_PEM } from '../core/fixes.ts';
import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'perl-substitution',
    who: 'app',
    target: 'Perl',
    runtime: 'Perl',
    decoders: ['perl-CGI::unescape'],
    formats: PERCENT_ENCODED_PEM,
    code: '$v =~ s/%([0-9A-Fa-f]{2})/chr hex $1/egr # as URI::Escape::uri_unescape($v)',
    run: 'ran',
    citations: [{ title: 'URI::Escape', url: 'https://metacpan.org/pod/URI::Escape' }],
  },
] satisfies readonly Fix[];
