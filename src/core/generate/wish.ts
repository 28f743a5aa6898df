/** The keys that test certificates can have. */
export type TestKey = 'rsa-2048' | 'p-256' | 'ed25519';

/** Whether the client certificate is in time, and how many "+" its base64 is to hold. */
export type TestValidity = 'valid' | 'expired' | 'not-yet-valid';
export type TestPlus = 'any' | 'some' | 'none';

/** What a set of test certificates is to be like. */
export interface TestWish {
  readonly key: TestKey;
  readonly commonName: string;
  /** SANs as a person writes them: host names, addresses, URIs and mail addresses. */
  readonly names: readonly string[];
  readonly validity: TestValidity;
  /** How long the client certificate lasts. */
  readonly days: number;
  /** none: no certificate of the set holds any; some: the client's holds at least one. */
  readonly plus: TestPlus;
  /** Whether its extendedKeyUsage allows what it is for; else only serverAuth is there. */
  readonly hasClientAuth: boolean;
}

/** Certificates made for a test, DER: the client's, the CA that issued it, and the root. */
export interface TestCertificates {
  readonly client: Uint8Array;
  readonly issuing: Uint8Array;
  readonly root: Uint8Array;
  /** The client's private key, PKCS #8 as PEM. It exists in this answer only. */
  readonly privateKey: string;
}

/** A SAN: its kind in GeneralName (RFC 5280, section 4.2.1.6). */
export interface TestName {
  readonly kind: 'dNSName' | 'iPAddress' | 'uniformResourceIdentifier' | 'rfc822Name';
  readonly value: string;
}

const MOST_DAYS = 36_500;
/** ub-common-name (RFC 5280, appendix A.1). */
const MOST_NAME = 64;

const BYTE = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const IPV4 = new RegExp(`^${BYTE}(?:\\.${BYTE}){3}$`);
const IPV6 = /^(?=.*:.*:)[0-9a-f:]+$/i;
const GROUPS = /^(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}$/i;
const SHORTENED = /^(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*)?::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*)?$/i;
const HOST =
  /^(?:\*\.)?[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*$/i;
const URI = /^[a-z][a-z0-9+.-]*:[!-~]+$/i;
const MAIL = /^[!-?A-~]+@[a-z0-9.-]+$/i;

/** The kind of a SAN by its shape; null for what fits none. */
export function testName(value: string): TestName | null {
  if (IPV4.test(value) || isIpv6(value)) return { kind: 'iPAddress', value };
  if (MAIL.test(value)) return { kind: 'rfc822Name', value };
  if (HOST.test(value)) return { kind: 'dNSName', value };
  return URI.test(value) ? { kind: 'uniformResourceIdentifier', value } : null;
}

/** RFC 4291, section 2.2: eight groups, or fewer around one "::". */
function isIpv6(value: string): boolean {
  if (!IPV6.test(value)) return false;
  if (GROUPS.test(value)) return true;
  return SHORTENED.test(value) && value.split(':').filter((group) => group !== '').length < 8;
}

/** Why a wish cannot be granted; null where it can. `name`: the first SAN that is of no kind. */
export type WishFault = 'no-name' | 'long-name' | 'days' | 'name' | 'rsa-plus';

/** What is wrong with a wish; null for nothing. */
export function faultOf({ commonName, names, days, key, plus }: TestWish): WishFault | null {
  if (commonName.trim() === '' && names.length === 0) return 'no-name';
  if ([...commonName].length > MOST_NAME) return 'long-name';
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) return 'days';
  if (names.some((name) => testName(name) === null)) return 'name';
  // An RSA certificate has some 900 characters of base64 by chance: one in a million holds no "+".
  return key === 'rsa-2048' && plus === 'none' ? 'rsa-plus' : null;
}
