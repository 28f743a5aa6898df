import type { Fix } from '../core/plugin.ts';
import { readersOf } from '../core/readers.ts';

export default readersOf(
  {
    id: 'elixir',
    target: 'Elixir',
    runtime: 'Elixir',
    run: 'ran',
    citations: [
      { title: 'Elixir, Base', url: 'https://hexdocs.pm/elixir/Base.html' },
      { title: 'Elixir, URI', url: 'https://hexdocs.pm/elixir/URI.html' },
    ],
  },
  {
    base64Der: 'Base.decode64!(v)',
    base64UrlDer: 'Base.url_decode64!(v, padding: false)',
    hexDer: 'v |> String.replace([":", " "], "") |> Base.decode16!(case: :mixed)',
    byteSequence: 'v |> String.split(":") |> Enum.at(1) |> Base.decode64!()',
    base64Pem: 'Base.decode64!(v)',
    spacedPem: String.raw`Regex.replace(~r/\s+(?!CERTIFICATE)/, v, "\n")`,
    escapedLineEnds: String.raw`String.replace(v, "\\n", "\n")`,
    formEncoded: 'URI.decode_www_form(v)',
    escapedDer: 'v |> URI.decode() |> String.split(",") |> hd() |> Base.decode64!()',
    list: 'v |> String.split(",") |> hd() |> Base.decode64!()',
    element: String.raw`~r/\b(?:Cert|Chain)="?([^";,]+)/i |> Regex.run(v) |> Enum.at(1) |> URI.decode()`,
  },
) satisfies readonly Fix[];
