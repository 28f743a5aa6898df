import { describe, expect, test } from 'vitest';
import fixture from './tree.fixture.json' with { type: 'json' };
import { type TreeNode, treeOf } from './tree.ts';

const octetsOf = (der: string): Uint8Array => Uint8Array.from(Buffer.from(der, 'base64'));
const tree = (name: string): readonly TreeNode[] =>
  treeOf(octetsOf(fixture.rows.find((row) => row.name === name)!.der));

/** `   13:d=2  hl=2 l=  16 prim: INTEGER           :32BC…` */
function parsed(line: string) {
  const [, offset = '', depth = '', head = '', length = ''] =
    /^ *(\d+):d=(\d+) +hl=(\d+) l= *(\d+) /.exec(line) ?? [];
  return { offset: +offset, depth: +depth, head: +head, length: +length };
}

describe.each(fixture.rows)('$name', ({ der, asn1parse }) => {
  const nodes = treeOf(octetsOf(der));

  test('every element that OpenSSL sees is there, at its offset, as deep and as long', () => {
    const found = nodes.map(({ at, depth, contents }) => ({
      offset: at.start,
      depth,
      head: contents - at.start,
      length: at.end - contents,
    }));
    expect(found).toEqual(expect.arrayContaining(asn1parse.map(parsed)));
  });

  test('what is beside these lies inside of an OCTET STRING or a BIT STRING, which OpenSSL does not open', () => {
    const seen = new Set(asn1parse.map((line) => parsed(line).offset));
    const closed = asn1parse
      .filter((line) => /prim: (?:OCTET|BIT) STRING/.test(line))
      .map(parsed)
      .map(({ offset, head, length }) => [offset + head, offset + head + length] as const);
    const others = nodes.filter(({ at }) => !seen.has(at.start));
    expect(others.length).toBeGreaterThan(0);
    for (const { at } of others) {
      expect(closed.some(([start, end]) => at.start >= start && at.end <= end)).toBe(true);
    }
  });
});

/** The fields of RFC 5280, section 4.1, in their order, down to a depth. */
const outline = (nodes: readonly TreeNode[], most: number): readonly string[] =>
  nodes.filter(({ depth }) => depth <= most).map(({ depth, label }) => `${depth} ${label}`);

test('the fields have the names of RFC 5280, section 4.1', () => {
  expect(outline(tree('an EC client certificate'), 2)).toEqual([
    '0 Certificate',
    '1 tbsCertificate',
    '2 version',
    '2 serialNumber',
    '2 signature',
    '2 issuer',
    '2 validity',
    '2 subject',
    '2 subjectPublicKeyInfo',
    '2 extensions',
    '1 signatureAlgorithm',
    '2 algorithm',
    '2 parameters',
    '1 signatureValue',
  ]);
});

/** What `openssl x509 -text` says of these certificates, by the names of the specifications. */
const VALUES: readonly (readonly [certificate: string, label: string, text: string])[] = [
  ['an EC client certificate', 'Version', 'v3 (2)'],
  ['an EC client certificate', 'serialNumber', '32bc2399630a3fe77a9c566f05664a46'],
  ['an EC client certificate', 'notBefore', '2026-11-23T18:17:54Z'],
  ['an EC client certificate', 'notAfter', '2031-11-22T18:17:54Z'],
  ['an EC client certificate', 'value', 'client-ec.example.test'],
  ['an EC client certificate', 'BasicConstraints', 'cA FALSE'],
  ['an EC client certificate', 'KeyUsage', 'digitalSignature'],
  ['an EC client certificate', 'KeyPurposeId', 'id-kp-clientAuth (1.3.6.1.5.5.7.3.2)'],
  ['an EC client certificate', 'extnID', 'subjectAltName (2.5.29.17)'],
  ['an EC client certificate', 'dNSName', 'client-ec.example.test'],
  ['an EC client certificate', 'keyIdentifier', '8dea72eb8b50291870cb7f259a56589f754e1b82'],
  ['an RSA client certificate', 'publicExponent', '65537'],
  ['a CA certificate', 'cA', 'TRUE'],
];

test.each(VALUES)('%s: %s is %s', (name, label, text) => {
  const found = tree(name).filter((node) => node.label === label);
  expect(found.map((node) => node.text)).toContain(text);
});

test('an attribute and an extension are called by their type', () => {
  const labels = tree('a CA certificate').map(({ label }) => label);
  expect(labels).toEqual(
    expect.arrayContaining(['countryName', 'commonName', 'basicConstraints', 'keyUsage']),
  );
});

test('the modulus of an RSA key stands inside of subjectPublicKey', () => {
  const nodes = tree('an RSA client certificate');
  const key = nodes.findIndex(({ label }) => label === 'subjectPublicKey');
  expect(nodes.slice(key, key + 4).map(({ label }) => label)).toEqual([
    'subjectPublicKey',
    'RSAPublicKey',
    'modulus',
    'publicExponent',
  ]);
});

test('octets that end too early are a tree as far as they go, and it says where it is cut', () => {
  const whole = octetsOf(fixture.rows[0]!.der);
  for (let length = 0; length < whole.length; length += 1) {
    const nodes = treeOf(whole.subarray(0, length));
    expect(nodes.filter(({ depth }) => depth === 0).map(({ at }) => at)).toEqual(
      length === 0 ? [] : [{ start: 0, end: length }],
    );
    expect(nodes.every(({ problem }) => problem !== 'not-der')).toBe(true);
    if (length > 0) expect(nodes[0]!.problem).toBe('cut');
  }
});

test('octets that are none of DER are shown as such', () => {
  expect(treeOf(Uint8Array.of(0x30, 0x80, 0, 0, 0x30, 0, 1))).toMatchObject([
    { label: '', type: '', problem: 'not-der', at: { start: 0, end: 7 } },
  ]);
});

test('nesting without end and elements without number come to an end', () => {
  const deep = new Uint8Array(4000);
  for (let i = 0; i < deep.length; i += 2) deep.set([0x30, 0x80 - 1], i);
  expect(treeOf(deep).length).toBeLessThan(5000);
  const many = new Uint8Array(200_000);
  for (let i = 0; i < many.length; i += 2) many[i] = 5;
  const nodes = treeOf(many);
  expect(nodes.length).toBeLessThan(20_100);
  expect(nodes.at(-1)!.at.end).toBe(many.length);
});
