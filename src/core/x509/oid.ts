import { DerError, type Element } from './der.ts';
import { toHex } from './text.ts';

/** Three times an arc made of a UUID (X.667). Decimals of a longer one would take more than linear time. */
const MOST_ARC_OCTETS = 64;

/**
 * Dotted notation of an OBJECT IDENTIFIER. X.690, section 8.19: arcs in the fewest octets, of any size; one above 64
 * octets is `#` and their hex. Linear. Throws DerError.
 */
export function readOid(octets: Uint8Array, { contents, at }: Element): string {
  let text = '';
  let start = contents.start;
  let value = 0;
  for (let i = start; i < contents.end; i += 1) {
    const octet = octets[i] ?? 0;
    if (i === start && octet === 0x80)
      throw new DerError('an OID arc in more octets than it needs', at);
    value = value * 128 + (octet & 0x7f);
    if (octet >= 0x80) continue;
    const isFirst = start === contents.start;
    // Seven octets hold 49 bits, which a number holds exactly.
    const arc =
      i - start < 7 ? arcOf(value, isFirst) : readArc(octets.subarray(start, i + 1), isFirst);
    text += isFirst ? arc : `.${arc}`;
    start = i + 1;
    value = 0;
  }
  if (start !== contents.end || start === contents.start) {
    throw new DerError('an OID that is cut off', at);
  }
  return text;
}

/** X.690, section 8.19.4: the first subidentifier holds two arcs. */
function arcOf(value: number, isFirst: boolean): string {
  if (!isFirst) return `${value}`;
  const root = Math.min(2, Math.floor(value / 40));
  return `${root}.${value - root * 40}`;
}

/** An arc of eight octets or more. */
function readArc(encoded: Uint8Array, isFirst: boolean): string {
  if (encoded.length > MOST_ARC_OCTETS) return `${isFirst ? '2.' : ''}#${toHex(encoded)}`;
  const value = encoded.reduce((sum, octet) => (sum << 7n) | BigInt(octet & 0x7f), 0n);
  return isFirst ? `2.${value - 80n}` : `${value}`;
}

/** RFC 5280, section 4.2 and what common CAs add: names of extensions. */
export const EXTENSION_NAMES: Readonly<Record<string, string>> = {
  '2.5.29.9': 'subjectDirectoryAttributes',
  '2.5.29.14': 'subjectKeyIdentifier',
  '2.5.29.15': 'keyUsage',
  '2.5.29.16': 'privateKeyUsagePeriod',
  '2.5.29.17': 'subjectAltName',
  '2.5.29.18': 'issuerAltName',
  '2.5.29.19': 'basicConstraints',
  '2.5.29.30': 'nameConstraints',
  '2.5.29.31': 'cRLDistributionPoints',
  '2.5.29.32': 'certificatePolicies',
  '2.5.29.33': 'policyMappings',
  '2.5.29.35': 'authorityKeyIdentifier',
  '2.5.29.36': 'policyConstraints',
  '2.5.29.37': 'extKeyUsage',
  '2.5.29.46': 'freshestCRL',
  '2.5.29.54': 'inhibitAnyPolicy',
  '1.3.6.1.5.5.7.1.1': 'authorityInfoAccess',
  '1.3.6.1.5.5.7.1.11': 'subjectInfoAccess',
  '1.3.6.1.5.5.7.1.24': 'tlsFeature',
  '1.3.6.1.4.1.11129.2.4.2': 'signedCertificateTimestampList',
  '1.3.6.1.4.1.11129.2.4.3': 'precertificatePoison',
  '2.16.840.1.113730.1.1': 'netscapeCertType',
  '2.16.840.1.113730.1.13': 'netscapeComment',
};
