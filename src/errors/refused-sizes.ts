import {
  type ErrorFamily,
  type ErrorWording,
  familyFrom,
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
  familyFrom(
    'Netty',
    'Netty, HttpObjectDecoder',
    'https://netty.io/4.1/api/io/netty/handler/codec/http/HttpObjectDecoder.html',
    [tooLarge('HTTP header is larger than \\d{1,9} bytes')],
  ),
  familyFrom(
    'aiohttp',
    'aiohttp, web.Application handler_args',
    'https://docs.aiohttp.org/en/stable/web_reference.html',
    [tooLarge('Got more than \\d{1,9} bytes(?: \\(\\d{1,9}\\))? when reading')],
  ),
  familyFrom(
    'HTTP 431',
    'RFC 6585, section 5',
    'https://www.rfc-editor.org/rfc/rfc6585#section-5',
    [tooLarge('Request Header Fields Too Large')],
  ),
] satisfies readonly ErrorFamily[];
