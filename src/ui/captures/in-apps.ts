import type { Capture } from './in-proxies.ts';

/** In applications. Each says where its calls are documented. */
export const inApps: readonly Capture[] = [
  {
    // https://docs.spring.io/spring-framework/docs/current/javadoc-api/org/springframework/web/filter/OncePerRequestFilter.html
    name: 'Spring',
    hasRun: false,
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
    // https://jakarta.ee/specifications/servlet/5.0/apidocs/jakarta/servlet/http/httpfilter
    name: 'Servlet filter',
    hasRun: false,
    code: `@WebFilter("/*")
public class ClientCertLog extends HttpFilter {
  @Override
  protected void doFilter(HttpServletRequest request,
      HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    getServletContext().log("X-SSL-CERT: " + request.getHeader("X-SSL-CERT"));
    chain.doFilter(request, response);
  }
}`,
  },
  {
    // https://www.keycloak.org/server/all-config and https://quarkus.io/guides/http-reference#configuring-http-access-logs
    name: 'Keycloak',
    hasRun: false,
    code: `# conf/keycloak.conf, Keycloak 26.5 and later
http-access-log-enabled=true
http-access-log-pattern=%{i,ssl-client-cert}`,
  },
  {
    // https://ktor.io/docs/server-custom-plugins.html
    name: 'Kotlin / Ktor',
    hasRun: false,
    code: `val ClientCertLog = createApplicationPlugin("ClientCertLog") {
  onCall { call ->
    call.application.log.info("X-SSL-CERT: \${call.request.headers["X-SSL-CERT"]}")
  }
}
// install(ClientCertLog)`,
  },
  {
    // https://nodejs.org/api/http.html#messagerawheaders
    name: 'Node.js / Express',
    hasRun: false,
    code: `app.use((req, res, next) => {
  console.log(JSON.stringify(req.rawHeaders));
  next();
});`,
  },
  {
    // https://flask.palletsprojects.com/en/stable/api/#flask.Flask.before_request
    name: 'Python / Flask',
    hasRun: false,
    code: `@app.before_request
def log_client_cert():
    app.logger.info("X-SSL-CERT: %s", request.headers.get("X-SSL-CERT"))`,
  },
  {
    // https://pkg.go.dev/net/http#Header
    name: 'Go',
    hasRun: false,
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
    hasRun: false,
    code: `app.Use(async (context, next) => {
  app.Logger.LogInformation("X-SSL-CERT: {Value}", context.Request.Headers["X-SSL-CERT"]);
  await next(context);
});`,
  },
  {
    // https://www.php.net/manual/en/reserved.variables.server.php
    name: 'PHP',
    hasRun: false,
    code: `error_log('X-SSL-CERT: ' . ($_SERVER['HTTP_X_SSL_CERT'] ?? '')); // php.ini: log_errors_max_len = 0`,
  },
  {
    // https://guides.rubyonrails.org/action_controller_overview.html
    name: 'Ruby on Rails',
    hasRun: false,
    code: `class ApplicationController < ActionController::Base
  before_action { logger.info "X-SSL-CERT: #{request.headers['X-SSL-CERT']}" }
end`,
  },
  {
    // https://docs.rs/axum/latest/axum/middleware/fn.from_fn.html
    name: 'Rust / axum',
    hasRun: false,
    code: `async fn log_client_cert(request: Request, next: Next) -> Response {
    tracing::info!("X-SSL-CERT: {:?}", request.headers().get("x-ssl-cert"));
    next.run(request).await
} // .layer(axum::middleware::from_fn(log_client_cert))`,
  },
  {
    // https://metacpan.org/pod/Plack::Builder#INLINE-MIDDLEWARE
    name: 'Perl / Plack',
    hasRun: false,
    code: `builder {
  enable sub {
    my $app = shift;
    sub {
      my $env = shift;
      $env->{'psgi.errors'}->print('X-SSL-CERT: ' . ($env->{HTTP_X_SSL_CERT} // '') . "\\n");
      $app->($env);
    };
  };
  $app;
};`,
  },
  {
    // https://hexdocs.pm/plug/Plug.Conn.html#get_req_header/2
    name: 'Elixir / Phoenix',
    hasRun: false,
    code: `plug :log_client_cert

# config :logger, truncate: :infinity (8 kB otherwise)
defp log_client_cert(conn, _options) do
  Logger.info("X-SSL-CERT: #{get_req_header(conn, "x-ssl-cert")}")
  conn
end`,
  },
  {
    // https://kubernetes.io/docs/reference/kubectl/generated/kubectl_logs/
    name: 'Kubernetes',
    hasRun: false,
    code: `kubectl logs deploy/my-app --since=10m \\
  | grep -iE 'x-ssl-cert|x-amzn-mtls-clientcert'`,
  },
];
