import { PERCENT_ENCODED_PEM } from '../core/fixes.ts';
import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'elixir-uri-decode',
    who: 'app',
    target: 'Elixir',
    decoders: ['elixir-URI.decode_www_form'],
    formats: PERCENT_ENCODED_PEM,
    code: 'URI.decode(v) # not URI.decode_www_form',
    run: 'ran',
    citations: [
      {
        title: 'Elixir, URI.decode/1',
        url: 'https://hexdocs.pm/elixir/URI.html#decode/1',
      },
    ],
  },
] satisfies readonly Fix[];
