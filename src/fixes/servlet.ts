import { PERCENT_ENCODED_PEM } from '../core/fixes.ts';
import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'servlet-filter',
    who: 'app',
    target: 'Servlet filter',
    runtime: 'Java',
    decoders: ['java-urldecoder-utf8', 'java-urldecoder-latin1'],
    formats: PERCENT_ENCODED_PEM,
    code: `// Before code that cannot be changed and calls URLDecoder. jakarta.servlet; javax.servlet before Servlet 5.
public class EscapedPlus extends HttpFilter {
  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(new HttpServletRequestWrapper(request) {
      @Override
      public String getHeader(String name) {
        return escaped(name, super.getHeader(name));
      }

      @Override
      public Enumeration<String> getHeaders(String name) {
        List<String> values = Collections.list(super.getHeaders(name));
        values.replaceAll(v -> escaped(name, v));
        return Collections.enumeration(values);
      }

      private String escaped(String name, String v) {
        return v != null && name.equalsIgnoreCase("X-SSL-CERT") ? v.replace("+", "%2B") : v;
      }
    }, response);
  }
}`,
    run: 'ran',
    citations: [
      {
        title: 'Jakarta Servlet 5.0, HttpServletRequestWrapper',
        url: 'https://jakarta.ee/specifications/servlet/5.0/apidocs/jakarta/servlet/http/httpservletrequestwrapper',
      },
    ],
  },
] satisfies readonly Fix[];
