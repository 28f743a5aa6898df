import type { Fix } from '../core/plugin.ts';
import { readersOf } from '../core/readers.ts';

export default readersOf(
  {
    id: 'python',
    target: 'Python',
    runtime: 'Python',
    run: 'ran',
    citations: [
      { title: 'Python, base64', url: 'https://docs.python.org/3/library/base64.html' },
      { title: 'Python, urllib.parse', url: 'https://docs.python.org/3/library/urllib.parse.html' },
    ],
  },
  {
    base64Der: 'base64.b64decode(v)',
    base64UrlDer: 'base64.urlsafe_b64decode(v + "==")',
    hexDer: 'bytes.fromhex(v.replace(":", " "))',
    byteSequence: 'base64.b64decode(v.split(":")[1])',
    base64Pem: 'base64.b64decode(v)',
    spacedPem: String.raw`re.sub(r"\s+(?!CERTIFICATE)", "\n", v)`,
    escapedLineEnds: String.raw`v.replace("\\n", "\n")`,
    formEncoded: 'urllib.parse.unquote_plus(v)',
    escapedDer: 'base64.b64decode(urllib.parse.unquote(v).split(",")[0])',
    list: 'base64.b64decode(v.split(",")[0])',
    element: String.raw`urllib.parse.unquote(re.search(r'(?i)\b(?:Cert|Chain)="?([^";,]+)', v)[1])`,
  },
) satisfies readonly Fix[];
