import type { Fix } from '../core/plugin.ts';
import { readersOf } from '../core/readers.ts';

export default readersOf(
  {
    id: 'php',
    target: 'PHP',
    runtime: 'PHP',
    run: 'ran',
    citations: [
      {
        title: 'PHP, base64_decode',
        url: 'https://www.php.net/manual/en/function.base64-decode.php',
      },
      {
        title: 'PHP, rawurldecode',
        url: 'https://www.php.net/manual/en/function.rawurldecode.php',
      },
    ],
  },
  {
    base64Der: 'base64_decode($v)',
    base64UrlDer: "base64_decode(strtr($v, '-_', '+/'))",
    hexDer: "hex2bin(str_replace([':', ' '], '', $v))",
    byteSequence: "base64_decode(explode(':', $v)[1])",
    base64Pem: 'base64_decode($v)',
    spacedPem: String.raw`preg_replace('/\s+(?!CERTIFICATE)/', "\n", $v)`,
    escapedLineEnds: String.raw`str_replace('\n', "\n", $v)`,
    formEncoded: 'urldecode($v)',
    escapedDer: "base64_decode(explode(',', rawurldecode($v))[0])",
    list: "base64_decode(explode(',', $v)[0])",
    element: String.raw`rawurldecode(preg_match('/\b(?:Cert|Chain)="?([^";,]+)/i', $v, $m) ? $m[1] : '')`,
  },
) satisfies readonly Fix[];
