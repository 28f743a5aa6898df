import { type Chance, der, ed25519, oid, type Signer } from './fresh-certificates.ts';

/** What one certificate of a chain says of itself. */
export interface Wish {
  readonly name: string;
  readonly cA: boolean;
  readonly pathLenConstraint: number | null;
  readonly keyUsage: 'none' | 'keyCertSign' | 'digitalSignature';
  readonly extendedKeyUsage: readonly ('clientAuth' | 'serverAuth')[] | null;
  readonly permitted: readonly string[];
  readonly excluded: readonly string[];
  readonly dnsNames: readonly string[];
  readonly unknownCritical: boolean;
  /** Years, each from its first second. */
  readonly from: number;
  readonly until: number;
  readonly isForged: boolean;
}

const PURPOSES = { serverAuth: '2b06010505070301', clientAuth: '2b06010505070302' } as const;

/** A chain made by chance, from the root down: each certificate signed by the one before it, the root by itself. */
export function freshChain(wishes: readonly Wish[], chance: Chance): readonly Buffer[] {
  const signers = wishes.map(() => ed25519(chance));
  return wishes.map((wish, i) => {
    const own = signers[i];
    const issuer = signers[Math.max(0, i - 1)];
    const issuerName = wishes[Math.max(0, i - 1)]?.name;
    if (own === undefined || issuer === undefined || issuerName === undefined)
      throw new RangeError('a chain without a signer');
    return certificate(wish, own, issuer, issuerName, chance);
  });
}

function certificate(
  wish: Wish,
  own: Signer,
  issuer: Signer,
  issuerName: string,
  chance: Chance,
): Buffer {
  const time = (year: number): Buffer => der(0x18, Buffer.from(`${year}0101000000Z`));
  const tbs = der(
    0x30,
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, Buffer.concat([Buffer.of(1), chance(15)])),
    issuer.algorithm,
    nameOf(issuerName),
    der(0x30, time(wish.from), time(wish.until)),
    nameOf(wish.name),
    own.publicKey,
    der(0xa3, der(0x30, ...extensionsOf(wish))),
  );
  const signature = Buffer.from(issuer.sign(tbs));
  if (wish.isForged) signature[8] = (signature[8] ?? 0) ^ 1;
  return der(0x30, tbs, issuer.algorithm, der(0x03, Buffer.of(0), signature));
}

const nameOf = (common: string): Buffer =>
  der(0x30, der(0x31, der(0x30, oid('550403'), der(0x0c, Buffer.from(common)))));

const TRUE = Buffer.of(1, 1, 0xff);

const extension = (type: string, isCritical: boolean, value: Buffer): Buffer =>
  der(0x30, oid(type), ...(isCritical ? [TRUE] : []), der(0x04, value));

function extensionsOf(wish: Wish): readonly Buffer[] {
  const { cA, pathLenConstraint: length, keyUsage, extendedKeyUsage, dnsNames } = wish;
  const all: Buffer[] = [
    extension(
      '551d13',
      true,
      der(
        0x30,
        ...(cA ? [TRUE] : []),
        ...(cA && length !== null ? [der(0x02, Buffer.of(length))] : []),
      ),
    ),
  ];
  if (keyUsage !== 'none') {
    const bits = keyUsage === 'keyCertSign' ? Buffer.of(2, 0x04) : Buffer.of(7, 0x80);
    all.push(extension('551d0f', true, der(0x03, bits)));
  }
  if (extendedKeyUsage !== null) {
    const purposes = extendedKeyUsage.map((purpose) => oid(PURPOSES[purpose]));
    all.push(extension('551d25', false, der(0x30, ...purposes)));
  }
  if (dnsNames.length > 0) {
    const names = dnsNames.map((name) => der(0x82, Buffer.from(name)));
    all.push(extension('551d11', false, der(0x30, ...names)));
  }
  if (wish.permitted.length + wish.excluded.length > 0)
    all.push(extension('551d1e', true, nameConstraints(wish)));
  if (wish.unknownCritical) all.push(extension('2b06010401868d1f02', true, der(0x05)));
  return all;
}

function nameConstraints({ permitted, excluded }: Wish): Buffer {
  const subtrees = (tag: number, names: readonly string[]): readonly Buffer[] =>
    names.length === 0
      ? []
      : [der(tag, ...names.map((name) => der(0x30, der(0x82, Buffer.from(name)))))];
  return der(0x30, ...subtrees(0xa0, permitted), ...subtrees(0xa1, excluded));
}
