import type { Citation } from '../plugin.ts';

/** Permanent; messages do not hang on it. */
export type LimitId =
  | 'apache'
  | 'gunicorn'
  | 'nginx'
  | 'tomcat'
  | 'jetty'
  | 'haproxy'
  | 'node'
  | 'kestrel'
  | 'go';

/** What a server takes at most by default. */
export interface Limit {
  readonly id: LimitId;
  /** A proper name. */
  readonly name: string;
  /** One field line with its name, or all of them and the request line together. */
  readonly of: 'line' | 'section';
  readonly octets: number;
  /** Whether our tests asked the program itself, or its documentation says so. */
  readonly provenance: 'ran' | 'documented';
  readonly citation: Citation;
}

/** Smallest first. Each can be raised where the server is configured. */
export const LIMITS: readonly Limit[] = [
  {
    id: 'apache',
    name: 'Apache httpd',
    of: 'line',
    octets: 8_190,
    provenance: 'ran',
    citation: {
      title: 'LimitRequestFieldSize',
      url: 'https://httpd.apache.org/docs/2.4/mod/core.html#limitrequestfieldsize',
    },
  },
  {
    id: 'gunicorn',
    name: 'gunicorn',
    of: 'line',
    octets: 8_190,
    provenance: 'documented',
    citation: {
      title: 'limit_request_field_size',
      url: 'https://docs.gunicorn.org/en/stable/settings.html#limit-request-field-size',
    },
  },
  {
    id: 'nginx',
    name: 'nginx',
    of: 'line',
    octets: 8_192,
    provenance: 'ran',
    citation: {
      title: 'large_client_header_buffers',
      url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#large_client_header_buffers',
    },
  },
  {
    id: 'tomcat',
    name: 'Tomcat, Spring Boot',
    of: 'section',
    octets: 8_192,
    provenance: 'documented',
    citation: {
      title: 'maxHttpRequestHeaderSize',
      url: 'https://tomcat.apache.org/tomcat-10.1-doc/config/http.html',
    },
  },
  {
    id: 'jetty',
    name: 'Jetty',
    of: 'section',
    octets: 8_192,
    provenance: 'documented',
    citation: {
      title: 'HttpConfiguration, requestHeaderSize',
      url: 'https://jetty.org/docs/jetty/12/operations-guide/modules/standard.html#http-config',
    },
  },
  {
    id: 'haproxy',
    name: 'HAProxy',
    of: 'section',
    octets: 15_360,
    provenance: 'ran',
    citation: {
      title: 'tune.bufsize less tune.maxrewrite',
      url: 'https://docs.haproxy.org/2.6/configuration.html#3.2-tune.bufsize',
    },
  },
  {
    id: 'node',
    name: 'Node.js',
    of: 'section',
    octets: 16_384,
    provenance: 'ran',
    citation: {
      title: '--max-http-header-size',
      url: 'https://nodejs.org/api/cli.html#--max-http-header-sizesize',
    },
  },
  {
    id: 'kestrel',
    name: 'Kestrel (ASP.NET)',
    of: 'section',
    octets: 32_768,
    provenance: 'documented',
    citation: {
      title: 'MaxRequestHeadersTotalSize',
      url: 'https://learn.microsoft.com/dotnet/api/microsoft.aspnetcore.server.kestrel.core.kestrelserverlimits.maxrequestheaderstotalsize',
    },
  },
  {
    id: 'go',
    name: 'Go net/http',
    of: 'section',
    octets: 1_048_576,
    provenance: 'documented',
    citation: {
      title: 'DefaultMaxHeaderBytes',
      url: 'https://pkg.go.dev/net/http#DefaultMaxHeaderBytes',
    },
  },
];
