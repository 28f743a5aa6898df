import { dirname, join } from 'node:path';
import { files } from './pki.ts';
import type { Place, ProxyKind } from './server.ts';

const MODULES = [
  'mpm_event',
  'authz_core',
  'ssl',
  'headers',
  'proxy',
  'proxy_http',
  'env',
  'setenvif',
];

/** What each path forwards, as mod_headers directives. */
const FORWARDED: Readonly<Record<string, readonly string[]>> = {
  '/s': ['set SSL_CLIENT_CERT "%{SSL_CLIENT_CERT}s"'],
  '/chain': ['set SSL_CLIENT_CERT_CHAIN_0 "%{SSL_CLIENT_CERT_CHAIN_0}s"'],
  '/escape': ['set X-Client-Certificate "expr=%{escape:%{SSL_CLIENT_CERT}}"'],
  '/base64': ['set X-Client-Cert "expr=%{base64:%{SSL_CLIENT_CERT}}"'],
  '/underscores': ['set SSL_CLIENT_CERT "%{SSL_CLIENT_CERT}s"'],
  '/metadata': [
    'set SSL_CLIENT_CERT "%{SSL_CLIENT_CERT}s"',
    'set SSL_CLIENT_S_DN "%{SSL_CLIENT_S_DN}s"',
    'set SSL_CLIENT_I_DN "%{SSL_CLIENT_I_DN}s"',
    'set SSL_CLIENT_S_DN_CN "%{SSL_CLIENT_S_DN_CN}s"',
    'set SSL_CLIENT_M_SERIAL "%{SSL_CLIENT_M_SERIAL}s"',
    'set SSL_CLIENT_V_START "%{SSL_CLIENT_V_START}s"',
    'set SSL_CLIENT_V_END "%{SSL_CLIENT_V_END}s"',
    'set SSL_CLIENT_CERT_RFC4523_CEA "%{SSL_CLIENT_CERT_RFC4523_CEA}s"',
    'set SSL_CLIENT_VERIFY "%{SSL_CLIENT_VERIFY}s"',
  ],
  '/added': ['add X-Client-Certificate "expr=%{escape:%{SSL_CLIENT_CERT}}"'],
  '/appended': ['append X-Client-Certificate "expr=%{escape:%{SSL_CLIENT_CERT}}"'],
  '/untouched': [],
};

const location = ([path, directives]: [string, readonly string[]]): string =>
  `<Location ${path}>\n${directives.map((one) => `    RequestHeader ${one}\n`).join('')}  </Location>`;

/** What loads the modules of this httpd, and the account that it works under. */
export function modulesOf(program: string): string {
  const folder = join(dirname(dirname(program)), 'lib/apache2/modules');
  const load = MODULES.map((name) => `LoadModule ${name}_module ${join(folder, `mod_${name}.so`)}`);
  // A web server that root starts wants an account to work under.
  const account = process.getuid?.() === 0 ? ['User nobody', 'Group nogroup'] : [];
  return [...load, ...account].join('\n');
}

function configure({ folder, pki, tls, plain, next }: Place, program: string): string {
  return `ServerRoot ${folder}
DefaultRuntimeDir ${folder}
PidFile ${join(folder, 'pid')}
ErrorLog ${join(folder, 'error.log')}
ServerName localhost
${modulesOf(program)}
StartServers 1
Listen 127.0.0.1:${tls}
Listen 127.0.0.1:${plain}
SSLSessionCache none
LimitRequestFieldSize 65536
ProxyPass / http://127.0.0.1:${next}/
<VirtualHost 127.0.0.1:${tls}>
  SSLEngine on
  SSLCertificateFile ${join(pki, files.server)}
  SSLCertificateKeyFile ${join(pki, files.serverKey)}
  SSLCACertificateFile ${join(pki, files.authorities)}
  SSLVerifyClient optional
  SSLVerifyDepth 3
  SSLOptions +StdEnvVars +ExportCertData
  ProxyPass / http://127.0.0.1:${next}/
  ${Object.entries(FORWARDED).map(location).join('\n  ')}
</VirtualHost>
`;
}

/** Apache httpd with mod_ssl and mod_headers. */
export const apache: ProxyKind = {
  program: 'apache',
  configure,
  args: (file) => ['-D', 'FOREGROUND', '-f', file],
};
