import type { Member } from '../../core/path/validate.ts';
import type { Failure } from '../../core/profile/rule.ts';
import type { PublicKey } from '../../core/x509/public-key.ts';

/** A key as people name it: "RSA 1024", "P-256", "Ed25519". */
export const keyName = ({ algorithm, bits, curve }: PublicKey): string =>
  curve ?? (bits === null ? algorithm : `${algorithm} ${bits}`);

/** What a platform takes: RSA moduli from one size to another, and curves. */
export interface KeyList {
  readonly rsa: (bits: number) => boolean;
  readonly curves: readonly string[];
  /** The list as its documentation gives it. */
  readonly text: string;
}

/** The first certificate whose key is not on the list. */
export function unlistedKey(
  members: readonly Member[],
  list: KeyList,
): 'passes' | Failure<'key-unsupported'> {
  const about = members.find(({ certificate }) => !isListed(certificate.publicKey, list));
  if (about === undefined) return 'passes';
  const { publicKey } = about.certificate;
  return { args: { key: keyName(publicKey), listed: list.text }, about, at: publicKey.at };
}

function isListed({ algorithm, bits, curve }: PublicKey, list: KeyList): boolean {
  if (algorithm === 'EC') return curve !== null && list.curves.includes(curve);
  return algorithm === 'RSA' && bits !== null && list.rsa(bits);
}
