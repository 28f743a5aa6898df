import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether OpenSSL is here, which is the oracle for what it makes. */
export const hasOpenssl = spawnSync('openssl', ['version']).error === undefined;
if (!hasOpenssl)
  console.warn('fresh CRLs, bundles and OCSP responses are skipped: no openssl here');

const CONFIG = `[ca]
default_ca=own
[own]
dir=.
database=index.txt
serial=serial
crlnumber=crlnumber
new_certs_dir=.
certificate=ca.pem
private_key=ca.key
default_md=sha256
default_days=30
default_crl_days=7
policy=any
unique_subject=no
copy_extensions=copy
[any]
commonName=supplied
[crl]
authorityKeyIdentifier=keyid
[client]
basicConstraints=CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=clientAuth
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid
[responder]
basicConstraints=CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=OCSPSigning
[intermediate]
basicConstraints=critical,CA:TRUE
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid
`;

const EC = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc'];

/** A certification authority of OpenSSL in a folder of its own, made in this run. */
export class FreshCa {
  readonly folder = mkdtempSync(join(tmpdir(), 'mtls-lens-ca-'));

  constructor(name = 'Fresh CA') {
    this.write('openssl.cnf', CONFIG);
    this.write('index.txt', '');
    this.write('serial', '1001\n');
    this.write('crlnumber', '07\n');
    this.openssl(
      ...['req', '-x509', ...EC, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '60'],
      ...['-subj', `/CN=${name}`, '-addext', 'keyUsage=critical,keyCertSign,cRLSign'],
    );
  }

  /** Runs openssl in the folder; what it writes. Throws with what it says where it fails. */
  openssl(...args: readonly string[]): Buffer {
    const ran = spawnSync('openssl', args, { cwd: this.folder, maxBuffer: 2 ** 26 });
    if (ran.status !== 0) throw new Error(`openssl ${args.join(' ')}: ${ran.stderr}`);
    return ran.stdout;
  }

  write(name: string, content: string | Uint8Array): void {
    writeFileSync(join(this.folder, name), content);
  }

  read(name: string): Buffer {
    return readFileSync(join(this.folder, name));
  }

  text(name: string): string {
    return this.read(name).toString('latin1');
  }

  /** Issues a certificate with the extensions of one section of the configuration: `name`.pem and `name`.key. */
  issue(name: string, section: 'client' | 'responder' | 'intermediate' = 'client'): string {
    this.openssl(
      'req',
      '-new',
      ...EC,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.csr`,
      '-subj',
      `/CN=${name}`,
    );
    this.openssl(
      ...['ca', '-batch', '-notext', '-config', 'openssl.cnf', '-extensions', section],
      ...['-in', `${name}.csr`, '-out', `${name}.pem`],
    );
    return this.text(`${name}.pem`);
  }

  revoke(name: string, ...options: readonly string[]): void {
    this.openssl('ca', '-config', 'openssl.cnf', '-revoke', `${name}.pem`, ...options);
  }

  /** The CRL of now, as PEM. */
  crl(...options: readonly string[]): string {
    this.openssl(
      ...['ca', '-config', 'openssl.cnf', '-gencrl', '-crlexts', 'crl', '-out', 'list.pem'],
      ...options,
    );
    return this.text('list.pem');
  }

  /** What a responder that signs with `signer` answers about one certificate, in DER. */
  ocsp(name: string, signer: string, ...options: readonly string[]): Buffer {
    this.openssl('ocsp', '-issuer', 'ca.pem', '-cert', `${name}.pem`, '-reqout', 'request.der');
    this.openssl(
      ...['ocsp', '-index', 'index.txt', '-CA', 'ca.pem', '-rsigner', `${signer}.pem`],
      ...['-rkey', `${signer}.key`, '-reqin', 'request.der', '-respout', 'response.der'],
      ...options,
    );
    return this.read('response.der');
  }

  /** A line of `openssl x509`, such as `-serial`, behind its equals sign. */
  said(name: string, option: string): string {
    const line = this.openssl('x509', '-in', `${name}.pem`, '-noout', option).toString();
    return line.slice(line.indexOf('=') + 1).trim();
  }

  /** Its SHA-256 fingerprint in lower-case hex. */
  fingerprint(name: string): string {
    const line = this.openssl('x509', '-in', `${name}.pem`, '-noout', '-fingerprint', '-sha256');
    return line.toString().split('=')[1]!.trim().replaceAll(':', '').toLowerCase();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
