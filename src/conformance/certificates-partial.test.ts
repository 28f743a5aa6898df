import { expect, test } from 'vitest';
import { readCertificate } from '../core/x509/read-certificate.ts';
import { digest } from '../webcrypto/digest.ts';
import { hasCorpora, readCorpus } from './corpora.ts';

interface Row {
  readonly id: string;
  readonly der_b64: string;
  readonly oracle: {
    readonly parses: { readonly openssl: boolean; readonly go: boolean; readonly pyca: boolean };
    readonly errors?: Readonly<Record<string, string>>;
  };
}

const isThere = hasCorpora('certificates that only some accept');

/** Whatever says why a strict parser refuses it. */
const TELLS = /^der\.|^certificate\.(malformed-extension|not-as-specified)$/;

/** What a parser refuses though no specification asks for it, or what shows only when a signature is checked. */
const BEYOND: readonly (readonly [error: RegExp, reason: string])[] = [
  [
    /invalid CRL distribution point/,
    'RFC 5280, section 4.2.1.13, has nameRelativeToCRLIssuer; Go does not read it',
  ],
  [/unsupported elliptic curve/, 'RFC 5480 leaves the set of curves open; Go has four'],
  [/point not on curve/, 'arithmetic on the key, not its form (SEC 1, section 3.2.2.1)'],
  [/SubjectPublicKeyInfo::algorithm/, 'parameters that the algorithm of this key leaves undefined'],
];

test.skipIf(!isThere)(
  'a certificate that only some accept is refused, or a finding says what is wrong with it',
  async () => {
    const silent: string[] = [];
    const used = new Set<string>();
    let some = 0;
    for (const { id, der_b64: der, oracle } of readCorpus('certificates.jsonl.gz') as Row[]) {
      const { openssl, go, pyca } = oracle.parses;
      if (openssl && go && pyca) continue;
      some += 1;
      const read = await readCertificate(Buffer.from(der, 'base64'), 0, digest);
      if (read.findings.some(({ code }) => TELLS.test(code))) continue;
      const errors = Object.values(oracle.errors ?? {}).join(' ');
      const reason = BEYOND.find(([error]) => error.test(errors))?.[1];
      if (reason === undefined) silent.push(`${id}: ${errors}`);
      else used.add(reason);
    }
    console.info(`${some} certificates that only some accept`);
    expect(some).toBeGreaterThan(500);
    expect(silent).toEqual([]);
    expect(used.size).toBe(BEYOND.length);
  },
);
