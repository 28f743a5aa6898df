import { type Algorithm, algorithmOf } from './algorithm.ts';
import {
  bitStringOf,
  DerInput,
  type DerValue,
  derValueOf,
  encodingOf,
  integerOf,
  intOf,
  isContextSpecific,
  TAG,
} from './der-value.ts';
import {
  certificateException,
  ioException,
  isIoException,
  parsingException,
  parsingFailed,
} from './exception.ts';
import { alternativeNames, type Extension, extensionsOf } from './extensions.ts';
import { isEmptyName } from './name.ts';
import { checkPublicKey } from './public-key.ts';
import { checkTime } from './time.ts';

/** sun.security.x509.X509CertImpl(byte[]) of JDK 17: its getEncoded. Throws JavaException for what it refuses. */
export function certificateOf(encoding: Uint8Array): Uint8Array {
  try {
    const value = derValueOf(encoding);
    checkSigned(value);
    return encodingOf(value);
  } catch (failure) {
    if (!isIoException(failure)) throw failure;
    throw certificateException(`Unable to initialize, ${failure}`, failure);
  }
}

function checkSigned({ tag, contents }: DerValue): void {
  if (tag !== TAG.sequence) throw parsingException('invalid DER-encoded certificate data');
  const [tbs, algorithm, signature] = [contents.next(), contents.next(), contents.next()] as const;
  if (contents.available !== 0) {
    throw parsingException(`signed overrun, bytes = ${contents.available}`);
  }
  if (tbs.tag !== TAG.sequence) throw parsingException('signed fields invalid');
  const outer = algorithmOf(algorithm);
  bitStringOf(signature);
  if (!isSame(outer, innerAlgorithm(tbs))) {
    throw certificateException('Signature algorithm mismatch');
  }
}

const isSame = (one: Algorithm, other: Algorithm): boolean =>
  one.oid === other.oid && String(one.parameters) === String(other.parameters);

/** X509CertInfo: reads all of it, and gives the algorithm in it. */
function innerAlgorithm(tbs: DerValue): Algorithm {
  try {
    return readInfo(tbs.contents);
  } catch (failure) {
    if (!isIoException(failure)) throw failure;
    throw parsingFailed(failure);
  }
}

const [V1, V3] = [0, 2];

function readInfo(input: DerInput): Algorithm {
  const first = input.next();
  const isTagged = isContextSpecific(first, 0);
  const version = isTagged ? versionOf(first) : V1;
  const serial = isTagged ? input.next() : first;
  integerOf(serial);
  if (serial.contents.available !== 0) throw ioException('Excess SerialNumber data');
  const algorithm = algorithmOf(input.next());
  if (isEmptyName(input)) {
    throw parsingException('Empty issuer DN not allowed in X509Certificates');
  }
  checkValidity(input.next());
  const isSubjectEmpty = isEmptyName(input);
  if (version === V1 && isSubjectEmpty) {
    throw parsingException('Empty subject DN not allowed in v1 certificate');
  }
  checkPublicKey(input.next());
  if (input.available === 0) return algorithm;
  if (version === V1) throw parsingException('no more data allowed for version 1 certificate');
  checkRest(input, version, isSubjectEmpty);
  return algorithm;
}

/** CertificateVersion: a tag that is not constructed is passed over. */
function versionOf(tagged: DerValue): number {
  if ((tagged.tag & 0x20) === 0) return V1;
  const value = tagged.contents.next();
  const version = intOf(value);
  if (value.contents.available !== 0) throw ioException('X.509 version, bad format');
  return version;
}

function checkValidity(value: DerValue): void {
  if (value.tag !== TAG.sequence) {
    throw ioException('Invalid encoded CertificateValidity, starting sequence tag missing.');
  }
  if (value.contents.available === 0) {
    throw ioException('No data encoded for CertificateValidity');
  }
  const times = new DerInput(encodingOf(value)).elements(TAG.sequence);
  if (times.length !== 2) throw ioException('Invalid encoding for CertificateValidity');
  for (const time of times) {
    if (time.tag !== TAG.utcTime && time.tag !== TAG.generalizedTime) {
      throw ioException('Invalid encoding for CertificateValidity');
    }
    checkTime(time, time.tag);
  }
}

/** Unique identifiers and extensions. */
function checkRest(input: DerInput, version: number, isSubjectEmpty: boolean): void {
  let value = input.next();
  for (const number of [1, 2]) {
    if (!isContextSpecific(value, number)) continue;
    bitStringOf(value, true);
    if (input.available === 0) return;
    value = input.next();
  }
  if (version !== V3) throw parsingException('Extensions not allowed in v2 certificate');
  const isExtensions = (value.tag & 0x20) !== 0 && isContextSpecific(value, 3);
  const extensions = isExtensions ? extensionsOf(value.contents) : null;
  if (isSubjectEmpty) checkIncomplete(extensions);
}

/** X509CertInfo.verifyCert, where the subject is empty. */
function checkIncomplete(extensions: ReadonlyMap<string, Extension> | null): void {
  const incomplete = 'X.509 Certificate is incomplete: ';
  const empty = `${incomplete}subject field is empty, and `;
  if (extensions === null) throw parsingException(`${empty}certificate has no extensions`);
  const names = alternativeNames(extensions);
  if (names === null) throw parsingException(`${empty}SubjectAlternativeName extension is absent`);
  if (names.count === 0) {
    throw parsingException(`${empty}SubjectAlternativeName extension is empty`);
  }
  if (!names.isCritical) {
    throw parsingException(
      `${incomplete}SubjectAlternativeName extension MUST be marked critical when subject field is empty`,
    );
  }
}
