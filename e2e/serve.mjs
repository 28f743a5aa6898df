import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { headersFor, readRules } from './headers.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** What a host would compress, and how, for browsers that take it: the best takes long for what is large. */
const COMPRESSIBLE = /\.(css|html|js|json|md|svg|txt|webmanifest)$/;
const qualityFor = ({ length }) => ({
  [constants.BROTLI_PARAM_QUALITY]: length > 64 * 1024 ? 9 : constants.BROTLI_MAX_QUALITY,
});
const ENCODINGS = [
  ['br', (body) => brotliCompressSync(body, { params: qualityFor(body) })],
  ['gzip', (body) => gzipSync(body)],
];

/** What was compressed last of each file, by coding: a page asks for the same forty files at each visit. */
const compressed = new Map();

function compressedOnce(name, file, body, compress) {
  const key = `${name} ${file}`;
  const known = compressed.get(key);
  if (known?.body.equals(body)) return known.result;
  const result = compress(body);
  compressed.set(key, { body, result });
  return result;
}

/** A body and its coding, as the request wants it. https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3 */
function encoded(file, body, accepted = '') {
  const known = COMPRESSIBLE.test(file) ? ENCODINGS : [];
  const [name, compress] = known.find(([one]) => accepted.split(/\s*,\s*/).includes(one)) ?? [];
  if (name === undefined) return { body, headers: {} };
  const headers = { 'Content-Encoding': name, Vary: 'Accept-Encoding' };
  return { body: compressedOnce(name, file, body, compress), headers };
}

/** `_headers` configures the host and is no file of the site. */
const WITHHELD = '/_headers';

/** The file below `root` that a request path names, or null if it names none or one outside. */
export function fileFor(root, path) {
  let name;
  try {
    name = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (name.includes('\0') || name === WITHHELD) return null;
  const file = resolve(root, `.${name.endsWith('/') ? `${name}index.html` : name}`);
  return file.startsWith(root + sep) ? file : null;
}

async function answer({ root, rules, base }, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [address] = request.url.split(/[?#]/, 1);
  const path = address.startsWith(base) ? address.slice(base.length - 1) : null;
  const file = path === null ? null : fileFor(root, path);
  const contents = file === null ? null : await readFile(file).catch(() => null);
  if (contents === null) {
    response.writeHead(404, { 'Content-Type': TYPES['.txt'] }).end('not found\n');
    return;
  }
  const { body, headers } = encoded(file, contents, request.headers['accept-encoding']);
  response.writeHead(200, {
    ...headers,
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': body.length,
    ...headersFor(rules, path),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const listen = (server, port, host) =>
  new Promise((done, fail) => {
    server.once('error', fail).listen(port, host, () => done(server.address().port));
  });

/**
 * Serves `root` below the path `base` of both loopback addresses, with the headers that its `_headers` promises. Answers
 * the port and `close`, which ends every connection. `onRequest` is told the method and path of each request.
 */
export async function serve(root, port, { base = '/', onRequest = () => {} } = {}) {
  const rules = readRules(await readFile(resolve(root, '_headers'), 'utf8').catch(() => ''));
  const listener = (request, response) => {
    onRequest(`${request.method} ${request.url}`);
    void answer({ root, rules, base }, request, response);
  };
  const servers = [createServer(listener), createServer(listener)];
  const bound = await listen(servers[0], port, '127.0.0.1');
  // A machine may have no IPv6; `localhost` then means the first address alone.
  await listen(servers[1], bound, '::1').catch(ignoreMissingAddress);
  return { port: bound, close: () => Promise.all(servers.map(end)) };
}

const end = (server) =>
  new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });

function ignoreMissingAddress(error) {
  if (error.code !== 'EADDRNOTAVAIL' && error.code !== 'EAFNOSUPPORT') throw error;
}

if (process.argv[1] === import.meta.filename) {
  const root = resolve(import.meta.dirname, '../dist');
  const { port } = await serve(root, Number(process.env['PORT'] || 4173));
  console.log(`http://localhost:${port}`);
}
