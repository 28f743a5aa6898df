import { escapePem } from '../core/encoding/escape-pem.ts';
import type { Sender } from '../core/sender.ts';

const citations = [
  {
    title: 'nginx, ngx_http_ssl_module, embedded variables',
    url: 'https://nginx.org/en/docs/http/ngx_http_ssl_module.html#variables',
  },
  {
    title: 'nginx, ngx_ssl_get_certificate',
    url: 'https://github.com/nginx/nginx/blob/master/src/event/ngx_event_openssl.c',
  },
] as const;

export default [
  {
    id: 'nginx-escaped',
    name: 'nginx, $ssl_client_escaped_cert',
    format: 'nginx-escaped',
    provenance: 'ran',
    citations,
    send: ([{ pem }]) => [{ name: 'X-SSL-CERT', value: escapePem(pem), carries: 'first' }],
  },
  {
    id: 'nginx-tab',
    name: 'nginx, $ssl_client_cert',
    format: 'nginx-tabbed',
    provenance: 'ran',
    citations,
    send: ([{ pem }]) => [
      // A tab behind each line end but the last, which is left out.
      { name: 'X-SSL-CERT', value: pem.trimEnd().replaceAll('\n', '\n\t'), carries: 'first' },
    ],
  },
] satisfies readonly Sender[];
