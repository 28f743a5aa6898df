/** How the header can be written down where it arrives. */
export interface Capture {
  /** A proper name, never translated. */
  readonly name: string;
  readonly code: string;
  /** Whether our tests run it in the program that it is for. */
  readonly hasRun: boolean;
}

/** In proxies. Each says where its calls are documented. */
export const inProxies: readonly Capture[] = [
  {
    // https://nginx.org/en/docs/http/ngx_http_log_module.html
    name: 'nginx',
    hasRun: true,
    code: `log_format clientcert escape=json
  '{"time":"$time_iso8601","X-SSL-CERT":"$http_x_ssl_cert",'
  '"X-Amzn-Mtls-Clientcert":"$http_x_amzn_mtls_clientcert"}';
access_log /var/log/nginx/clientcert.log clientcert;`,
  },
  {
    // https://nginx.org/en/docs/njs/reference.html#r_raw_headers_in
    name: 'nginx njs',
    hasRun: true,
    code: `// capture.js; in nginx.conf: js_import capture.js; js_set $arrived capture.arrived;
// log_format arrived escape=none '$arrived'; access_log /var/log/nginx/arrived.log arrived;
function arrived(r) {
  return JSON.stringify(r.rawHeadersIn);
}
export default { arrived };`,
  },
  {
    // https://github.com/openresty/lua-nginx-module#log_by_lua_block
    name: 'OpenResty (Lua)',
    hasRun: true,
    code: `log_by_lua_block {
  -- Not ngx.log: it cuts a line at 2,048 octets.
  local file = assert(io.open("/var/log/nginx/clientcert.log", "a"))
  file:write("X-SSL-CERT: ", ngx.var.http_x_ssl_cert or "-", "\\n")
  file:close()
}`,
  },
  {
    // https://docs.haproxy.org/2.8/configuration.html#8.8
    name: 'HAProxy',
    hasRun: true,
    code: `global
  log stdout len 65535 format raw local0
frontend app
  log global
  option httplog
  http-request capture req.hdr(X-SSL-CERT) len 16384`,
  },
  {
    // https://httpd.apache.org/docs/2.4/mod/mod_log_config.html#formats
    name: 'Apache httpd',
    hasRun: true,
    code: `LogFormat "%t X-SSL-CERT: %{X-SSL-CERT}i" clientcert
CustomLog "logs/clientcert.log" clientcert`,
  },
  {
    // https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage
    name: 'Envoy',
    hasRun: false,
    code: `access_log:
- name: envoy.access_loggers.stdout
  typed_config:
    "@type": type.googleapis.com/envoy.extensions.access_loggers.stream.v3.StdoutAccessLog
    log_format:
      json_format: { "X-Forwarded-Client-Cert": "%REQ(X-FORWARDED-CLIENT-CERT)%" }`,
  },
  {
    // https://doc.traefik.io/traefik/observability/access-logs/
    name: 'Traefik',
    hasRun: false,
    code: `accessLog:
  format: json
  fields:
    headers:
      names: { X-Forwarded-Tls-Client-Cert: keep, X-SSL-CERT: keep }`,
  },
];
