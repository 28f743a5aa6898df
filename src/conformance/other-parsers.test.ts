import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { receivers } from '../receivers/registry.ts';
import { damages, freshCertificate, toPem } from './fresh-certificates.ts';

const CERTIFICATES = 120;
const fresh = (): readonly string[] =>
  Array.from({ length: CERTIFICATES }, (_, i) => damages(toPem(freshCertificate(i % 60)))).flat();

function oursOf(id: string, pem: string): string {
  const received = receivers.find((one) => one.id === id)!.receive(pem);
  if (received.ok) return `ok ${Buffer.from(received.certificates[0] ?? []).toString('base64')}`;
  return `${received.error.type}\t${received.error.message}`;
}

function nodeOf(pem: string): string {
  try {
    return `ok ${new X509Certificate(pem).raw.toString('base64')}`;
  } catch (error) {
    const { name, message, code } = error as Error & { readonly code?: string };
    return `${name}\t${message} [code ${code}]`;
  }
}

/** DER that is as long as it claims and broken further inside: only that it fails is compared. */
const UNREAD = /NESTED_ASN1_ERROR|kind: InvalidValue/;

test('this very Node.js answers as the emulation does, whatever was lost', () => {
  const different: string[] = [];
  const pems = fresh();
  for (const pem of pems) {
    const [ours, real] = [oursOf('node-x509certificate', pem), nodeOf(pem)];
    const isSame = UNREAD.test(ours) ? !real.startsWith('ok') : ours === real;
    if (!isSame) different.push(`ours ${ours}\nreal ${real}\n${pem.slice(0, 200)}`);
  }
  console.info(`OpenSSL ${process.versions.openssl}: ${pems.length} answers compared`);
  expect(different.slice(0, 5)).toEqual([]);
});

const SCRIPT = `
import sys, base64
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
for line in sys.stdin:
    try:
        cert = x509.load_pem_x509_certificate(base64.b64decode(line))
        print('ok ' + base64.b64encode(cert.public_bytes(Encoding.DER)).decode())
    except Exception as e:
        print('no ' + base64.b64encode((type(e).__name__ + '\\t' + str(e)).encode()).decode())
`;
const python = spawnSync(
  'python3',
  ['-c', 'import cryptography; print(cryptography.__version__)'],
  {
    encoding: 'utf8',
  },
);
const hasPython = python.status === 0 && python.stdout.startsWith('48.');

test.skipIf(!hasPython)(
  'pyca/cryptography 48 answers as the emulation does, where it is installed',
  () => {
    const pems = fresh();
    const input = pems.map((pem) => Buffer.from(pem).toString('base64')).join('\n');
    const ran = spawnSync('python3', ['-c', SCRIPT], {
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
    const answers = ran.stdout.split('\n').slice(0, pems.length);
    const different: string[] = [];
    for (const [i, said] of answers.entries()) {
      const ours = oursOf('python-cryptography-48', pems[i] ?? '');
      const real = said.startsWith('no ')
        ? Buffer.from(said.slice(3), 'base64').toString('utf8')
        : said;
      const isSame = UNREAD.test(ours) ? !real.startsWith('ok') : ours === real;
      if (!isSame) different.push(`ours ${ours}\nreal ${real}\n${pems[i]?.slice(0, 200)}`);
    }
    expect(answers.length).toBe(pems.length);
    expect(different.slice(0, 5)).toEqual([]);
  },
);
