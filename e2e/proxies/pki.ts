import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentOf } from './programs.ts';

/** A client: its key, what it presents, and what OpenSSL says of that. */
export interface Client {
  readonly key: string;
  /** PEM, end entity first. The RSA client sends its root too, the others leave it out, as most do. */
  readonly chain: readonly string[];
  /** SHA-256 of each, as OpenSSL prints it, in lower-case hex. */
  readonly sha256: readonly string[];
  /** How many "+" the base64 of each holds. */
  readonly pluses: readonly number[];
}

/** Who connects: RSA and EC each have a root, an issuing CA and a client; `bare` is an EC client without any "+". */
export type ClientName = 'rsa' | 'ec' | 'bare' | 'utf8';

/** Certificates made for one run, all in one folder. */
export interface Pki {
  readonly folder: string;
  readonly clients: Readonly<Record<ClientName, Client>>;
}

/** Names of the files that servers are configured with. */
export const files = {
  server: 'server.pem',
  serverKey: 'server.key',
  /** Certificate and key in one. */
  serverBoth: 'server-both.pem',
  authorities: 'authorities.pem',
} as const;

const DAYS = '30';
/** Of EC certificates as small as these about one in twenty holds no "+". */
const MOST_TRIES = 600;

const CONFIGURATION = `
[req]
distinguished_name = name
utf8 = yes
string_mask = utf8only
prompt = no
[name]
CN = unused
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[issuing]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[client]
keyUsage = critical, digitalSignature
extendedKeyUsage = clientAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[bare]
extendedKeyUsage = clientAuth
subjectKeyIdentifier = none
authorityKeyIdentifier = none
[server]
subjectAltName = DNS:localhost, IP:127.0.0.1
`;

const KEYS = {
  rsa: ['rsa', 'rsa_keygen_bits:2048'],
  ec: ['EC', 'ec_paramgen_curve:P-256'],
} as const;

type Kind = keyof typeof KEYS;

/** What is to be issued: the section of the configuration, the subject, and who signs; null: it signs itself. */
interface Wish {
  readonly name: string;
  readonly kind: Kind;
  readonly section: string;
  readonly subject: string;
  readonly by: string | null;
}

/** Makes everything that a run needs in `folder` with the `openssl` program. */
export function makePki(openssl: string, folder: string): Pki {
  writeFileSync(join(folder, 'pki.cnf'), CONFIGURATION);
  const maker = new Maker(openssl, folder);
  for (const kind of ['rsa', 'ec'] as const) {
    const subject = (what: string): string => `/C=KR/O=Proxy Lab/CN=${what} ${kind.toUpperCase()}`;
    const root = { name: `root-${kind}`, kind, section: 'root', subject: subject('Root CA') };
    const issuing = { name: `issuing-${kind}`, kind, section: 'issuing' };
    maker.issue({ ...root, by: null });
    maker.issueWith(hasPlus, { ...issuing, subject: subject('Issuing CA'), by: root.name });
  }
  maker.issue({
    name: 'server',
    kind: 'ec',
    section: 'server',
    subject: '/CN=localhost',
    by: null,
  });
  const { rsa, ec } = { rsa: 'issuing-rsa', ec: 'issuing-ec' };
  const lab = '/C=KR/O=Proxy Lab/CN=';
  const client = { section: 'client', kind: 'ec', by: ec } as const;
  maker.issueWith(hasPlus, {
    ...client,
    name: 'rsa',
    kind: 'rsa',
    subject: `${lab}rsa.test`,
    by: rsa,
  });
  maker.issueWith(hasPlus, { ...client, name: 'ec', subject: `${lab}ec.test` });
  maker.issueWith(hasPlus, { ...client, name: 'utf8', subject: '/C=KR/O=랩 #1, "A\\+B"/CN=田中' });
  maker.issueWith(isBare, { ...client, name: 'bare', section: 'bare', subject: '/CN=bare.test' });
  maker.join(files.authorities, [`${rsa}.pem`, 'root-rsa.pem', `${ec}.pem`, 'root-ec.pem']);
  maker.join(files.serverBoth, [files.server, files.serverKey]);
  const clients = {
    rsa: maker.client(['rsa', rsa, 'root-rsa']),
    ec: maker.client(['ec', ec]),
    bare: maker.client(['bare', ec]),
    utf8: maker.client(['utf8', ec]),
  };
  return { folder, clients };
}

const count = (pem: string, sign: string): number => pem.split(sign).length - 1;

const hasPlus = (pem: string): boolean => count(pem, '+') > 0;

/** So few "/" that nobody suspects that they had been "+", and one at least: without any it tells no alphabet. */
const isBare = (pem: string): boolean =>
  count(pem, '+') === 0 && count(pem, '/') > 0 && count(pem, '/') < 8;

class Maker {
  readonly #openssl: string;
  readonly #folder: string;

  constructor(openssl: string, folder: string) {
    this.#openssl = openssl;
    this.#folder = folder;
  }

  issue({ name, kind, section, subject, by }: Wish): void {
    const [algorithm, parameter] = KEYS[kind];
    const signer = by === null ? [] : ['-CA', `${by}.pem`, '-CAkey', `${by}.key`];
    this.#run([
      ...['req', '-x509', '-config', 'pki.cnf', '-extensions', section, '-utf8', '-subj', subject],
      ...['-newkey', algorithm, '-pkeyopt', parameter, '-nodes', '-sha256', '-days', DAYS],
      ...['-keyout', `${name}.key`, '-out', `${name}.pem`, ...signer],
    ]);
  }

  /** Issues until the certificate is as it should be: mostly at once. */
  issueWith(isWanted: (pem: string) => boolean, wish: Wish): void {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      this.issue(wish);
      if (isWanted(this.#read(`${wish.name}.pem`))) return;
    }
    throw new Error(`no such certificate for ${wish.name} after ${MOST_TRIES} tries`);
  }

  /** A client that presents these, the first its own. */
  client(names: readonly [string, ...string[]]): Client {
    const chain = names.map((name) => this.#read(`${name}.pem`));
    return {
      key: this.#read(`${names[0]}.key`),
      chain,
      sha256: names.map((name) => this.#sha256(`${name}.pem`)),
      pluses: chain.map((pem) => count(pem, '+')),
    };
  }

  join(name: string, parts: readonly string[]): void {
    writeFileSync(join(this.#folder, name), parts.map((part) => this.#read(part)).join(''));
  }

  #read(name: string): string {
    return readFileSync(join(this.#folder, name), 'utf8');
  }

  #sha256(name: string): string {
    const said = this.#run(['x509', '-in', name, '-noout', '-fingerprint', '-sha256']);
    return said.trim().replace(/^.*=/, '').replaceAll(':', '').toLowerCase();
  }

  #run(args: readonly string[]): string {
    const env = environmentOf(this.#openssl);
    const ran = spawnSync(this.#openssl, args, { cwd: this.#folder, encoding: 'utf8', env });
    if (ran.status !== 0) throw new Error(`openssl ${args.join(' ')}: ${ran.stderr}`);
    return ran.stdout;
  }
}
