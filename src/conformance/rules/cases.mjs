// What each rule's two fixtures are made of. `args` and `holds` (hex that stands at the place) are written by hand.

const CA = [
  'basicConstraints=critical,CA:TRUE',
  'keyUsage=critical,keyCertSign,cRLSign',
  'subjectKeyIdentifier=hash',
];
const CA_BELOW = [...CA, 'authorityKeyIdentifier=keyid'];
const LEAF = [
  'basicConstraints=critical,CA:FALSE',
  'keyUsage=critical,digitalSignature',
  'subjectKeyIdentifier=hash',
  'authorityKeyIdentifier=keyid',
];
const CLIENT = [...LEAF, 'extendedKeyUsage=clientAuth', 'subjectAltName=DNS:client-7.example'];
const LONG_AFTER = '2300-01-01T00:00:00Z';
const LONG_BEFORE = '2000-01-01T00:00:00Z';

/** OIDs as they stand in DER. */
const OID = {
  subjectKeyIdentifier: '0603551d0e',
  keyUsage: '0603551d0f',
  subjectAltName: '0603551d11',
  basicConstraints: '0603551d13',
  nameConstraints: '0603551d1e',
  authorityKeyIdentifier: '0603551d23',
  extendedKeyUsage: '0603551d25',
  rsaEncryption: '06092a864886f70d010101',
  ecPublicKey: '06072a8648ce3d0201',
  ed25519: '06032b6570',
  dsa: '06072a8648ce380401',
  sha1WithRsa: '06092a864886f70d010105',
  md5WithRsa: '06092a864886f70d010104',
  ecdsaWithSha1: '06072a8648ce3d0401',
};

const without = (list, ...names) =>
  list.filter((line) => !names.some((name) => line.startsWith(`${name}=`)));
const root = (tools, more = {}) =>
  tools.certificate({ subject: '/O=Example/CN=Example Root', extensions: CA, ...more });
const intermediate = (tools, issuer, more = {}) =>
  tools.certificate({
    subject: '/O=Example/CN=Example Issuing CA',
    extensions: CA_BELOW,
    issuer,
    ...more,
  });

/** Leaf and root. */
function chain(tools, leaf = {}, top = {}) {
  const ca = root(tools, top);
  return `${tools.certificate({ extensions: CLIENT, issuer: ca, ...leaf }).pem}${ca.pem}`;
}

/** Leaf, so many intermediates, root. */
function deep(tools, between, leaf = {}) {
  const cas = [root(tools)];
  for (let i = 0; i < between; i += 1) {
    cas.unshift(intermediate(tools, cas[0], { subject: `/O=Example/CN=Example CA ${i + 1}` }));
  }
  const end = tools.certificate({ extensions: CLIENT, issuer: cas[0], ...leaf });
  return [end, ...cas].map(({ pem }) => pem).join('');
}

/** The same leaf but for its extensions. */
const leaves =
  (broken, args, holds, kept = CLIENT, more = {}) =>
  (tools) => ({
    fails: { pem: chain(tools, { extensions: broken, ...more }), args, holds },
    passes: { pem: chain(tools, { extensions: kept, ...more }) },
  });

const purposes = (list) => [...without(CLIENT, 'extendedKeyUsage'), `extendedKeyUsage=${list}`];
const names = (list) => [...without(CLIENT, 'subjectAltName'), `subjectAltName=${list}`];
const usages = (list) => [...without(CLIENT, 'keyUsage'), `keyUsage=${list}`];
const ends = (when, args) => (tools) => {
  const pem = chain(tools);
  return { fails: { pem, now: when, args }, passes: { pem } };
};

/** The same chain beside a CRL of its issuer: one that lists the leaf, one that lists another certificate. */
const revoked = (tools) => {
  const ca = root(tools);
  const leaf = tools.certificate({ extensions: CLIENT, issuer: ca, serial: '0x5ec0de01' });
  const beside = (serial) => ({ pem: `${leaf.pem}${ca.pem}${tools.crl(ca, serial)}` });
  return {
    fails: {
      ...beside('5EC0DE01'),
      args: { since: '2026-11-01T00:00:00Z', reason: 'keyCompromise' },
      holds: '02045ec0de01',
    },
    passes: beside('5EC0DE02'),
  };
};

const SVID = [
  ...without(CLIENT, 'subjectAltName', 'extendedKeyUsage'),
  'extendedKeyUsage=serverAuth,clientAuth',
  'subjectAltName=URI:spiffe://example.org/ns/prod/sa/client-7',
];
const svid = (...changed) => [
  ...without(SVID, ...changed.map((line) => line.split('=')[0])),
  ...changed,
];

const publicIssuer = { subject: "/C=US/O=Let's Encrypt/CN=R10" };
const keys =
  (kind, args, holds, keptKind = 'P-256') =>
  (tools) => ({
    fails: { pem: chain(tools, { kind }), args, holds },
    passes: { pem: chain(tools, { kind: keptKind }) },
  });
const signed = (hash, args, holds) => (tools) => ({
  fails: { pem: chain(tools, { hash }, { kind: 'RSA 2048' }), args, holds },
  passes: { pem: chain(tools, {}, { kind: 'RSA 2048' }) },
});
const long = (length) => `nsComment=${'A'.repeat(length)}`;
const v1 = (tools) => ({
  fails: { pem: chain(tools, { extensions: [] }), args: { version: 1 } },
  passes: { pem: chain(tools) },
});
const asCa = leaves(
  [...without(CLIENT, 'basicConstraints'), 'basicConstraints=critical,CA:TRUE'],
  {},
  OID.basicConstraints,
);
const lengths = (between, args) => (tools) => ({
  fails: { pem: deep(tools, between), args },
  passes: { pem: deep(tools, 1) },
});

/** A chain whose issuing CA was left out, though others were sent. */
const gap = (tools) => {
  const top = root(tools);
  const ca = intermediate(tools, top);
  const leaf = tools.certificate({ extensions: CLIENT, issuer: ca });
  return {
    fails: { pem: `${leaf.pem}${top.pem}`, args: { cause: 'gap' } },
    passes: { pem: `${leaf.pem}${ca.pem}${top.pem}` },
  };
};

/** An issuer of that name whose key did not sign it. */
const forged = (tools) => {
  const kept = chain(tools);
  const ca = root(tools, {
    extensions: [...without(CA, 'subjectKeyIdentifier'), 'subjectKeyIdentifier=none'],
  });
  const other = root(tools, {
    extensions: [...without(CA, 'subjectKeyIdentifier'), 'subjectKeyIdentifier=none'],
  });
  const leaf = tools.certificate({
    extensions: [...without(CLIENT, 'authorityKeyIdentifier'), 'authorityKeyIdentifier=none'],
    issuer: ca,
  });
  return {
    fails: { pem: `${leaf.pem}${other.pem}`, args: { cause: 'signature' } },
    passes: { pem: kept },
  };
};

const unknown = (tools) => {
  const pem = chain(tools);
  return {
    fails: { pem, reasons: ['path.not-trusted'], args: { cause: 'anchor' } },
    passes: { pem },
  };
};

const alone = (tools) =>
  tools.certificate({
    extensions: [...without(CLIENT, 'authorityKeyIdentifier'), 'authorityKeyIdentifier=none'],
  }).pem;
const selfSigned = (tools) => ({
  fails: { pem: alone(tools), args: {} },
  passes: { pem: chain(tools) },
});
const noClientAuth = leaves(
  purposes('serverAuth'),
  { purposes: 'id-kp-serverAuth' },
  OID.extendedKeyUsage,
);

const issuerPurpose = (tools) => {
  const top = root(tools);
  const one = (purpose) => {
    const ca = intermediate(tools, top, {
      extensions: [...CA_BELOW, `extendedKeyUsage=${purpose}`],
    });
    return `${tools.certificate({ extensions: CLIENT, issuer: ca }).pem}${ca.pem}${top.pem}`;
  };
  return {
    fails: {
      pem: one('serverAuth'),
      args: { issuer: 'Example Issuing CA', purposes: 'id-kp-serverAuth' },
      holds: OID.extendedKeyUsage,
    },
    passes: { pem: one('serverAuth,clientAuth') },
  };
};

export const CASES = {
  'client-auth': noClientAuth,
  'client-auth-any': leaves(
    purposes('anyExtendedKeyUsage'),
    {},
    OID.extendedKeyUsage,
    purposes('anyExtendedKeyUsage,clientAuth'),
  ),
  'public-ca-client-auth': (tools) => ({
    fails: {
      pem: chain(tools, { extensions: purposes('serverAuth') }, publicIssuer),
      args: { ca: "Let's Encrypt", since: '2026-02-11' },
      holds: OID.extendedKeyUsage,
    },
    passes: { pem: chain(tools, { extensions: purposes('serverAuth,clientAuth') }, publicIssuer) },
  }),
  'public-ca-renewal': (tools) => ({
    fails: {
      pem: chain(
        tools,
        { extensions: purposes('serverAuth,clientAuth') },
        { subject: '/C=US/O=DigiCert Inc/CN=DigiCert Global G2 TLS RSA SHA256 2020 CA1' },
      ),
      args: { ca: 'DigiCert', since: '2025-10-01' },
      holds: OID.extendedKeyUsage,
    },
    passes: {
      pem: chain(
        tools,
        {},
        { subject: '/C=US/O=DigiCert Inc/CN=DigiCert Assured ID Client CA G2' },
      ),
    },
  }),
  'issuer-client-auth': issuerPurpose,
  'digital-signature': leaves(
    usages('critical,keyEncipherment'),
    { usages: 'keyEncipherment' },
    OID.keyUsage,
  ),
  'end-entity-ca': asCa,
  'key-cert-sign': leaves(usages('critical,digitalSignature,keyCertSign'), {}, OID.keyUsage),
  'rsa-key-size': keys('RSA 1024', { bits: 1024 }, OID.rsaEncryption, 'RSA 2048'),
  'ec-curve': keys('secp224r1', { curve: '1.3.132.0.33' }, OID.ecPublicKey),
  'key-algorithm': keys('DSA', { algorithm: 'DSA' }, OID.dsa),
  'md5-signature': signed('md5', { hash: 'MD5' }, OID.md5WithRsa),
  'sha1-signature': signed('sha1', { hash: 'SHA-1' }, OID.sha1WithRsa),
  'outlives-issuer': (tools) => ({
    fails: { pem: chain(tools, { days: 400 }, { days: 300 }) },
    passes: { pem: chain(tools, { days: 300 }, { days: 400 }) },
  }),
  'begins-before-issuer': (tools) => {
    const ca = root(tools);
    const leaf = tools.certificate({ extensions: CLIENT, issuer: ca });
    tools.nextSecond();
    const renewed = root(tools, { keyFile: ca.keyFile });
    const later = tools.certificate({ extensions: CLIENT, issuer: renewed });
    return {
      fails: { pem: `${leaf.pem}${renewed.pem}` },
      passes: { pem: `${later.pem}${renewed.pem}` },
    };
  },
  'key-identifiers': (tools) => ({
    fails: {
      pem: chain(
        tools,
        {
          extensions: [
            ...without(CLIENT, 'authorityKeyIdentifier'),
            'authorityKeyIdentifier=DER:3006800401020304',
          ],
        },
        { extensions: [...without(CA, 'subjectKeyIdentifier'), 'subjectKeyIdentifier=0a0b0c0d'] },
      ),
      args: { wanted: '01020304', found: '0a0b0c0d' },
      holds: OID.authorityKeyIdentifier,
    },
    passes: { pem: chain(tools) },
  }),
  'authority-key-identifier': leaves(
    [...without(CLIENT, 'authorityKeyIdentifier'), 'authorityKeyIdentifier=none'],
    {},
  ),
  'subject-key-identifier': (tools) => ({
    fails: {
      pem: chain(
        tools,
        {
          extensions: [...without(CLIENT, 'authorityKeyIdentifier'), 'authorityKeyIdentifier=none'],
        },
        { extensions: [...without(CA, 'subjectKeyIdentifier'), 'subjectKeyIdentifier=none'] },
      ),
      args: {},
    },
    passes: { pem: chain(tools) },
  }),
  'names-nobody': leaves(
    without(CLIENT, 'subjectAltName'),
    {},
    '3000',
    names('critical,DNS:client-7.example'),
    { subject: '/' },
  ),
  'critical-alt-name': leaves(
    names('DNS:client-7.example'),
    {},
    OID.subjectAltName,
    names('critical,DNS:client-7.example'),
    { subject: '/' },
  ),
  'rfc822-name': leaves(
    names('email:Client Seven <seven@example.org>'),
    { value: 'Client Seven <seven@example.org>' },
    '8120',
    names('email:seven@example.org'),
  ),
  'dns-name': leaves(
    names('DNS:https://client-7.example/'),
    { value: 'https://client-7.example/' },
    '8219',
    names('DNS:*.client_7.example'),
  ),
  'uri-name': leaves(
    names('URI:clients/7'),
    { value: 'clients/7' },
    '8609',
    names('URI:urn:example:client:7'),
  ),
  'ip-address': leaves(
    names('DER:30058703c00002'),
    { octets: 3 },
    '8703c00002',
    names('IP:192.0.2.7,IP:2001:db8::7'),
  ),
  'upn-name': leaves(
    names('otherName:1.3.6.1.4.1.311.20.2.3;IA5:seven@example.org'),
    { value: 'seven@example.org' },
    '060a2b060104018237140203',
    names('otherName:1.3.6.1.4.1.311.20.2.3;UTF8:seven@example.org'),
  ),
  'serial-positive': (tools) => ({
    fails: { pem: chain(tools, { serial: '-5' }), args: { serial: '-05' }, holds: '0201fb' },
    passes: { pem: chain(tools, { serial: '5' }) },
  }),
  'serial-length': (tools) => ({
    fails: {
      pem: chain(tools, { serial: `0x${'7a'.repeat(21)}` }),
      args: { octets: 21 },
      holds: `0215${'7a'.repeat(21)}`,
    },
    passes: { pem: chain(tools, { serial: `0x${'7a'.repeat(20)}` }) },
  }),
  'version-3': v1,
  'spiffe-one-uri': leaves(
    svid('subjectAltName=URI:spiffe://example.org/a,URI:https://example.org/b'),
    { count: 2 },
    OID.subjectAltName,
    SVID,
  ),
  'spiffe-id': leaves(
    svid('subjectAltName=URI:spiffe://Example.org/ns/prod'),
    { id: 'spiffe://Example.org/ns/prod', fault: 'trust-domain' },
    '861c',
    SVID,
  ),
  'spiffe-key-usage': leaves(
    svid('keyUsage=critical,digitalSignature,cRLSign'),
    { fault: 'signing' },
    OID.keyUsage,
    SVID,
  ),
  'spiffe-purposes': leaves(
    svid('extendedKeyUsage=clientAuth'),
    { missing: 'id-kp-serverAuth' },
    OID.extendedKeyUsage,
    SVID,
  ),
  'oauth-identifier': leaves(
    names('critical,RID:1.2.3.4'),
    {},
    '3000',
    names('critical,DNS:client-7.example'),
    { subject: '/' },
  ),
  'oauth-self-signed': selfSigned,
  'oauth-thumbprint': (tools) => {
    const { pem } = tools.certificate({ extensions: CLIENT, issuer: root(tools) });
    return {
      fails: { pem: tools.withTrailing(pem, Buffer.of(0, 0)), args: { count: 2 } },
      passes: { pem },
    };
  },
  'aws-alb-chain-depth': lengths(3, { found: 5, most: 4 }),
  'aws-alb-size': (tools) => ({
    fails: { pem: chain(tools, { extensions: [...CLIENT, long(13_000)] }) },
    passes: { pem: chain(tools, { extensions: [...CLIENT, long(8000)] }) },
  }),
  'aws-alb-header-size': (tools) => ({
    fails: {
      pem: chain(
        tools,
        { extensions: [...CLIENT, long(6000)] },
        { extensions: [...CA, long(6000)] },
      ),
    },
    passes: { pem: chain(tools, { extensions: [...CLIENT, long(2000)] }) },
  }),
  'aws-alb-untrusted': gap,
  'aws-alb-not-yet-valid': ends(LONG_BEFORE),
  'aws-alb-expired': ends(LONG_AFTER),
  'aws-alb-revoked': revoked,
  'aws-alb-type': keys(
    'Ed25519',
    { key: 'Ed25519', listed: 'RSA 2K–8K, secp256r1, secp384r1, secp521r1' },
    OID.ed25519,
  ),
  'aws-alb-version': v1,
  'aws-alb-signature': (tools) => ({
    fails: {
      pem: chain(tools, { hash: 'sha1' }),
      args: {
        algorithm: 'SHA-1 with ECDSA',
        listed: 'RSA, RSASSA-PSS, ECDSA · SHA-256, SHA-384, SHA-512',
      },
      holds: OID.ecdsaWithSha1,
    },
    passes: { pem: chain(tools) },
  }),
  'aws-alb-invalid': leaves([...CLIENT, 'nameConstraints=DER:0500'], undefined),
  'aws-alb-purpose': noClientAuth,
  'api-gateway-chain-length': lengths(3, { found: 5, most: 4 }),
  'api-gateway-key': keys(
    'RSA 1024',
    { key: 'RSA 1024', listed: 'RSA-2048 or stronger, ECDSA-256 or stronger' },
    OID.rsaEncryption,
  ),
  'api-gateway-signature': signed(
    'sha1',
    { algorithm: 'SHA-1 with RSA', listed: 'RSA, RSASSA-PSS, ECDSA · SHA-256, SHA-384, SHA-512' },
    OID.sha1WithRsa,
  ),
  'api-gateway-expired': ends(LONG_AFTER),
  'api-gateway-untrusted': forged,
  'cloudfront-expired': ends(LONG_AFTER),
  'cloudfront-not-yet-valid': ends(LONG_BEFORE),
  'cloudfront-untrusted': gap,
  'cloudfront-purpose': noClientAuth,
  'cloudfront-key': (tools) => ({
    fails: {
      pem: chain(tools, {}, { kind: 'secp521r1' }),
      args: { key: 'P-521', listed: 'RSA 2048, 3072, 4096, secp256r1, secp384r1' },
      holds: OID.ecPublicKey,
    },
    passes: { pem: chain(tools, { kind: 'secp521r1' }) },
  }),
  'cloudfront-signature': (tools) => ({
    fails: {
      pem: chain(tools, {}, { hash: 'sha1' }),
      args: {
        algorithm: 'SHA-1 with ECDSA',
        listed: 'RSA, RSASSA-PSS, ECDSA · SHA-256, SHA-384, SHA-512',
      },
      holds: OID.ecdsaWithSha1,
    },
    passes: { pem: chain(tools) },
  }),
  'cloudfront-version': (tools) => ({
    fails: {
      pem: chain(
        tools,
        {
          extensions: [...without(CLIENT, 'authorityKeyIdentifier'), 'authorityKeyIdentifier=none'],
        },
        { extensions: [] },
      ),
      args: { version: 1 },
    },
    passes: { pem: chain(tools) },
  }),
  'nginx-verify-depth': lengths(2, { directive: 'ssl_verify_depth', needed: 2 }),
  'apache-verify-depth': (tools) => ({
    fails: { pem: deep(tools, 1), args: { directive: 'SSLVerifyDepth', needed: 2 } },
    passes: { pem: deep(tools, 0) },
  }),
  'envoy-alt-name': leaves(without(CLIENT, 'subjectAltName'), {}),
  'google-chain-length': lengths(11, { found: 13, most: 11 }),
  'google-depth': lengths(9, { found: 11, most: 10 }),
  'google-rsa-key-size': keys(
    'RSA 1024',
    { key: 'RSA 1024', listed: 'RSA 2048–4096' },
    OID.rsaEncryption,
    'RSA 2048',
  ),
  'google-curve': keys('secp521r1', { key: 'P-521', listed: 'P-256, P-384' }, OID.ecPublicKey),
  'google-key-algorithm': keys('Ed25519', { key: 'Ed25519', listed: 'RSA, ECDSA' }, OID.ed25519),
  'google-issuer-purpose': issuerPurpose,
  'google-purpose': leaves(without(CLIENT, 'extendedKeyUsage'), {}),
  'google-forbidden-purpose': leaves(
    purposes('clientAuth,timeStamping'),
    { purposes: 'id-kp-timeStamping' },
    OID.extendedKeyUsage,
  ),
  'google-ca': asCa,
  'google-hash': signed('sha1', { hash: 'SHA-1' }, OID.sha1WithRsa),
  'google-expired': ends(LONG_AFTER),
  'google-untrusted': gap,
  'google-same-key': (tools) => {
    const keyFile = tools.key();
    const same = Array.from({ length: 11 }, (_, i) =>
      intermediate(tools, root(tools, { subject: `/O=Example/CN=Example Root ${i + 1}` }), {
        keyFile,
      }),
    );
    const leaf = tools.certificate({ extensions: CLIENT, issuer: same[0] });
    const pems = same.map(({ pem }) => pem);
    return {
      fails: {
        pem: [leaf.pem, ...pems].join(''),
        args: { found: 11, most: 10 },
        holds: OID.ecPublicKey,
      },
      passes: { pem: [leaf.pem, ...pems.slice(0, 10)].join('') },
    };
  },
  'google-name-constraints': (tools) => {
    const limited = (count) => {
      const list = Array.from({ length: count }, (_, i) => `permitted;DNS:d${i}.example`).join(',');
      const top = root(tools);
      const ca = intermediate(tools, top, {
        extensions: [
          ...CA_BELOW,
          `nameConstraints=critical,${list},permitted;DNS:client-7.example`,
        ],
      });
      return `${tools.certificate({ extensions: CLIENT, issuer: ca }).pem}${ca.pem}${top.pem}`;
    };
    return {
      fails: { pem: limited(10), args: { found: 11, most: 10 }, holds: OID.nameConstraints },
      passes: { pem: limited(9) },
    };
  },
  'google-serial': (tools) => ({
    fails: {
      pem: chain(tools, { serial: `0x${'7a'.repeat(51)}` }),
      args: { field: 'client_cert_serial_number', octets: 51, most: 50 },
      holds: `0233${'7a'.repeat(51)}`,
    },
    passes: { pem: chain(tools) },
  }),
  'google-spiffe-id': leaves(
    svid(`subjectAltName=URI:spiffe://example.org/${'a'.repeat(2028)}`),
    { field: 'client_cert_spiffe_id', octets: 2049, most: 2048 },
    '86820801',
    SVID,
  ),
  'google-uri-names': leaves(
    names(`URI:https://example.org/${'a'.repeat(370)}`),
    { field: 'client_cert_uri_sans', octets: 520, most: 512 },
    OID.subjectAltName,
    names('URI:https://example.org/7'),
  ),
  'google-dns-names': leaves(
    names(Array.from({ length: 24 }, (_, i) => `DNS:client-${i + 10}.example`).join(',')),
    { field: 'client_cert_dnsname_sans', octets: 599, most: 512 },
    OID.subjectAltName,
  ),
  'google-issuer': (tools) => ({
    fails: {
      pem: chain(
        tools,
        {},
        {
          subject: `/O=Example${'/OU=A long name of a department that issues certificates'.repeat(6)}/CN=Root`,
        },
      ),
    },
    passes: { pem: chain(tools) },
  }),
  'google-subject': (tools) => ({
    fails: {
      pem: chain(tools, {
        subject: `/O=Example${'/OU=A long name of a department that has clients'.repeat(7)}/CN=client-7`,
      }),
    },
    passes: { pem: chain(tools) },
  }),
  'google-leaf': (tools) => ({
    fails: { pem: chain(tools, { extensions: [...CLIENT, long(16_300)] }) },
    passes: { pem: chain(tools) },
  }),
  'google-chain': (tools) => ({
    fails: {
      pem: chain(
        tools,
        { extensions: [...CLIENT, long(8000)] },
        { extensions: [...CA, long(8000)] },
      ),
    },
    passes: { pem: chain(tools) },
  }),
  'cloudflare-leaf': (tools) => ({
    fails: { pem: chain(tools, { extensions: [...CLIENT, long(7600)] }) },
    passes: { pem: chain(tools) },
  }),
  'cloudflare-chain': (tools) => ({
    fails: { pem: chain(tools, {}, { extensions: [...CA, long(12_000)] }) },
    passes: { pem: chain(tools) },
  }),
  'azure-expired': ends(LONG_AFTER),
  'azure-not-yet-valid': ends(LONG_BEFORE),
  'azure-self-signed': selfSigned,
  'azure-chain-length': lengths(4, { found: 6, most: 5 }),
  'azure-purpose': noClientAuth,
  'azure-issuer': gap,
  'azure-untrusted': unknown,
};
