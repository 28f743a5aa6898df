import type { Fix } from '../core/plugin.ts';
import { readersOf } from '../core/readers.ts';

export default readersOf(
  {
    id: 'java',
    target: 'Java',
    runtime: 'Java',
    run: 'ran',
    citations: [
      {
        title: 'Java SE 17, Base64',
        url: 'https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/Base64.html',
      },
    ],
  },
  {
    base64Der: 'Base64.getDecoder().decode(v)',
    base64UrlDer: 'Base64.getUrlDecoder().decode(v)',
    hexDer: 'HexFormat.of().parseHex(v.replaceAll("[^0-9A-Fa-f]", ""))',
    byteSequence: 'Base64.getDecoder().decode(v.split(":")[1])',
    base64Pem: 'Base64.getDecoder().decode(v)',
    spacedPem: String.raw`v.replaceAll("\\s+(?!CERTIFICATE)", "\n")`,
    escapedLineEnds: String.raw`v.replace("\\n", "\n")`,
    formEncoded: 'URLDecoder.decode(v, UTF_8)',
    escapedDer:
      'Base64.getDecoder().decode(URLDecoder.decode(v.replace("+", "%2B"), UTF_8).split(",")[0])',
    list: 'Base64.getDecoder().decode(v.split(",")[0])',
    element: String.raw`URLDecoder.decode(v.replaceFirst("(?is).*?\\b(?:Cert|Chain)=\"?([^\";,]+).*", "$1").replace("+", "%2B"), UTF_8)`,
  },
) satisfies readonly Fix[];
