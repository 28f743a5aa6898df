import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packLink, unpackLink } from './share-link.ts';

const packed = (octets: Uint8Array): string => deflateRawSync(octets).toString('base64url');

test('what is packed is unpacked, in characters of a fragment only', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const link = await packLink(value);
      expect(link).toMatch(/^[\w-]+$/);
      expect(await unpackLink(link)).toEqual({ value: JSON.parse(JSON.stringify(value)) });
    }),
  );
});

test('whatever stands in a fragment, it is a value or a fault', async () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[\w-]{0,200}$/),
    fc.uint8Array().map(packed),
  );
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const answer = await unpackLink(text);
      if ('fault' in answer) expect(answer.fault).toMatch(/^(garbled|too-large)$/);
      else expect(answer).toHaveProperty('value');
    }),
    { numRuns: 500 },
  );
});

test('a link that was cut is garbled, wherever', async () => {
  const link = await packLink({ text: 'abcdefgh'.repeat(50), list: [1, 2, 3] });
  for (let length = 0; length < link.length; length += 1) {
    expect(await unpackLink(link.slice(0, length))).toEqual({ fault: 'garbled' });
  }
});

test('a bomb is stopped', async () => {
  expect(await unpackLink(packed(Buffer.alloc(64 * 1024 * 1024)))).toEqual({ fault: 'too-large' });
  expect(await unpackLink('A'.repeat(200_001))).toEqual({ fault: 'too-large' });
});
