import { expect, test } from 'vitest';
import fixture from '../../core/octets/tree.fixture.json' with { type: 'json' };
import { treeOf } from '../../core/octets/tree.ts';
import { meantNode, nodesOf, partsOf, pathOf } from './nodes.ts';

const octets = Uint8Array.from(Buffer.from(fixture.rows[0]!.der, 'base64'));
const tree = treeOf(octets);

const labels = (start: number, end: number): readonly string[] =>
  nodesOf(tree, { start, end }).map((i) => tree[i]!.label);

// Offsets as `openssl asn1parse` prints them: tree.fixture.json.
test.each([
  ['the whole', 0, 743, ['Certificate']],
  ['a field', 13, 31, ['serialNumber']],
  ['an octet of its contents', 20, 21, ['serialNumber']],
  ['the end of one and the beginning of the next', 30, 32, ['serialNumber', 'signature']],
  ['a tag around others', 46, 47, ['issuer']],
  ['an AttributeTypeAndValue, and not the SET that is two octets longer', 50, 61, ['countryName']],
  ['both times, without what is around them', 120, 150, ['notBefore', 'notAfter']],
])('%s', (_, start, end, expected) => {
  expect(labels(start, end)).toEqual(expected);
});

test('nothing is nothing of the tree', () => {
  expect(nodesOf(tree, null)).toEqual([]);
});

test.each([
  [13, ['serialNumber']],
  [120, ['validity', 'notBefore']],
  [196, ['subject', 'commonName', 'value']],
  [443, ['extensions', 'subjectAltName', 'dNSName']],
  [482, ['signatureValue']],
])('the way to the field at octet %i', (offset, path) => {
  const index = tree.findIndex(({ at }) => at.start === offset);
  expect(pathOf(tree, index)).toEqual(path);
});

test('every octet is of the tag, the length or the contents of its element', () => {
  const parts = partsOf(tree, octets.length);
  // SEQUENCE 82 02e3, SEQUENCE 82 01cb, [0] 03, INTEGER 01 02, INTEGER 10 …
  expect([...parts.subarray(0, 17)].join('')).toBe('01110111010120122');
});

test('a place in whole quanta means the field of its name, else the outermost', () => {
  // Quanta from octet 48 to 63: the SET from 48 to 61, and the attribute from 50 to 61 inside of it.
  const at = { start: 48, end: 63 };
  expect(tree[meantNode(tree, at, 'countryName')]!.label).toBe('countryName');
  expect(tree[meantNode(tree, at, '')]!.label).toBe('RelativeDistinguishedName');
  expect(meantNode(tree, { start: 48, end: 66 }, 'countryName')).toBe(-1);
});
