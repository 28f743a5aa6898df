import type { CheckMessages } from '../checks.ts';

const names: Readonly<Record<string, string>> = {
  clientAuth: 'client authentication',
  serverAuth: 'server authentication',
};

/** What was checked along a path, in English. */
export const checks: CheckMessages = {
  constraint: {
    signature: 'signature',
    signatureAlgorithm: 'signature algorithm',
    serialNumber: 'serial number',
    issuer: 'issuer name',
    validity: 'validity',
    extensions: 'extensions',
    basicConstraints: 'CA bit (basicConstraints)',
    pathLenConstraint: 'path length (pathLenConstraint)',
    keyUsage: 'keyUsage',
    extendedKeyUsage: 'purpose (extendedKeyUsage)',
    nameConstraints: 'nameConstraints',
    certificatePolicies: 'certificatePolicies',
  },
  problem: {
    'signature-invalid': () => 'the key of its issuer does not verify its signature',
    'signature-not-checkable': (found) =>
      `browsers cannot check this signature algorithm (${found}), which says nothing against it`,
    'weak-hash': (found) => `its signature rests on ${found}, which can be forged`,
    'algorithms-differ': () =>
      'the signature algorithm inside differs from the one outside, so what is signed is not what is said',
    'negative-serial': () => 'its serial number is negative, which many verifiers refuse',
    'empty-issuer': () => 'its issuer has no name',
    expired: (found) => `it expired on ${found}`,
    'not-yet-valid': (found) => `it is not valid before ${found}`,
    'unreadable-time': () => 'a time of its validity cannot be read',
    'duplicate-extension': (found) => `the extension ${found} is there twice`,
    'unknown-critical-extension': (found) =>
      `a critical extension is not processed in path validation: ${found}`,
    'malformed-extension': (found) => `the extension ${found} cannot be read`,
    'unknown-critical-qualifier': (found) =>
      `its critical certificatePolicies hold a qualifier that is not known: ${found}`,
    'not-a-ca': () => 'it issued a certificate and is no CA: basicConstraints do not say cA TRUE',
    'path-too-long': (found) =>
      `more intermediate CAs stand below it than its pathLenConstraint allows (${found})`,
    'no-key-cert-sign': () => 'it issued a certificate, and its keyUsage lacks keyCertSign',
    'wrong-purpose': (found) => `its extendedKeyUsage does not allow ${names[found] ?? found}`,
    'name-excluded': (found) => `a CA above it excludes this name: ${found}`,
    'name-not-permitted': (found) => `a CA above it does not permit this name: ${found}`,
    'name-unreadable': (found) =>
      `a CA above it constrains names, and this one cannot be read: ${found}`,
    'name-unreadable-elsewhere': (found) =>
      `a CA above it constrains other names, and some verifiers refuse one that cannot be read: ${found}`,
    'too-many-names': (found) =>
      `its names times the constraints on them are above ${found}, and are not compared`,
    'no-valid-policy': () => 'a CA requires a certificate policy, and none is valid down to here',
    'any-policy-mapped': () => 'it maps a policy to or from anyPolicy, which RFC 5280 forbids',
  },
  limit: {
    certificates: 'a path of 32 certificates',
    signatures: '512 signature checks',
    candidates: '16,384 possible issuers',
    names: '8,388,608 comparisons of names',
  },
};
