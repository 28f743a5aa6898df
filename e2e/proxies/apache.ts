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
  'rewrite',
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

/** What an httpd does, beside running in the foreground in a folder of its own. */
export interface HttpdFile {
  readonly place: Place;
  readonly program: string;
  /** For requests in plain HTTP. */
  readonly plain?: string;
  /** For those over TLS, where a client may present a certificate. */
  readonly tls?: string;
}

/** The text of httpd.conf. */
export const httpdFile = ({ place, program, plain = '', tls = '' }: HttpdFile): string => `\
ServerRoot ${place.folder}
DefaultRuntimeDir ${place.folder}
PidFile ${join(place.folder, 'pid')}
ErrorLog ${join(place.folder, 'error.log')}
ServerName localhost
${modulesOf(program)}
StartServers 1
Listen 127.0.0.1:${place.tls}
Listen 127.0.0.1:${place.plain}
SSLSessionCache none
LimitRequestFieldSize 65536
${plain}
<VirtualHost 127.0.0.1:${place.tls}>
  SSLEngine on
  SSLCertificateFile ${join(place.pki, files.server)}
  SSLCertificateKeyFile ${join(place.pki, files.serverKey)}
  SSLCACertificateFile ${join(place.pki, files.authorities)}
  SSLVerifyClient optional
  SSLVerifyDepth 3
${tls}
</VirtualHost>
`;

/** An httpd with such a file. */
export const httpdWith = (configure: ProxyKind['configure']): ProxyKind => ({
  program: 'apache',
  configure,
  args: (file) => ['-D', 'FOREGROUND', '-f', file],
});

/** What passes every request on. */
export const passOn = ({ next }: Place): string => `ProxyPass / http://127.0.0.1:${next}/`;

/** Apache httpd with mod_ssl and mod_headers. */
export const apache: ProxyKind = httpdWith((place, program) =>
  httpdFile({
    place,
    program,
    plain: passOn(place),
    tls: `  SSLOptions +StdEnvVars +ExportCertData
  ${passOn(place)}
  ${Object.entries(FORWARDED).map(location).join('\n  ')}`,
  }),
);
