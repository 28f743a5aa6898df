import { parseCertificate } from '../../core/x509/certificate.ts';
import { latin1 } from './octets.ts';
import { isGeneralizedTime, isUtcTime } from './time.ts';

const TAG = {
  integer: 0x02,
  bitString: 0x03,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  version: 0xa0,
} as const;

/** The error of a step of parseCertificate. */
class GoError extends Error {}

/** x509.ParseCertificate of Go 1.19: null where it takes the octets, else its error. */
export function parseError(der: Uint8Array): string | null {
  const parsed = parseCertificate(der);
  try {
    checkSteps(der);
  } catch (failure) {
    if (failure instanceof GoError) return failure.message;
    throw failure;
  }
  if (!parsed.ok) return 'x509: malformed certificate';
  return parsed.diagnostics.length === 0 ? null : 'x509: trailing data';
}

/** cryptobyte.String: a cursor over strict DER. */
class DerString {
  readonly #data: Uint8Array;
  #at = 0;

  constructor(data: Uint8Array) {
    this.#data = data;
  }

  get isEmpty(): boolean {
    return this.#at >= this.#data.length;
  }

  /** ReadASN1: the contents of the next element, null where it has another tag or is not whole. */
  read(tag: number | null): Uint8Array | null {
    const rest = this.#data.subarray(this.#at);
    const header = headerOf(rest);
    if (header === null || (tag !== null && rest[0] !== tag)) return null;
    if (header.end > rest.length) return null;
    this.#at += header.end;
    return rest.subarray(header.start, header.end);
  }

  get tag(): number | undefined {
    return this.#data[this.#at];
  }

  isNext(tag: number): boolean {
    return this.tag === tag;
  }

  /** `read`, which must be there. */
  need(tag: number, error: string): Uint8Array {
    const contents = this.read(tag);
    if (contents === null) throw new GoError(`x509: ${error}`);
    return contents;
  }
}

function headerOf(rest: Uint8Array): { readonly start: number; readonly end: number } | null {
  const [tag = 0, first = 0] = rest;
  if (rest.length < 2 || (tag & 0x1f) === 0x1f) return null;
  if (first < 0x80) return { start: 2, end: 2 + first };
  const count = first & 0x7f;
  if (count === 0 || count > 4 || rest.length < 2 + count) return null;
  const length = rest.subarray(2, 2 + count).reduce((sum, digit) => sum * 256 + digit, 0);
  // X.690, section 10.1: the fewest octets.
  if (length < 128 || length < 256 ** (count - 1)) return null;
  return { start: 2 + count, end: 2 + count + length };
}

/** The steps of parseCertificate up to the key, in their order. Throws GoError. */
function checkSteps(der: Uint8Array): void {
  const input = new DerString(new DerString(der).need(TAG.sequence, 'malformed certificate'));
  const tbs = new DerString(input.need(TAG.sequence, 'malformed tbs certificate'));
  if (tbs.isNext(TAG.version)) checkVersion(tbs.need(TAG.version, 'malformed version'));
  checkInteger(tbs.need(TAG.integer, 'malformed serial number'), 'malformed serial number');
  const inner = tbs.need(TAG.sequence, 'malformed signature algorithm identifier');
  const outer = input.need(TAG.sequence, 'malformed algorithm identifier');
  if (inner.join() !== outer.join()) {
    throw new GoError("x509: inner and outer signature algorithm identifiers don't match");
  }
  checkAlgorithm(inner);
  checkName(tbs.need(TAG.sequence, 'malformed issuer'));
  checkValidity(tbs.need(TAG.sequence, 'malformed validity'));
  checkName(tbs.need(TAG.sequence, 'malformed issuer'));
  const key = new DerString(tbs.need(TAG.sequence, 'malformed spki'));
  checkAlgorithm(key.need(TAG.sequence, 'malformed public key algorithm identifier'));
  key.need(TAG.bitString, 'malformed subjectPublicKey');
}

const RDN = 'invalid RDNSequence';

/** parseName. */
function checkName(contents: Uint8Array): void {
  const name = new DerString(contents);
  while (!name.isEmpty) {
    const set = new DerString(name.need(TAG.set, RDN));
    while (!set.isEmpty) {
      const attribute = new DerString(set.need(TAG.sequence, `${RDN}: invalid attribute`));
      attribute.need(TAG.oid, `${RDN}: invalid attribute type`);
      checkString(attribute);
    }
  }
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** parseASN1String, for the types that names are made of. */
function checkString(attribute: DerString): void {
  const type = attribute.tag;
  const value = attribute.read(null);
  const error = `${RDN}: invalid attribute value`;
  if (value === null) throw new GoError(`x509: ${error}`);
  const text = latin1(value);
  if (type === TAG.printableString && !/^[A-Za-z0-9 '()+,\-./:=?*&]*$/.test(text)) {
    throw new GoError(`x509: ${error}: invalid PrintableString`);
  }
  if (type === TAG.ia5String && /[\x80-\xff]/.test(text)) {
    throw new GoError(`x509: ${error}: invalid IA5String`);
  }
  if (type !== TAG.utf8String) return;
  try {
    strict.decode(value);
  } catch {
    throw new GoError(`x509: ${error}: invalid UTF-8 string`);
  }
}

/** parseValidity. */
function checkValidity(contents: Uint8Array): void {
  const validity = new DerString(contents);
  for (let i = 0; i < 2; i += 1) {
    if (validity.isNext(TAG.utcTime)) {
      const time = validity.need(TAG.utcTime, 'malformed UTCTime');
      if (!isUtcTime(time)) throw new GoError('x509: malformed UTCTime');
    } else if (validity.isNext(TAG.generalizedTime)) {
      const time = validity.need(TAG.generalizedTime, 'malformed GeneralizedTime');
      if (!isGeneralizedTime(time)) throw new GoError('x509: malformed GeneralizedTime');
    } else throw new GoError('x509: unsupported time format');
  }
}

function checkInteger(contents: Uint8Array, error: string): void {
  const [first, second = 0] = contents;
  const isPadded = (first === 0 && second < 0x80) || (first === 0xff && second >= 0x80);
  if (first === undefined || (contents.length > 1 && isPadded)) throw new GoError(`x509: ${error}`);
}

const GREATEST_VERSION = 2;

function checkVersion(contents: Uint8Array): void {
  const value = new DerString(contents);
  const integer = value.need(TAG.integer, 'malformed version');
  checkInteger(integer, 'malformed version');
  const [first = 0] = integer;
  if (!value.isEmpty || first >= 0x80 || integer.length > 8) {
    throw new GoError('x509: malformed version');
  }
  if (integer.length > 1 || first > GREATEST_VERSION) throw new GoError('x509: invalid version');
}

function checkAlgorithm(contents: Uint8Array): void {
  const value = new DerString(contents);
  value.need(TAG.oid, 'malformed OID');
  if (!value.isEmpty && value.read(null) === null) throw new GoError('x509: malformed parameters');
}
