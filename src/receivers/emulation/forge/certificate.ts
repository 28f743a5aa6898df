import { type ForgeObject, failed, fromDer } from './asn1.ts';

const UNIVERSAL = 0;
const CONTEXT = 0x80;
const TYPE = { integer: 2, bitString: 3, oid: 6, sequence: 16, utcTime: 23, generalizedTime: 24 };

/** A part of a validator of node-forge: an element, what it must hold, whether it may be left out. */
interface Rule {
  readonly tagClass: number;
  /** Null for any type. */
  readonly type: number | null;
  readonly isConstructed: boolean | null;
  readonly isOptional: boolean;
  readonly rules: readonly Rule[];
}

const rule = (
  type: number | null,
  isConstructed: boolean | null,
  rules: readonly Rule[] = [],
): Rule => ({ tagClass: UNIVERSAL, type, isConstructed, isOptional: false, rules });
const sequence = (...rules: readonly Rule[]): Rule => rule(TYPE.sequence, true, rules);
const simple = (type: number): Rule => rule(type, false);
const optional = (one: Rule): Rule => ({ ...one, isOptional: true });
const tagged = (type: number, ...rules: readonly Rule[]): Rule => ({
  ...optional(rule(type, true, rules)),
  tagClass: CONTEXT,
});

const ALGORITHM = sequence(simple(TYPE.oid), optional(rule(null, null)));
const RSA_KEY = sequence(simple(TYPE.integer), simple(TYPE.integer));
const BIT_STRING = simple(TYPE.bitString);
const TIMES = [TYPE.utcTime, TYPE.generalizedTime];

/** x509CertificateValidator. */
const CERTIFICATE = sequence(
  sequence(
    tagged(0, simple(TYPE.integer)),
    simple(TYPE.integer),
    ALGORITHM,
    sequence(),
    sequence(...[...TIMES, ...TIMES].map((type) => optional(simple(type)))),
    sequence(),
    sequence(sequence(simple(TYPE.oid)), rule(TYPE.bitString, false, [optional(sequence())])),
    tagged(1, BIT_STRING),
    tagged(2, BIT_STRING),
    tagged(3),
  ),
  ALGORITHM,
  BIT_STRING,
);

/** asn1.validate. */
function fits(object: ForgeObject, { tagClass, type, isConstructed, rules }: Rule): boolean {
  if (object.tagClass !== tagClass) return false;
  if (type !== null && object.type !== type) return false;
  if (isConstructed !== null && object.isConstructed !== isConstructed) return false;
  let at = 0;
  for (const one of rules) {
    const child = object.children?.[at];
    if (child !== undefined && fits(child, one)) at += 1;
    else if (!one.isOptional) return false;
  }
  return true;
}

const RSA_ENCRYPTION = '2a864886f70d010101';
const hexOf = (octets: Uint8Array): string =>
  Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');

/** pki.certificateFromAsn1 over asn1.fromDer of node-forge 1.4: only RSA keys are read. Throws ReceiverFailure. */
export function checkCertificate(der: Uint8Array): void {
  const certificate = fromDer(der);
  if (!fits(certificate, CERTIFICATE)) {
    throw failed('Cannot read X.509 certificate. ASN.1 object is not an X509v3 Certificate.');
  }
  const fields = childrenOf(childrenOf(certificate)[0]);
  const version = fields[0]?.tagClass === CONTEXT ? 1 : 0;
  const [validity, , key] = fields.slice(version + 3);
  const [algorithm, bits] = childrenOf(key);
  if (hexOf(childrenOf(algorithm)[0]?.contents ?? new Uint8Array()) !== RSA_ENCRYPTION) {
    throw failed('Cannot read public key. OID is not RSA.');
  }
  checkTimes(childrenOf(validity));
  const [rsa] = childrenOf(bits);
  if (rsa === undefined || !fits(rsa, RSA_KEY)) {
    throw failed('Cannot read public key. ASN.1 object does not contain an RSAPublicKey.');
  }
}

const childrenOf = (object: ForgeObject | undefined): readonly ForgeObject[] =>
  object?.children ?? [];

function checkTimes(times: readonly ForgeObject[]): void {
  const count = times.filter(({ type }) => TIMES.includes(type)).length;
  if (count < 2) {
    throw failed(
      'Cannot read notBefore/notAfter validity times; they were not provided as either UTCTime or GeneralizedTime.',
    );
  }
}
