type Hashes = Readonly<Record<string, string>>;

/** RFC 4055, section 5: RSASSA-PKCS1-v1_5 signatures, and their hash as Web Cryptography calls it. */
export const RSA_SIGNATURES: Hashes = {
  '1.2.840.113549.1.1.5': 'SHA-1',
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
};

/** RFC 3279, section 2.2.3 and RFC 5758, section 3.2: ECDSA signatures, and their hash. */
export const ECDSA_SIGNATURES: Hashes = {
  '1.2.840.10045.4.1': 'SHA-1',
  '1.2.840.10045.4.3.2': 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
};

/** RFC 4055, section 2.1: hash functions. */
export const HASHES: Hashes = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** id-RSASSA-PSS (RFC 4055, section 3.1). */
export const RSA_PSS = '1.2.840.113549.1.1.10';

/** RFC 9881, section 2: pure ML-DSA, as Web Cryptography calls it where a platform has it. */
export const ML_DSA: Hashes = {
  '2.16.840.1.101.3.4.3.17': 'ML-DSA-44',
  '2.16.840.1.101.3.4.3.18': 'ML-DSA-65',
  '2.16.840.1.101.3.4.3.19': 'ML-DSA-87',
};

/** id-Ed25519 (RFC 8410, section 3). */
export const ED25519 = '1.3.101.112';
