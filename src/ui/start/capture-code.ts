/** How the header can be written down where it arrives. */
export interface Capture {
  /** A proper name, never translated. */
  readonly name: string;
  readonly code: string;
}

/** Proxies first. Each says where its calls are documented. */
export const CAPTURES: readonly Capture[] = [
  {
    // https://nginx.org/en/docs/http/ngx_http_log_module.html
    name: 'nginx',
    code: `log_format clientcert escape=json
  '{"time":"$time_iso8601","X-SSL-CERT":"$http_x_ssl_cert",'
  '"X-Amzn-Mtls-Clientcert":"$http_x_amzn_mtls_clientcert"}';
access_log /var/log/nginx/clientcert.log clientcert;`,
  },
  {
    // https://docs.haproxy.org/2.8/configuration.html#8.8
    name: 'HAProxy',
    code: `global
  log stdout len 65535 format raw local0
frontend app
  http-request capture req.hdr(X-SSL-CERT) len 16384`,
  },
  {
    // https://httpd.apache.org/docs/2.4/mod/mod_log_config.html#formats
    name: 'Apache httpd',
    code: `LogFormat "%t X-SSL-CERT: %{X-SSL-CERT}i" clientcert
CustomLog "logs/clientcert.log" clientcert`,
  },
  {
    // https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage
    name: 'Envoy',
    code: `access_log:
- name: envoy.access_loggers.stdout
  typed_config:
    "@type": type.googleapis.com/envoy.extensions.access_loggers.stream.v3.StdoutAccessLog
    log_format:
      json_format: { "X-Forwarded-Client-Cert": "%REQ(X-FORWARDED-CLIENT-CERT)%" }`,
  },
  {
    // https://docs.spring.io/spring-framework/docs/current/javadoc-api/org/springframework/web/filter/OncePerRequestFilter.html
    name: 'Spring',
    code: `@Component
class ClientCertLog extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(HttpServletRequest request,
      HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    logger.info("X-SSL-CERT: " + request.getHeader("X-SSL-CERT"));
    chain.doFilter(request, response);
  }
}`,
  },
  {
    // https://nodejs.org/api/http.html#messagerawheaders
    name: 'Node.js / Express',
    code: `app.use((req, res, next) => {
  console.log(JSON.stringify(req.rawHeaders));
  next();
});`,
  },
  {
    // https://flask.palletsprojects.com/en/stable/api/#flask.Flask.before_request
    name: 'Python / Flask',
    code: `@app.before_request
def log_client_cert():
    app.logger.info("X-SSL-CERT: %s", request.headers.get("X-SSL-CERT"))`,
  },
  {
    // https://pkg.go.dev/net/http#Header
    name: 'Go',
    code: `func logClientCert(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		log.Printf("X-SSL-CERT: %s", r.Header.Get("X-SSL-CERT"))
		next.ServeHTTP(w, r)
	})
}`,
  },
  {
    // https://learn.microsoft.com/aspnet/core/fundamentals/middleware/
    name: 'ASP.NET',
    code: `app.Use(async (context, next) => {
  app.Logger.LogInformation("X-SSL-CERT: {Value}", context.Request.Headers["X-SSL-CERT"]);
  await next(context);
});`,
  },
  {
    // https://www.php.net/manual/en/reserved.variables.server.php
    name: 'PHP',
    code: `error_log('X-SSL-CERT: ' . ($_SERVER['HTTP_X_SSL_CERT'] ?? '')); // php.ini: log_errors_max_len = 0`,
  },
  {
    // https://guides.rubyonrails.org/action_controller_overview.html
    name: 'Ruby on Rails',
    code: `class ApplicationController < ActionController::Base
  before_action { logger.info "X-SSL-CERT: #{request.headers['X-SSL-CERT']}" }
end`,
  },
  {
    // https://kubernetes.io/docs/reference/kubectl/generated/kubectl_logs/
    name: 'Kubernetes',
    code: `kubectl logs deploy/my-app --since=10m \\
  | grep -iE 'x-ssl-cert|x-amzn-mtls-clientcert'`,
  },
];
