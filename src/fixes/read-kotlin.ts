import type { Fix } from '../core/plugin.ts';
import { readersOf } from '../core/readers.ts';

export default readersOf(
  {
    id: 'kotlin',
    target: 'Kotlin',
    runtime: 'Java',
    run: 'ran',
    citations: [
      {
        title: 'Kotlin, on the JVM',
        url: 'https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/Base64.html',
      },
    ],
  },
  {
    base64Der: 'Base64.getDecoder().decode(v)',
    base64UrlDer: 'Base64.getUrlDecoder().decode(v)',
    hexDer: 'HexFormat.of().parseHex(v.filter { it.isLetterOrDigit() })',
    byteSequence: 'Base64.getDecoder().decode(v.split(":")[1])',
    base64Pem: 'String(Base64.getDecoder().decode(v))',
    spacedPem: String.raw`v.replace(Regex("\\s+(?!CERTIFICATE)"), "\n")`,
    escapedLineEnds: String.raw`v.replace("\\n", "\n")`,
    formEncoded: 'URLDecoder.decode(v, Charsets.UTF_8)',
    escapedDer:
      'Base64.getDecoder().decode(URLDecoder.decode(v.replace("+", "%2B"), Charsets.UTF_8).split(",")[0])',
    list: 'Base64.getDecoder().decode(v.split(",")[0])',
    element: String.raw`URLDecoder.decode(Regex("(?i)\\b(?:Cert|Chain)=\"?([^\";,]+)").find(v)!!.groupValues[1].replace("+", "%2B"), Charsets.UTF_8)`,
  },
) satisfies readonly Fix[];
