import { expect, test } from 'vitest';
import { checkTlv } from './ber.ts';

/** What asn1rt_nif:decode_ber_tlv/1 of OTP 25 answered to these octets and 20 octets 00 behind them. */
test.each([
  ['9f9e84e2', '{invalid_tag,2}'],
  ['9f818402', '{invalid_tag,2}'],
  ['9f848402', '{invalid_tag,2}'],
  ['9f9ee202', '{invalid_tag,2}'],
  ['30069f9e84e2', '{invalid_tag,4}'],
  ['30039f9e84e2', '{invalid_tag,4}'],
])('%s: %s', (hex, error) => {
  const octets = Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(20)]);
  expect(() => checkTlv(octets)).toThrow(error);
});

test('a tag number of two octets is read', () => {
  const octets = Buffer.concat([Buffer.from('9f9e0402', 'hex'), Buffer.alloc(20)]);
  expect(() => checkTlv(octets.subarray(0, 6))).not.toThrow();
});
