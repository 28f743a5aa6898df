// Makes src/rules/*.fixture.json anew: for each rule one chain that breaks it and one that keeps it, by OpenSSL.
// Run it from the repository: node src/conformance/rules/make-fixtures.mjs [rule…]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CASES } from './cases.mjs';

const RULES = fileURLToPath(new URL('../../rules/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rules-'));
const at = (name) => join(folder, name);

const openssl = (...args) => execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'] });

let count = 0;
function fresh(ending) {
  count += 1;
  return at(`${count}.${ending}`);
}

/** A private key: 'P-256', 'RSA 2048', 'Ed25519', 'DSA', or the name of a curve. */
function key(kind = 'P-256') {
  const file = fresh('key');
  const [name, bits] = kind.split(' ');
  if (name === 'RSA') openssl('genrsa', '-out', file, bits);
  else if (name === 'Ed25519') openssl('genpkey', '-algorithm', 'ED25519', '-out', file);
  else if (name === 'DSA') {
    const parameters = fresh('dsa');
    openssl('dsaparam', '-out', parameters, '1024');
    openssl('gendsa', '-out', file, parameters);
  } else
    openssl(
      'ecparam',
      '-name',
      name === 'P-256' ? 'prime256v1' : kind,
      '-genkey',
      '-noout',
      '-out',
      file,
    );
  return file;
}

/**
 * A certificate. `extensions`: lines of an OpenSSL configuration; none makes a v1 certificate. `issuer`: another one, or
 * itself where it is left out.
 */
function certificate({
  subject = '/O=Example/CN=client-7',
  extensions = [],
  issuer,
  kind,
  keyFile = key(kind),
  days = 36_500,
  serial = `0x${(count + 4096).toString(16)}01`,
  hash = 'sha256',
}) {
  const [request, file, config] = [fresh('csr'), fresh('pem'), fresh('cnf')];
  openssl('req', '-new', '-key', keyFile, '-subj', subject, '-out', request);
  writeFileSync(config, extensions.join('\n'));
  const signer =
    issuer === undefined ? ['-signkey', keyFile] : ['-CA', issuer.file, '-CAkey', issuer.keyFile];
  const hashed = kind === 'Ed25519' && issuer === undefined ? [] : [`-${hash}`];
  const more = extensions.length === 0 ? [] : ['-extfile', config];
  openssl(
    'x509',
    '-req',
    '-in',
    request,
    ...signer,
    '-set_serial',
    serial,
    '-days',
    `${days}`,
    ...hashed,
    ...more,
    '-out',
    file,
  );
  return { file, keyFile, pem: readFileSync(file, 'utf8') };
}

/** A CRL of `issuer` that lists one serial number (upper-case hex), revoked on 1 November 2026 for keyCompromise. */
function crl(issuer, serial) {
  const [database, config, file] = [fresh('txt'), fresh('cnf'), fresh('crl')];
  writeFileSync(
    database,
    `R\t21261101000000Z\t261101000000Z,keyCompromise\t${serial}\tunknown\t/O=Example/CN=revoked\n`,
  );
  writeFileSync(
    config,
    `[ca]\ndefault_ca=one\n[one]\ndatabase=${database}\ndefault_md=sha256\ndefault_crl_days=36500\n`,
  );
  const signer = ['-cert', issuer.file, '-keyfile', issuer.keyFile];
  openssl('ca', '-gencrl', '-config', config, ...signer, '-out', file);
  return readFileSync(file, 'utf8');
}

/** Waits into the next second, which is how finely certificates tell the time. */
const nextSecond = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1100);

/** A PEM with octets behind its DER. */
function withTrailing(pem, octets) {
  const der = Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64');
  const lines = Buffer.concat([der, octets])
    .toString('base64')
    .match(/.{1,64}/g);
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

const wanted = process.argv.slice(2);
const version = openssl('version').toString().trim();
try {
  for (const [id, make] of Object.entries(CASES)) {
    if (wanted.length > 0 && !wanted.includes(id)) continue;
    const { fails, passes } = make({ certificate, crl, key, nextSecond, withTrailing });
    const origin = `made by ${version}: src/conformance/rules/make-fixtures.mjs ${id}`;
    writeFileSync(
      join(RULES, `${id}.fixture.json`),
      `${JSON.stringify({ origin, fails, passes }, null, 1)}\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
