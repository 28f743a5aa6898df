import {
  type ErrorFamily,
  type ErrorWording,
  serverRefusesSize,
  serverSays,
} from '../core/error-text/wording.ts';
import { LIMITS, type LimitId } from '../core/header-size/limits.ts';

/** A family for which the directive of its limit is cited. */
const family = (id: LimitId, runtime: string, messages: readonly string[]): ErrorFamily[] =>
  LIMITS.filter((limit) => limit.id === id).map(({ citation }) => ({
    runtime,
    citations: [citation],
    wordings: messages.map((message) => serverRefusesSize(id, message)),
  }));

/** Words of which it is not known whose limit they tell of. */
const tooLarge = (message: string): ErrorWording => serverSays(message, ['field.too-large']);

/** Servers that refuse a header for its size: pages of an answer, and lines of a log. */
export default [
  ...family('nginx', 'nginx', [
    // ngx_http_special_response.c; Cloudflare and Kong answer with it, too.
    'Request Header Or Cookie Too Large',
    'client sent too (?:long header line|large request)',
  ]),
  ...family('apache', 'Apache httpd', [
    'Size of a request header field exceeds server limit',
    'Request header exceeds LimitRequestFieldSize',
  ]),
  ...family('node', 'Node.js', ['HPE_HEADER_OVERFLOW', 'Parse Error: Header overflow']),
  ...family('gunicorn', 'gunicorn', ['limit request headers fields size']),
  ...family('tomcat', 'Tomcat', ['Request header is too large']),
  ...family('jetty', 'Jetty', ['Header is too large \\d{1,9}>\\d{1,9}']),
  ...family('kestrel', 'Kestrel', ['Request headers too long']),
  {
    runtime: 'Netty',
    citations: [
      {
        title: 'Netty, HttpObjectDecoder',
        url: 'https://netty.io/4.1/api/io/netty/handler/codec/http/HttpObjectDecoder.html',
      },
    ],
    wordings: [tooLarge('HTTP header is larger than \\d{1,9} bytes')],
  },
  {
    runtime: 'aiohttp',
    citations: [
      {
        title: 'aiohttp, web.Application handler_args',
        url: 'https://docs.aiohttp.org/en/stable/web_reference.html',
      },
    ],
    wordings: [tooLarge('Got more than \\d{1,9} bytes(?: \\(\\d{1,9}\\))? when reading')],
  },
  {
    runtime: 'HTTP 431',
    citations: [
      { title: 'RFC 6585, section 5', url: 'https://www.rfc-editor.org/rfc/rfc6585#section-5' },
    ],
    wordings: [tooLarge('Request Header Fields Too Large')],
  },
] satisfies readonly ErrorFamily[];
