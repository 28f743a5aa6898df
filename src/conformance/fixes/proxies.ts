/** The fixes that e2e/proxies runs in the real program that each is for, by id. */
export const programFixes = [
  'nginx-njs',
  'nginx-js-set',
  'nginx-proxy-set-header',
  'nginx-sends',
  'openresty-gsub',
  'openresty-lua',
  'haproxy-regsub',
  'haproxy-url-dec',
  'haproxy-sends',
  'apache-edit',
  'apache-rewritemap-unescape',
  'apache-sends',
] as const;

export type ProgramFix = (typeof programFixes)[number];

/** The languages whose readers e2e/proxies runs in the real program, by the beginning of their ids. */
export const programReaders = ['openresty'] as const;
