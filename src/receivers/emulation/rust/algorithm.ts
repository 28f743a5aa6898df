import {
  choice,
  type Element,
  explicit,
  optional,
  optionalAny,
  type Parser,
  required,
  type Simple,
  sequence,
  simple,
} from './asn1.ts';
import {
  anySequence,
  bigUnsigned,
  checkOid,
  nullValue,
  objectIdentifier,
  optionalNull,
  unsigned,
} from './values.ts';

const none: Element = () => {};

const EC_PARAMETERS = choice('EcParameters', {
  NamedCurve: objectIdentifier,
  ImplicitCurve: nullValue,
  SpecifiedCurve: anySequence,
});

const DSS = required(
  sequence('DssParams', {
    p: required(bigUnsigned),
    q: required(bigUnsigned),
    g: required(bigUnsigned),
  }),
);

/** RFC 4055, section 3.1. */
const PSS = (parser: Parser): void =>
  optional(
    sequence('RsaPssParameters', {
      hash_algorithm: optional(explicit(0, required(algorithm))),
      mask_gen_algorithm: optional(
        explicit(
          1,
          required(
            sequence('MaskGenAlgorithm', {
              oid: required(objectIdentifier),
              params: required(algorithm),
            }),
          ),
        ),
      ),
      salt_length: optional(explicit(2, required(unsigned(2)))),
      _trailer_field: optional(explicit(3, required(unsigned(1)))),
    }),
  )(parser);

/** The OIDs that pyca/cryptography knows, as their DER in hexadecimal, with what it reads after each. */
const PARAMETERS = new Map<string, Element>([
  ['2a8648ce3d0201', EC_PARAMETERS],
  ['2a8648ce380401', DSS],
  ['2a864886f70d01010a', PSS],
]);

// Ed25519, Ed448, X25519, X448; ECDSA with SHA-3; ML-DSA: no parameters.
for (const oid of ['2b6570', '2b6571', '2b656e', '2b656f']) PARAMETERS.set(oid, none);
for (const last of ['09', '0a', '0b', '0c', '11', '12', '13']) {
  PARAMETERS.set(`6086480165030403${last}`, none);
}

// SHA-1, SHA-2, SHA-3, RSA and its signatures, ECDSA, DSA, HMAC: NULL or nothing.
for (const oid of [
  '2b0e03021a',
  ...['01', '02', '03', '04', '07', '08', '09', '0a'].map((last) => `6086480165030402${last}`),
  ...['01', '05', '0b', '0c', '0d', '0e'].map((last) => `2a864886f70d0101${last}`),
  '2b0e03021d',
  ...['01', '02', '03', '04'].map((last) => `2a8648ce3d0403${last}`),
  ...['01', '02', '03', '04', '0d', '0e', '0f', '10'].map((last) => `6086480165030403${last}`),
  '2a864886f70d0207',
  '2a864886f70d0209',
]) {
  PARAMETERS.set(oid, optionalNull);
}

const hexOf = (octets: Uint8Array): string =>
  Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');

/** AlgorithmIdentifier: what its parameters are depends on its OID. */
export const algorithm: Simple = simple(0x30, (contents) => {
  let parameters: Element = optionalAny;
  const oid = simple(0x06, (octets) => {
    checkOid(octets);
    parameters = PARAMETERS.get(hexOf(octets)) ?? optionalAny;
  });
  sequence('AlgorithmIdentifier', {
    oid: required(oid),
    params: (parser) => parameters(parser),
  }).read(contents);
});
