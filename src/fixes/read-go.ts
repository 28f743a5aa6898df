import type { Fix } from '../core/plugin.ts';
import { readersOf } from '../core/readers.ts';

export default readersOf(
  {
    id: 'go',
    target: 'Go',
    runtime: 'Go',
    run: 'ran',
    citations: [
      { title: 'Go, encoding/base64', url: 'https://pkg.go.dev/encoding/base64' },
      { title: 'Go, net/url', url: 'https://pkg.go.dev/net/url' },
    ],
  },
  {
    base64Der: 'base64.StdEncoding.DecodeString(v)',
    base64UrlDer: 'base64.RawURLEncoding.DecodeString(strings.TrimRight(v, "="))',
    hexDer: 'hex.DecodeString(strings.NewReplacer(":", "", " ", "").Replace(v))',
    byteSequence: 'base64.StdEncoding.DecodeString(strings.Split(v, ":")[1])',
    base64Pem: 'base64.StdEncoding.DecodeString(v)',
    spacedPem: String.raw`strings.NewReplacer("BEGIN CERTIFICATE", "BEGIN CERTIFICATE", "END CERTIFICATE", "END CERTIFICATE", " ", "\n", "\t", "").Replace(v)`,
    escapedLineEnds: String.raw`strings.ReplaceAll(v, "\\n", "\n")`,
    formEncoded: 'url.QueryUnescape(v)',
    escapedDer:
      'base64.StdEncoding.DecodeString(strings.Split(strings.NewReplacer("%2B", "+", "%2F", "/", "%3D", "=").Replace(v), ",")[0])',
    list: 'base64.StdEncoding.DecodeString(strings.Split(v, ",")[0])',
    element: String.raw`url.PathUnescape(regexp.MustCompile("(?i)\\b(?:Cert|Chain)=\"?([^\";,]+)").FindStringSubmatch(v)[1])`,
  },
) satisfies readonly Fix[];
