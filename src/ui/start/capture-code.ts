import type { CaptureId } from '../messages/interface.ts';

/** How the header can be written down where it arrives. */
export const CAPTURES: readonly { readonly id: CaptureId; readonly code: string }[] = [
  {
    // https://nginx.org/en/docs/http/ngx_http_log_module.html
    id: 'nginx',
    code: `log_format clientcert escape=json
  '{"time":"$time_iso8601","X-SSL-CERT":"$http_x_ssl_cert",'
  '"X-Amzn-Mtls-Clientcert":"$http_x_amzn_mtls_clientcert"}';
access_log /var/log/nginx/clientcert.log clientcert;`,
  },
  {
    // https://docs.spring.io/spring-framework/docs/current/javadoc-api/org/springframework/web/filter/OncePerRequestFilter.html
    id: 'spring',
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
    // https://kubernetes.io/docs/reference/kubectl/generated/kubectl_logs/
    id: 'kubectl',
    code: `kubectl logs deploy/my-app --since=10m \\
  | grep -iE 'x-ssl-cert|x-amzn-mtls-clientcert'`,
  },
];
