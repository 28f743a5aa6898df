import { join } from 'node:path';
import { files } from './pki.ts';
import { type Module, prefixOf } from './programs.ts';
import type { Place, ProxyKind } from './server.ts';

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** What an nginx.conf says beside what each of these needs to run in the foreground, in a folder of its own. */
export interface NginxFile {
  readonly place: Place;
  readonly main?: string;
  /** How it logs requests; not at all where nothing is said. */
  readonly log?: string;
  readonly http: string;
}

/** The text of nginx.conf. */
export const nginxFile = ({
  place,
  main = '',
  log = 'access_log off;',
  http,
}: NginxFile): string => `${main}
daemon off;
master_process off;
pid ${join(place.folder, 'pid')};
error_log ${join(place.folder, 'error.log')};
events {}
http {
  ${log}
  large_client_header_buffers 4 32k;
  ${TEMPORARY.map((name) => `${name}_temp_path ${join(place.folder, name)};`).join('\n  ')}
${http}
}
`;

/** One server for both ports, with its certificate; `server` stands in it. */
export const oneServer = ({ tls, plain, pki }: Place, server: string): string => `  server {
    listen 127.0.0.1:${tls} ssl;
    listen 127.0.0.1:${plain};
    ssl_certificate ${join(pki, files.server)};
    ssl_certificate_key ${join(pki, files.serverKey)};
${server}
  }`;

const SHARED_OBJECTS: Readonly<Record<Module, readonly string[]>> = {
  njs: ['ngx_http_js'],
  lua: ['ndk_http', 'ngx_http_lua'],
  set_misc: ['ndk_http', 'ngx_http_set_misc'],
};

/** What loads a module from its folder. */
export const loadModule = (name: Module, folder: string): string =>
  SHARED_OBJECTS[name].map((one) => `load_module ${join(folder, `${one}_module.so`)};`).join('\n');

/** Lua's libraries lie beside the module, which knows only where it is installed. */
export const luaPath = (modules: string): string =>
  `  lua_package_path "${join(prefixOf(modules), 'share/lua/5.1/?.lua')};;";`;

/** An nginx with such a file, and the folder of the modules that it loads. */
export const nginxWith = (configure: ProxyKind['configure'], modules?: string): ProxyKind => ({
  program: 'nginx',
  configure,
  args: (file, { folder }) => ['-p', folder, '-e', join(folder, 'error.log'), '-c', file],
  ...(modules === undefined ? {} : { modules }),
});
