import type { Fix } from '../core/plugin.ts';
import { readersOf } from '../core/readers.ts';

export default readersOf(
  {
    id: 'rust',
    target: 'Rust',
    runtime: 'Rust',
    run: 'not-run',
    citations: [
      {
        title: 'base64, Engine',
        url: 'https://docs.rs/base64/latest/base64/engine/trait.Engine.html',
      },
      {
        title: 'percent_encoding',
        url: 'https://docs.rs/percent-encoding/latest/percent_encoding/',
      },
    ],
  },
  {
    base64Der: 'BASE64_STANDARD.decode(v)?',
    base64UrlDer: "BASE64_URL_SAFE_NO_PAD.decode(v.trim_end_matches('='))?",
    hexDer: `hex::decode(v.replace([':', ' '], ""))?`,
    byteSequence: `BASE64_STANDARD.decode(v.split(':').nth(1).unwrap_or(""))?`,
    base64Pem: 'String::from_utf8(BASE64_STANDARD.decode(v)?)?',
    spacedPem: String.raw`v.split_whitespace().collect::<Vec<_>>().join("\n").replace("BEGIN\nCERT", "BEGIN CERT").replace("END\nCERT", "END CERT")`,
    escapedLineEnds: String.raw`v.replace("\\n", "\n")`,
    formEncoded: `percent_decode_str(&v.replace('+', " ")).decode_utf8()?`,
    escapedDer: `BASE64_STANDARD.decode(percent_decode_str(v).decode_utf8()?.split(',').next().unwrap_or(""))?`,
    list: `BASE64_STANDARD.decode(v.split(',').next().unwrap_or(""))?`,
    element: String.raw`percent_decode_str(&Regex::new("(?i)\\b(?:Cert|Chain)=\"?([^\";,]+)")?.captures(v).ok_or("no Cert")?[1]).decode_utf8()?`,
  },
) satisfies readonly Fix[];
