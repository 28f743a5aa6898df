import { expect, test } from 'vitest';
import type { SignatureAnswer } from '../core/report.ts';
import { type Certificate, parseCertificate, signedOctets } from '../core/x509/certificate.ts';
import { octetsOf } from '../core/x509/der.ts';
import { verify } from '../webcrypto/verify.ts';
import { hasCorpora, readCorpus, readCorpusFile } from './corpora.ts';

interface Row {
  readonly id: string;
  readonly der_b64: string;
  readonly oracle: {
    readonly parses: { readonly openssl: boolean; readonly go: boolean; readonly pyca: boolean };
    readonly selfSig?: boolean;
    readonly sigAlgOid?: string;
  };
}

const isThere = hasCorpora('signatures of certificates of other projects');

/** Whether a certificate's own key verifies its signature. */
function selfSignature(certificate: Certificate): Promise<SignatureAnswer> {
  const { octets, signatureAlgorithm, signatureValue, publicKey } = certificate;
  const { oid, parameters } = signatureAlgorithm;
  const signed = {
    octets: signedOctets(certificate),
    signature: octetsOf(octets, signatureValue),
    algorithm: oid,
    parameters: parameters && octetsOf(octets, parameters.at),
  };
  return verify(signed, octetsOf(octets, publicKey.at));
}

function read(octets: Uint8Array): Certificate | null {
  const outcome = parseCertificate(octets);
  return outcome.ok ? outcome.value : null;
}

/** PSS parameters that Go does not take. OpenSSL, called by pyca/cryptography 48, verifies all three. */
const BEYOND_GO = new Set(['boringssl/02064', 'boringssl/02073', 'jsrsasign/04023']);

test.skipIf(!isThere)('what Go calls self-signed is, and nothing else', async () => {
  const rows = readCorpus('certificates.jsonl.gz') as readonly Row[];
  const found: string[] = [];
  let checked = 0;
  for (const { id, der_b64: der, oracle } of rows) {
    const { parses, selfSig } = oracle;
    if (!(parses.openssl && parses.go && parses.pyca) || selfSig === undefined) continue;
    const certificate = read(Uint8Array.from(Buffer.from(der, 'base64')));
    const answer = certificate && (await selfSignature(certificate));
    checked += answer === 'not-checkable' ? 0 : 1;
    const isAgreed = answer === 'not-checkable' || (answer === 'valid') === selfSig;
    if (!isAgreed && !BEYOND_GO.has(id)) found.push(`${id} ${oracle.sigAlgOid}: ours ${answer}`);
  }
  console.info(`${checked} signatures compared with Go`);
  expect(checked).toBeGreaterThan(4000);
  expect(found).toEqual([]);
});

type Matrix = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** id-RSASSA-PSS keys verify once their SubjectPublicKeyInfo says rsaEncryption, which the matrix did not do. */
const REWRITTEN = 'rsapsskey-sha256';

/** Whether this platform imports the key: newer ones than those of the matrix do. */
async function takesMlDsa(name: string, { octets, publicKey }: Certificate): Promise<boolean> {
  if (!name.startsWith('ML-DSA-')) return false;
  const spki = Uint8Array.from(octetsOf(octets, publicKey.at));
  const key = crypto.subtle.importKey('spki', spki, { name }, false, ['verify']);
  return key.then(
    () => true,
    () => false,
  );
}

test.skipIf(!isThere)(
  'an algorithm is checked where Node and both browsers do; ML-DSA where the platform itself takes the key',
  async () => {
    const matrix = JSON.parse(readCorpusFile('webcrypto-matrix.json').toString()) as Matrix;
    const platforms = Object.values(matrix);
    const ids = Object.keys(platforms[0] ?? {});
    expect(ids.length).toBeGreaterThan(50);
    const ours: Record<string, SignatureAnswer | null> = {};
    const expected: Record<string, SignatureAnswer> = {};
    for (const id of ids) {
      const pem = readCorpusFile(`algs/${id}.pem`).toString('latin1');
      const body = /-----BEGIN CERTIFICATE-----([^-]*)-----END/.exec(pem)?.[1] ?? '';
      const certificate = read(Uint8Array.from(Buffer.from(body, 'base64')));
      const isEverywhere = platforms.every((answers) => answers[id] === 'VERIFIED');
      ours[id] = certificate && (await selfSignature(certificate));
      const isChecked =
        isEverywhere ||
        id === REWRITTEN ||
        (certificate !== null && (await takesMlDsa(id, certificate)));
      expected[id] = isChecked ? 'valid' : 'not-checkable';
    }
    expect(ours).toEqual(expected);
  },
);
