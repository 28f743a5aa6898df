import { utc } from '../facts.ts';
import type { TopicMessages } from '../profiles.ts';
import { number } from './numbers.ts';

const SPIFFE_FAULTS = {
  'trust-domain':
    'its trust domain is not lower-case letters, digits, dots, dashes and underscores',
  path: 'it has no path, which only the ID of a trust domain lacks',
  segment:
    'a segment of its path is empty, a dot or two, or has other characters than letters, digits, dots, dashes and underscores',
  extra: 'it has a user, a port, a query or a fragment',
  length: 'it is longer than 2,048 octets',
};

const SPIFFE_USAGES = {
  absent: 'it has no key usage, which an SVID must have',
  signature: 'its key usage lacks digitalSignature',
  signing: 'its key usage has keyCertSign or cRLSign, which only CAs may have',
};

const DISTRUST = {
  signature: 'the signature of a certificate is not made with the key of its issuer',
  anchor: 'the path is complete, but ends in none of your trust anchors',
  gap: 'other certificates were sent, but not the one that issued the client’s',
};

/** What the rules say, in English. */
export const topics: TopicMessages = {
  'no-client-auth': {
    name: 'Client authentication (extended key usage, key usage)',
    broken: ({ purposes }, who) =>
      `It is for ${purposes} only; ${who === '' ? 'OpenSSL, Go, the JDK and others' : who} will not take it from a TLS client.`,
    advice:
      'Issue it anew with id-kp-clientAuth and digitalSignature, or without an extended key usage.',
  },
  'any-purpose': {
    name: 'anyExtendedKeyUsage',
    broken: () =>
      'It lists anyExtendedKeyUsage in place of id-kp-clientAuth. OpenSSL (nginx, Apache, HAProxy, Node.js, Python, PHP, Ruby) refuses that; Go and the JDK accept it.',
    advice: 'Issue it anew with id-kp-clientAuth beside it.',
  },
  'public-ca-lost': {
    name: 'Client authentication by a public CA',
    broken: ({ ca, since }) =>
      `${ca} issued it without id-kp-clientAuth, as it does by default since ${since}: Chrome’s root program ends client authentication in public certificates by 2027-03-15. The certificate before it most likely still had it.`,
    advice:
      'No renewal brings it back. Move this client to a private CA (or a client certificate product of the CA), and add that CA to the server’s trust store before the change.',
  },
  'public-ca-will-lose': {
    name: 'The next renewal by a public CA',
    broken: ({ ca, since }) =>
      `It has id-kp-clientAuth, but ${ca} leaves it out by default since ${since}: renewed, this client may be refused.`,
    advice: 'Move this client to a private CA before this certificate expires.',
  },
  'issuer-purpose': {
    name: 'Client authentication of the issuing CA',
    broken: ({ issuer, purposes }) =>
      `The CA “${issuer}” is for ${purposes} only. OpenSSL, Go and BoringSSL then refuse every client below it.`,
    advice: 'Have the client’s certificate issued by a CA that may issue client certificates.',
  },
  'no-digital-signature': {
    name: 'digitalSignature',
    broken: ({ usages }) =>
      `Its key usage is ${usages === '' ? 'empty' : usages}, without digitalSignature: in TLS 1.3, and in TLS 1.2 with ECDHE, a client must sign.`,
    advice: 'Issue it anew with digitalSignature.',
  },
  'end-entity-is-ca': {
    name: 'CA bit',
    broken: (_, who) =>
      `It says of itself that it is a CA (cA TRUE), though it stands for a client${who === '' ? '' : `; ${who} refuses such a certificate`}. Whoever holds its key could issue further clients. “openssl req -x509” makes such certificates unless told otherwise.`,
    advice: 'Issue it anew with basicConstraints CA:FALSE.',
  },
  'signs-certificates': {
    name: 'keyCertSign',
    broken: () => 'Its key usage has keyCertSign, which only a CA may have.',
    advice: 'Issue it anew with digitalSignature alone.',
  },
  'weak-rsa-key': {
    name: 'RSA key size',
    broken: ({ bits }) =>
      `An RSA key of ${number(bits)} bits. OpenSSL refuses less than 2,048 from security level 2 on, the default of Debian and Ubuntu.`,
    advice: 'Make a new key: RSA with 2,048 bits or more, or P-256.',
  },
  curve: {
    name: 'Curve',
    broken: ({ curve }) =>
      `TLS 1.3 has no signature scheme for the curve ${curve === '' ? 'of this key, which is not named' : curve}.`,
    advice: 'Make a new key on P-256, P-384 or P-521.',
  },
  'key-algorithm': {
    name: 'Key algorithm',
    broken: ({ algorithm }) => `TLS 1.3 has no signature scheme for ${algorithm} keys.`,
    advice: 'Make a new key: RSA, P-256 or Ed25519.',
  },
  'broken-hash': {
    name: 'Hash of the signature: MD5',
    broken: ({ hash }, who) =>
      `A certificate of the path is signed over ${hash}, which ${who === '' ? 'current TLS libraries refuse' : `${who} does not accept`}.`,
    advice: 'Have it issued anew with SHA-256.',
  },
  'weak-hash': {
    name: 'Hash of the signature: SHA-1',
    broken: ({ hash }, who) =>
      `A certificate of the path is signed over ${hash}, which ${who === '' ? 'current TLS libraries refuse' : `${who} does not accept`}.`,
    advice: 'Have it issued anew with SHA-256.',
  },
  'outlives-issuer': {
    name: 'Validity within that of the issuer',
    broken: ({ notAfter, issuerNotAfter }) =>
      `It is valid until ${utc(notAfter)}, but its issuer only until ${utc(issuerNotAfter)}: from then on it is refused, too.`,
    advice:
      'Renew the issuing CA, or have the certificate issued by its successor, before that day.',
  },
  'begins-before-issuer': {
    name: 'Validity from that of the issuer on',
    broken: ({ notBefore, issuerNotBefore }) =>
      `It is valid from ${utc(notBefore)}, its issuer from ${utc(issuerNotBefore)}: usual where a CA was renewed with the same key.`,
    advice: 'Nothing, unless a log line of the time between the two is judged.',
  },
  'key-identifiers-differ': {
    name: 'Key identifiers that link',
    broken: ({ wanted, found }) =>
      `It names the issuer’s key ${wanted}, but the issuer whose key verifies it calls its key ${found}. Verifiers that choose by key identifier do not find the path.`,
    advice: 'Send the CA certificate with the key identifier that it names.',
  },
  'no-authority-key-identifier': {
    name: 'authorityKeyIdentifier',
    broken: () =>
      'A certificate of the path does not name its issuer’s key. Where a CA has several certificates of one name, verifiers may take the wrong one.',
    advice: 'Have new certificates issued with an authorityKeyIdentifier.',
  },
  'no-subject-key-identifier': {
    name: 'subjectKeyIdentifier',
    broken: () => 'A CA of the path has no subjectKeyIdentifier, so nothing can point at its key.',
    advice: 'Renew the CA with a subjectKeyIdentifier.',
  },
  'no-name': {
    name: 'A name',
    broken: () => 'It names nobody: its subject is empty, and it has no subjectAltName.',
    advice: 'Issue it anew with a subject or a subjectAltName.',
  },
  'san-not-critical': {
    name: 'Critical subjectAltName beside an empty subject',
    broken: () => 'Its subject is empty, so its subjectAltName must be critical, and is not.',
    advice: 'Issue it anew with subjectAltName=critical,…',
  },
  'rfc822-name': {
    name: 'Form of rfc822Name',
    broken: ({ value }) =>
      `“${value}” is no mail address: user@domain, without name and angle brackets.`,
    advice: 'Issue it anew with the bare address.',
  },
  'dns-name': {
    name: 'Form of dNSName',
    broken: ({ value }) =>
      `“${value}” is no host name: no scheme, port, path or space stands in one.`,
    advice: 'Issue it anew with the host name alone; a URL goes into a URI.',
  },
  uri: {
    name: 'Form of uniformResourceIdentifier',
    broken: ({ value }) =>
      `“${value}” is no absolute URI: it must begin with a scheme, such as urn: or https:.`,
    advice: 'Issue it anew with an absolute URI.',
  },
  'ip-address': {
    name: 'Length of iPAddress',
    broken: ({ octets }) =>
      `An IP address of ${number(octets)} octets: IPv4 has 4, IPv6 has 16. Go refuses the whole certificate.`,
    advice: 'Issue it anew with the address as 4 or 16 octets; its text goes into no iPAddress.',
  },
  upn: {
    name: 'Form of userPrincipalName',
    broken: ({ value }) =>
      `The userPrincipalName “${value}” is not user@domain as a UTF8String: Active Directory does not map it.`,
    advice: 'Issue it anew with otherName:1.3.6.1.4.1.311.20.2.3;UTF8:user@domain',
  },
  'serial-not-positive': {
    name: 'Positive serial number',
    broken: ({ serial }) =>
      `The serial number ${serial} is not positive. Go 1.23 and newer refuse a negative one.`,
    advice: 'Have it issued anew with a positive serial number.',
  },
  'serial-too-long': {
    name: 'Length of the serial number',
    broken: ({ octets }) =>
      `The serial number has ${number(octets)} octets; 20 is the most. Databases and CRL tools may cut it.`,
    advice: 'Have it issued anew with at most 20 octets.',
  },
  version: {
    name: 'X.509 version 3',
    broken: ({ version }, who) =>
      `It is an X.509v${version} certificate${who === '' ? '; TLS wants v3' : `; ${who} supports v3 only`}. “openssl x509 -req” makes v1 where no extensions are given.`,
    advice: 'Issue it anew with extensions (-extfile).',
  },
  'spiffe-uris': {
    name: 'Exactly one URI',
    broken: ({ count }) =>
      `It has ${number(count)} URIs; validators must refuse an X.509-SVID with more than one.`,
    advice: 'Leave the SPIFFE ID as its only URI; DNS names may stay.',
  },
  'spiffe-id': {
    name: 'Form of the SPIFFE ID',
    broken: ({ id, fault }) =>
      `“${id}” is not the SPIFFE ID of a workload: ${SPIFFE_FAULTS[fault]}.`,
    advice: 'Register the workload with an ID such as spiffe://example.org/ns/prod/sa/client.',
  },
  'spiffe-key-usage': {
    name: 'Key usage of an X.509-SVID',
    broken: ({ fault }) => `As an X.509-SVID it is refused: ${SPIFFE_USAGES[fault]}.`,
    advice: 'Issue it anew with a key usage of digitalSignature.',
  },
  'spiffe-purposes': {
    name: 'Extended key usage of an X.509-SVID',
    broken: ({ missing }) =>
      `Its extended key usage lacks ${missing}; an SVID that has one must have both, for servers and clients.`,
    advice: 'Issue it anew with serverAuth and clientAuth.',
  },
  'oauth-no-identifier': {
    name: 'A name to register',
    broken: () =>
      'There is nothing to register it by: tls_client_auth takes exactly one of the subject DN and a DNS name, URI, IP address or mail address of the subjectAltName.',
    advice: 'Issue it anew with one of these, or register its key (self_signed_tls_client_auth).',
  },
  'oauth-self-signed': {
    name: 'Issued by a CA',
    broken: () => 'It is self-signed: tls_client_auth, which needs a CA, does not fit.',
    advice:
      'Register the client with self_signed_tls_client_auth and its certificate in jwks (x5c); each new certificate must be registered again.',
  },
  'oauth-thumbprint': {
    name: 'x5t#S256 over the certificate alone',
    broken: ({ count }) =>
      `${number(count)} octets stand behind the certificate. x5t#S256 is over the certificate without them; code that hashes all that arrived gets another thumbprint, and refuses the token.`,
    advice: 'Hash what the certificate parser returns, not what arrived.',
  },
  'chain-length': {
    name: 'Length of the chain',
    broken: ({ found, most }, who) =>
      `The chain has ${number(found)} certificates; ${who} takes ${number(most)}.`,
    advice:
      'Send the client’s certificate and its intermediates alone, without root and duplicates, or have it issued by a CA nearer to the root.',
  },
  'verify-depth': {
    name: 'Verification depth',
    broken: ({ directive, needed }, who) =>
      `${who} allows a depth of 1 by default (${directive}); this path needs ${number(needed)}.`,
    advice: 'Set the directive to that number, or higher.',
  },
  'key-unsupported': {
    name: 'Key type and size',
    broken: ({ key, listed }, who) => `${who} does not list keys of ${key}: it supports ${listed}.`,
    advice: 'Make a new key of a listed kind; P-256 is on every list.',
  },
  'signature-unsupported': {
    name: 'Signature algorithm',
    broken: ({ algorithm, listed }, who) =>
      `${who} does not list signatures of ${algorithm}: it supports ${listed}.`,
    advice: 'Have it issued anew with SHA-256 by a CA with an RSA or P-256 key.',
  },
  'certificate-too-large': {
    name: 'Size of a certificate',
    broken: ({ octets, most }, who) =>
      `A certificate has ${number(octets)} octets as PEM; ${who} documents ${number(most)} at most, for CA certificates.`,
    advice: 'Shorten its extensions; lists of names make it large.',
  },
  'header-too-large': {
    name: 'Size of the header field',
    broken: ({ octets, most }, who) =>
      `With this chain, the header field of passthrough mode has ${number(octets)} octets; ${who} takes ${number(most)} for one field.`,
    advice:
      'Have the client send fewer certificates, or use verify mode, which sends only the client’s own.',
  },
  'field-left-empty': {
    name: 'Size of a forwarded value',
    broken: ({ field, octets, most }, who) =>
      `${who} leaves ${field} empty: it would have ${number(octets)} octets, and ${number(most)} is the most.`,
    advice: 'Do not rely on that field for this client; the fingerprint is always there.',
  },
  'not-trusted': {
    name: 'Trust',
    broken: ({ cause }, who) => `${who} cannot trust it: ${DISTRUST[cause]}.`,
    advice:
      'Have the client send its intermediates in order, and compare the root with the trust store by key identifier.',
  },
  'self-signed': {
    name: 'Issued by a CA',
    broken: (_, who) => `It is self-signed; ${who} refuses that.`,
    advice: 'Have it issued by a CA that the trust store holds.',
  },
  'not-yet-valid': {
    name: 'Start of validity',
    broken: ({ until }, who) =>
      `It is not valid before ${utc(until)}; ${who} refuses it until then.`,
    advice: 'Wait, or check the clocks of the CA and the server.',
  },
  expired: {
    name: 'End of validity',
    broken: ({ since }, who) => `It expired at ${utc(since)}; ${who} refuses it.`,
    advice: 'Have it renewed. ALB and CloudFront can be told to ignore the end of validity.',
  },
  revoked: {
    name: 'Not on a CRL',
    broken: ({ since, reason }, who) =>
      `A CRL in this paste lists it as revoked since ${utc(since)}${reason === '' ? '' : ` (${reason})`}; ${who} refuses it.`,
    advice: 'Have a certificate issued for a new key; a revoked one is not taken back.',
  },
  malformed: {
    name: 'Well-formed certificate',
    broken: ({ what }, who) =>
      `It is not as specified${what === '' ? '' : ` (${what})`}; ${who} may refuse it.`,
    advice: 'Have it issued anew by a CA software that encodes DER right.',
  },
  'purpose-required': {
    name: 'id-kp-clientAuth',
    broken: (_, who) =>
      `${who} requires id-kp-clientAuth: here an absent extended key usage does not do.`,
    advice: 'Issue it anew with id-kp-clientAuth.',
  },
  'purpose-forbidden': {
    name: 'Purposes that exclude',
    broken: ({ purposes }, who) =>
      `It is also for ${purposes}, which ${who} does not allow beside client authentication.`,
    advice: 'Use a certificate for client authentication alone.',
  },
  'same-key': {
    name: 'CA certificates of one key',
    broken: ({ found, most }, who) =>
      `${number(found)} certificates were sent with one subject and key; ${who} takes ${number(most)}.`,
    advice: 'Send one certificate of each CA.',
  },
  'name-constraints': {
    name: 'Number of name constraints',
    broken: ({ found, most }, who) =>
      `A CA of the path has ${number(found)} name constraints; ${who} takes ${number(most)}.`,
    advice: 'Have the client’s certificate issued by a CA with fewer.',
  },
  'no-name-to-match': {
    name: 'A name for SAN matchers',
    broken: (_, who) =>
      `It has no subjectAltName that ${who} could match (DNS, URI, IP address, mail address, otherName); the subject is not looked at.`,
    advice: 'Issue it anew with a subjectAltName, or match it by hash.',
  },
};
