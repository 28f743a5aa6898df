import {
  type TestCertificates,
  type TestKey,
  type TestName,
  type TestWish,
  testName,
} from '../core/generate/wish.ts';
import { toBase64 } from '../core/x509/base64.ts';
import * as x509 from './x509.ts';

const DAY = 86_400_000;
/** Of certificates of P-256 about one in 27 holds no "+", and of Ed25519 one in 14. */
const MOST_TRIES = 800;
const MOST_CHAINS = 4;

/** Certificates of this kind cannot be made by chance in reasonable time. */
export class NoSuchCertificateError extends Error {}

const ALGORITHMS: Readonly<Record<TestKey, RsaHashedKeyGenParams | EcKeyGenParams | Algorithm>> = {
  'rsa-2048': {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
    hash: 'SHA-256',
  },
  'p-256': { name: 'ECDSA', namedCurve: 'P-256' },
  ed25519: { name: 'Ed25519' },
};
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' };

const KINDS = {
  dNSName: 'dns',
  iPAddress: 'ip',
  uniformResourceIdentifier: 'url',
  rfc822Name: 'email',
} as const satisfies Readonly<Record<TestName['kind'], x509.GeneralNameType>>;

interface Issued {
  readonly keys: CryptoKeyPair;
  readonly certificate: x509.X509Certificate;
}

/** What one certificate is to be; `by` null: it signs itself. */
interface Wish {
  readonly key: TestKey;
  readonly subject: x509.JsonNameParams;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly by: Issued | null;
  readonly extensions: () => readonly x509.Extension[];
  readonly isWanted: (issued: Issued) => boolean;
}

/**
 * A root, an issuing CA and a client certificate for tests, with fresh keys of WebCrypto. The CAs are in time whenever
 * the client's certificate is. Throws NoSuchCertificateError where chance does not give what was wished, and whatever
 * WebCrypto throws for an algorithm that it lacks.
 */
export async function makeTestCertificates(wish: TestWish, now: number): Promise<TestCertificates> {
  const { key, plus } = wish;
  const { notBefore, notAfter } = timesOf(wish, now);
  const isBare = (issued: Issued): boolean => plus !== 'none' || countPluses(issued) === 0;
  const years = {
    notBefore: Math.min(notBefore, now) - DAY,
    notAfter: Math.max(notAfter, now) + 3650 * DAY,
  };
  const ca = (name: string, by: Issued | null, pathLength?: number): Promise<Issued> =>
    issue({
      ...years,
      key,
      by,
      isWanted: (issued) => isBare(issued) && (plus !== 'none' || canIssueBare(issued)),
      subject: [{ CN: [{ utf8String: name }] }, { O: [{ utf8String: 'mTLS Lens tests' }] }],
      extensions: () => [
        new x509.BasicConstraintsExtension(true, pathLength, true),
        new x509.KeyUsagesExtension(
          x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
          true,
        ),
      ],
    });
  const below = (by: Issued): Wish => ({
    key,
    notBefore,
    notAfter,
    by,
    isWanted: (issued) => isBare(issued) && (plus !== 'some' || countPluses(issued) > 0),
    subject: wish.commonName === '' ? [] : [{ CN: [{ utf8String: wish.commonName }] }],
    extensions: () => endEntityExtensions(wish),
  });
  const { root, issuing, client } = await issueChain(
    () => ca('Test Root CA', null),
    (by) => ca('Test Issuing CA', by, 0),
    below,
  );
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', client.keys.privateKey);
  return {
    client: octetsOf(client),
    issuing: octetsOf(issuing),
    root: octetsOf(root),
    privateKey: pemOfKey(new Uint8Array(pkcs8)),
  };
}

const octetsOf = ({ certificate }: Issued): Uint8Array => new Uint8Array(certificate.rawData);

const countPluses = (issued: Issued): number => toBase64(octetsOf(issued)).split('+').length - 1;

/** What a CA issues holds its key identifier: that must be without "+" in one of the three ways in which base64 can fall. */
function canIssueBare({ certificate }: Issued): boolean {
  const keyId = certificate.getExtension(x509.SubjectKeyIdentifierExtension)?.keyId ?? '';
  return ['', '00', '0000'].some((before) => {
    const octets = (before + keyId).match(/../g) ?? [];
    return !toBase64(Uint8Array.from(octets, (octet) => Number.parseInt(octet, 16))).includes('+');
  });
}

/** RFC 7468, section 10. */
function pemOfKey(pkcs8: Uint8Array): string {
  const lines = toBase64(pkcs8).replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n`;
}

function timesOf({ validity, days }: TestWish, now: number) {
  switch (validity) {
    case 'valid':
      return { notBefore: now - DAY / 24, notAfter: now + days * DAY };
    case 'expired':
      return { notBefore: now - (days + 1) * DAY, notAfter: now - DAY };
    case 'not-yet-valid':
      return { notBefore: now + DAY, notAfter: now + (days + 1) * DAY };
  }
}

function endEntityExtensions({
  names,
  hasClientAuth,
  commonName,
}: TestWish): readonly x509.Extension[] {
  const { clientAuth, serverAuth } = x509.ExtendedKeyUsage;
  const sans = names.flatMap((name) => {
    const read = testName(name);
    return read === null ? [] : [{ type: KINDS[read.kind], value: read.value }];
  });
  const extensions: x509.Extension[] = [
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.ExtendedKeyUsageExtension([hasClientAuth ? clientAuth : serverAuth]),
  ];
  // RFC 5280, section 4.2.1.6: critical where the subject is empty.
  if (sans.length > 0) {
    extensions.push(new x509.SubjectAlternativeNameExtension(sans, commonName === ''));
  }
  return extensions;
}

/** A chain from its root; another one where what a CA's certificate fixes leaves what it issues no base64 as wished. */
async function issueChain(
  rootCa: () => Promise<Issued>,
  issuingCa: (by: Issued) => Promise<Issued>,
  below: (by: Issued) => Wish,
): Promise<Readonly<Record<'root' | 'issuing' | 'client', Issued>>> {
  for (let tries = 1; ; tries += 1) {
    try {
      const root = await rootCa();
      const issuing = await issuingCa(root);
      return { root, issuing, client: await issue(below(issuing)) };
    } catch (error) {
      if (!(error instanceof NoSuchCertificateError) || tries === MOST_CHAINS) throw error;
    }
  }
}

/** Tries until the base64 is as it was wished: mostly at once, for one without "+" some tens of times. */
async function issue(wish: Wish): Promise<Issued> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const issued = await issueOnce(wish, tries);
    if (wish.isWanted(issued)) return issued;
  }
  throw new NoSuchCertificateError(`none after ${MOST_TRIES} tries`);
}

async function issueOnce(wish: Wish, tries: number): Promise<Issued> {
  const algorithm = ALGORITHMS[wish.key];
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  if (!('privateKey' in keys)) throw new TypeError(`${algorithm.name} has no key pair`);
  const { by } = wish;
  const subject = new x509.Name(wish.subject);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(tries),
    subject,
    issuer: by === null ? subject : by.certificate.subjectName,
    notBefore: new Date(wish.notBefore),
    notAfter: new Date(wish.notAfter),
    signingAlgorithm: wish.key === 'p-256' ? SIGNING : algorithm,
    publicKey: keys.publicKey,
    signingKey: (by?.keys ?? keys).privateKey,
    extensions: [
      ...wish.extensions(),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      ...(by === null
        ? []
        : [await x509.AuthorityKeyIdentifierExtension.create(by.keys.publicKey)]),
    ],
  });
  return { keys, certificate };
}

/**
 * Positive, by chance, 14 to 16 octets long: each length puts what follows at another place in the base64, so that no fixed
 * part of the certificate can hold a "+" in all of them.
 */
function serialNumber(tries: number): string {
  const octets = crypto.getRandomValues(new Uint8Array(14 + (tries % 3)));
  octets[0] = ((octets[0] ?? 0) & 0x3f) | 0x40;
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');
}
