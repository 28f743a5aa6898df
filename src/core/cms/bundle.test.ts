import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginsPkcs7, pkcs7Length, readBundle } from './bundle.ts';

const hexOf = (octets: readonly number[] | Uint8Array): string =>
  Buffer.from(octets).toString('hex');
const octetsOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

/** An element in DER, or with an indefinite length. */
const element = (tag: string, contents: string, isBer = false): string => {
  const length = contents.length / 2;
  if (isBer) return `${tag}80${contents}0000`;
  return length < 0x80
    ? `${tag}${hexOf([length])}${contents}`
    : `${tag}82${hexOf([length >> 8, length & 0xff])}${contents}`;
};

const SIGNED = '06092a864886f70d010702';
const DATA = '06092a864886f70d010701';

/** RFC 5652, sections 3 and 5.1, with what stands between content and signers as it is given. */
const signedData = (middle: string, isBer = false, signers = ''): string => {
  const inside = `020101${element('31', '')}${element('30', DATA, isBer)}${middle}${element('31', signers)}`;
  const content = element('a0', element('30', inside, isBer), isBer);
  return element('30', SIGNED + content, isBer);
};

const CERTIFICATE = element('30', '0500');

test.each([false, true])('certificates, CRLs and others; BER: %s', (isBer) => {
  const middle = `${element('a0', `${CERTIFICATE}a1020500${CERTIFICATE}`, isBer)}${element('a1', CERTIFICATE, isBer)}`;
  const octets = octetsOf(signedData(middle, isBer, CERTIFICATE));
  const bundle = readBundle(octets)!;
  const slices = [...bundle.certificates, ...bundle.crls].map(({ start, end }) =>
    hexOf(octets.subarray(start, end)),
  );
  expect(slices).toEqual([CERTIFICATE, CERTIFICATE, CERTIFICATE]);
  expect([bundle.crls.length, bundle.others, bundle.signers]).toEqual([1, 1, 1]);
  expect(pkcs7Length(octets)).toBe(octets.length);
  expect(pkcs7Length(Uint8Array.of(...octets, 1, 2))).toBe(octets.length);
});

test('neither certificates nor CRLs', () => {
  const octets = octetsOf(signedData(''));
  expect(readBundle(octets)).toEqual({ certificates: [], crls: [], others: 0, signers: 0 });
});

test.each([
  ['another content type', element('30', DATA + element('a0', '0400'))],
  ['another OID', element('30', '0603550403')],
  ['nothing', ''],
  ['SignedData that is cut', signedData(element('a0', CERTIFICATE)).slice(0, -6)],
  ['BER that does not end', signedData(element('a0', CERTIFICATE), true).slice(0, -4)],
])('no bundle: %s', (_, hex) => expect(readBundle(octetsOf(hex))).toBeNull());

test('any octets have an answer', () => {
  const whole = octetsOf(signedData(element('a0', CERTIFICATE, true), true));
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.uint8Array({ maxLength: 4 }), (at, noise) => {
      const octets = Uint8Array.from(whole);
      octets.set(noise.subarray(0, octets.length - at), at);
      const bundle = readBundle(octets);
      if (bundle !== null) expect(beginsPkcs7(octets)).toBe(true);
      for (const { start, end } of bundle?.certificates ?? []) {
        expect(end).toBeLessThanOrEqual(octets.length);
        expect(start).toBeLessThan(end);
      }
    }),
  );
});
