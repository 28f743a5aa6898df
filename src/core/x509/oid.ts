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

/** RFC 5280, section 4.2, its successors, and what common CAs add: names of extensions. */
export const EXTENSION_NAMES: Readonly<Record<string, string>> = {
  '2.5.29.1': 'authorityKeyIdentifier (old)',
  '2.5.29.9': 'subjectDirectoryAttributes',
  '2.5.29.14': 'subjectKeyIdentifier',
  '2.5.29.15': 'keyUsage',
  '2.5.29.16': 'privateKeyUsagePeriod',
  '2.5.29.17': 'subjectAltName',
  '2.5.29.18': 'issuerAltName',
  '2.5.29.19': 'basicConstraints',
  '2.5.29.20': 'cRLNumber',
  '2.5.29.21': 'reasonCode',
  '2.5.29.23': 'holdInstructionCode',
  '2.5.29.24': 'invalidityDate',
  '2.5.29.27': 'deltaCRLIndicator',
  '2.5.29.28': 'issuingDistributionPoint',
  '2.5.29.29': 'certificateIssuer',
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
  '1.3.6.1.5.5.7.1.2': 'biometricInfo',
  '1.3.6.1.5.5.7.1.3': 'qcStatements',
  '1.3.6.1.5.5.7.1.7': 'ipAddrBlocks',
  '1.3.6.1.5.5.7.1.8': 'autonomousSysIds',
  '1.3.6.1.5.5.7.1.11': 'subjectInfoAccess',
  '1.3.6.1.5.5.7.1.12': 'logotype',
  '1.3.6.1.5.5.7.1.14': 'proxyCertInfo',
  '1.3.6.1.5.5.7.1.24': 'tlsFeature',
  '1.3.6.1.5.5.7.1.26': 'TNAuthList',
  '1.3.6.1.5.5.7.1.27': 'JWTClaimConstraints',
  '1.3.6.1.5.5.7.1.31': 'acmeIdentifier',
  '1.3.6.1.5.5.7.48.1.5': 'ocspNoCheck',
  '1.2.840.113549.1.9.15': 'smimeCapabilities',
  '1.2.840.113533.7.65.0': 'entrustVersInfo',
  '1.2.840.113583.1.1.9.1': 'adobeTimestamp',
  '1.2.840.113583.1.1.9.2': 'adobeArchiveRevInfo',
  '1.3.6.1.4.1.311.20.2': 'microsoftCertificateTemplateName',
  '1.3.6.1.4.1.311.21.1': 'microsoftCAVersion',
  '1.3.6.1.4.1.311.21.2': 'microsoftPreviousCACertificateHash',
  '1.3.6.1.4.1.311.21.3': 'microsoftVirtualBaseCRL',
  '1.3.6.1.4.1.311.21.4': 'microsoftNextCRLPublish',
  '1.3.6.1.4.1.311.21.7': 'microsoftCertificateTemplate',
  '1.3.6.1.4.1.311.21.10': 'microsoftApplicationPolicies',
  '1.3.6.1.4.1.311.21.11': 'microsoftApplicationPolicyMappings',
  '1.3.6.1.4.1.311.21.12': 'microsoftApplicationPolicyConstraints',
  '1.3.6.1.4.1.311.25.2': 'microsoftNtdsSecurity',
  '1.3.6.1.4.1.11129.2.1.17': 'androidKeyDescription',
  '1.3.6.1.4.1.11129.2.4.2': 'signedCertificateTimestampList',
  '1.3.6.1.4.1.11129.2.4.3': 'precertificatePoison',
  '1.3.6.1.4.1.11129.2.4.5': 'ocspSignedCertificateTimestampList',
  '1.3.6.1.4.1.37476.9000.64.1': 'smallstepProvisioner',
  '1.3.6.1.4.1.44363.44': 'delegationUsage',
  '1.3.6.1.4.1.45724.1.1.4': 'fidoAAGUID',
  '1.3.6.1.4.1.52266.1': 'legalEntityIdentifier',
  '1.3.6.1.4.1.52266.2': 'legalEntityRole',
  '2.16.724.1.2.2.4.1': 'biometricInfo (Spain)',
  '2.16.840.1.113730.1.1': 'netscapeCertType',
  '2.16.840.1.113730.1.2': 'netscapeBaseUrl',
  '2.16.840.1.113730.1.3': 'netscapeRevocationUrl',
  '2.16.840.1.113730.1.4': 'netscapeCaRevocationUrl',
  '2.16.840.1.113730.1.7': 'netscapeCertRenewalUrl',
  '2.16.840.1.113730.1.8': 'netscapeCaPolicyUrl',
  '2.16.840.1.113730.1.12': 'netscapeSslServerName',
  '2.16.840.1.113730.1.13': 'netscapeComment',
  '2.23.140.1.31': 'cabfTorServiceDescriptor',
  '2.23.140.3.1': 'cabfOrganizationIdentifier',
};
