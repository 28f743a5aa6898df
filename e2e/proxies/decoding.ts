import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Alphabet } from '../../src/conformance/differential/random-values.ts';
import { httpdFile, httpdWith } from './apache.ts';
import { loadModule, luaPath, nginxFile, nginxWith, oneServer } from './nginx-file.ts';
import type { Module } from './programs.ts';
import type { ProxyKind } from './server.ts';

/**
 * A proxy that decodes: to the path `/` and the id of a decoder, with the value in base64 in X-In, it answers what its own
 * call makes of it, in base64 in X-Out.
 */
export interface Decoding extends Alphabet {
  readonly name: string;
  readonly module?: Module;
  readonly ids: readonly string[];
  readonly kind: (modules: string) => ProxyKind;
  /** It answers nothing where it fails: only an empty value gives that otherwise. */
  readonly emptyFails?: readonly string[];
}

const anyOctets = { isText: false, hasNul: true };

const LUA = `    location / { content_by_lua_block {
      local value = ngx.decode_base64(ngx.var.http_x_in or "")
      local calls = {
        ["/lua-ngx.unescape_uri"] = function(s) return ngx.unescape_uri(s) end,
        ["/lua-ngx.decode_args"] = function(s) return ngx.decode_args("v=" .. s).v end,
      }
      local read = calls[ngx.var.uri](value)
      if type(read) == "table" then read = read[1] end
      ngx.header["X-Out"] = ngx.encode_base64(read)
    } }`;

const NJS = `import querystring from 'querystring';
const first = (value) => (Array.isArray(value) ? value[0] : value);
const calls = {
  '/njs-decodeURIComponent': (s) => decodeURIComponent(s),
  '/njs-decodeURI': (s) => decodeURI(s),
  '/njs-querystring.unescape': (s) => querystring.unescape(s),
  '/njs-querystring.parse': (s) => first(querystring.parse('v=' + s).v),
};
const base64 = (text) => Buffer.from(text, 'utf8').toString('base64');
function answer(r) {
  const value = Buffer.from(r.headersIn['X-In'] || '', 'base64').toString('utf8');
  try {
    r.headersOut['X-Out'] = base64(calls[r.uri](value));
  } catch (e) {
    r.headersOut['X-Error-Type'] = base64(e.name);
    r.headersOut['X-Error-Message'] = base64(e.message);
  }
  r.return(200, '');
}
export default { answer };
`;

const SET_MISC = `    location / {
      set_decode_base64 $value $http_x_in;
      set_unescape_uri $read $value;
      set_encode_base64 $answer $read;
      add_header X-Out $answer;
      return 200;
    }`;

/** What a value is to httpd is what its own unbase64 makes of the field. */
const HTTPD = `RewriteEngine on
RewriteMap decode int:unescape
SetEnvIfExpr "unbase64(req('X-In')) =~ /^([\\s\\S]*)$/" VALUE=$1
RewriteRule ^ - [E=READ:\${decode:%{ENV:VALUE}}]
Header always set X-Out "expr=%{base64:%{reqenv:READ}}" "expr=%{REQUEST_URI} =~ m#RewriteMap#"
Header always set X-Out "expr=%{base64:%{unescape:%{unbase64:%{HTTP:X-In}}}}" "expr=%{REQUEST_URI} =~ m#expr#"`;

/** Those whose calls are compared here; HAProxy's and those of njs' own program are in src/conformance/differential. */
export const decodings: readonly Decoding[] = [
  {
    ...anyOctets,
    name: 'nginx, Lua',
    module: 'lua',
    ids: ['lua-ngx.unescape_uri', 'lua-ngx.decode_args'],
    kind: (modules) =>
      nginxWith(
        (place) =>
          nginxFile({
            place,
            main: loadModule('lua', modules),
            http: `${luaPath(modules)}\n${oneServer(place, LUA)}`,
          }),
        modules,
      ),
  },
  {
    isText: true,
    hasNul: true,
    name: 'nginx, njs',
    module: 'njs',
    ids: [
      'njs-decodeURIComponent',
      'njs-decodeURI',
      'njs-querystring.unescape',
      'njs-querystring.parse',
    ],
    kind: (modules) =>
      nginxWith((place) => {
        writeFileSync(join(place.folder, 'decode.js'), NJS);
        const server = '    location / { js_content decode.answer; }';
        return nginxFile({
          place,
          main: loadModule('njs', modules),
          http: `  js_import decode.js;\n${oneServer(place, server)}`,
        });
      }, modules),
  },
  {
    ...anyOctets,
    name: 'nginx, set-misc',
    module: 'set_misc',
    ids: ['nginx-set_unescape_uri'],
    kind: (modules) =>
      nginxWith(
        (place) =>
          nginxFile({
            place,
            main: loadModule('set_misc', modules),
            http: oneServer(place, SET_MISC),
          }),
        modules,
      ),
  },
  {
    isText: false,
    hasNul: false,
    name: 'Apache',
    ids: ['apache-expr-unescape', 'apache-RewriteMap-int:unescape'],
    emptyFails: ['apache-expr-unescape'],
    kind: () => httpdWith((place, program) => httpdFile({ place, program, plain: HTTPD })),
  },
];
