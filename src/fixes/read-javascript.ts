import type { Fix } from '../core/plugin.ts';
import { readersOf } from '../core/readers.ts';

export default readersOf(
  {
    id: 'javascript',
    target: 'JavaScript',
    runtime: 'Node.js',
    run: 'ran',
    citations: [
      { title: 'Node.js, Buffer', url: 'https://nodejs.org/api/buffer.html' },
      { title: 'njs, Buffer', url: 'https://nginx.org/en/docs/njs/reference.html' },
    ],
  },
  {
    base64Der: "Buffer.from(v, 'base64')",
    base64UrlDer: "Buffer.from(v, 'base64url')",
    hexDer: "Buffer.from(v.replace(/[^0-9a-f]/gi, ''), 'hex')",
    byteSequence: "Buffer.from(v.split(':')[1], 'base64')",
    base64Pem: "Buffer.from(v, 'base64').toString()",
    spacedPem: String.raw`v.replace(/\s+(?!CERTIFICATE)/g, '\n')`,
    escapedLineEnds: String.raw`v.replaceAll('\\n', '\n')`,
    formEncoded: "new URLSearchParams('v=' + v).get('v')",
    escapedDer: "Buffer.from(decodeURIComponent(v).split(',')[0], 'base64')",
    list: "Buffer.from(v.split(',')[0], 'base64')",
    element: String.raw`decodeURIComponent(/\b(?:Cert|Chain)="?([^";,]+)/i.exec(v)[1])`,
  },
) satisfies readonly Fix[];
