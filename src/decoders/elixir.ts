import type { Decoder } from '../core/plugin.ts';
import { formDecode, percentDecode } from './emulation/octets.ts';

const elixir = {
  runtime: 'Elixir',
  versions: 'Elixir 1.14.0',
  provenance: 'ran',
  citations: [
    {
      title: 'Elixir, lib/elixir/lib/uri.ex',
      url: 'https://github.com/elixir-lang/elixir/blob/v1.14.0/lib/elixir/lib/uri.ex',
    },
  ],
} as const;

const decoders: readonly Decoder[] = [
  { ...elixir, id: 'elixir-URI.decode', call: 'URI.decode(s)', decode: percentDecode },
  {
    ...elixir,
    id: 'elixir-URI.decode_www_form',
    call: 'URI.decode_www_form(s)',
    decode: formDecode,
  },
];

export default decoders;
