/** The fixes that e2e/proxies runs in the real proxy that each is for, by id. */
export const proxyFixes = [
  'nginx-njs',
  'openresty-lua',
  'haproxy-regsub',
  'nginx-sends',
  'haproxy-sends',
  'apache-edit',
  'apache-sends',
] as const;

export type ProxyFix = (typeof proxyFixes)[number];
