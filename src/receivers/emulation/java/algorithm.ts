import { type DerValue, derValueOf, encodingOf, signed, TAG } from './der-value.ts';
import { ioException } from './exception.ts';

/** sun.security.x509.AlgorithmId: the type dotted, its parameters as they are encoded. NULL counts as none. */
export interface Algorithm {
  readonly oid: string;
  readonly parameters: Uint8Array | null;
}

export const EC = '1.2.840.10045.2.1';

const LONGEST_OID = 4096;

/** getOID. Throws JavaException. */
export function oidOf(value: DerValue): string {
  if (value.tag !== TAG.oid) {
    throw ioException(`DerValue.getOID, not an OID ${signed(value.tag)}`);
  }
  value.contents.at = value.contents.end;
  const octets = value.buffer.subarray(value.start, value.end);
  if (octets.length > LONGEST_OID) {
    throw ioException(
      `ObjectIdentifier encoded length exceeds the restriction in JDK (OId length(>=): ${octets.length}, Restriction: ${LONGEST_OID})`,
    );
  }
  if (octets.length < 1 || (octets.at(-1) ?? 0) >= 0x80) {
    throw ioException('ObjectIdentifier() -- Invalid DER encoding, not ended');
  }
  octets.forEach((octet, i) => {
    if (octet === 0x80 && (i === 0 || (octets[i - 1] ?? 0) < 0x80)) {
      throw ioException('ObjectIdentifier() -- Invalid DER encoding, useless extra octet detected');
    }
  });
  return dotted(octets);
}

function dotted(octets: Uint8Array): string {
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const octet of octets) {
    arc = (arc << 7n) | BigInt(octet & 0x7f);
    if (octet >= 0x80) continue;
    arcs.push(arc);
    arc = 0n;
  }
  const [first = 0n, ...rest] = arcs;
  const root = first < 80n ? first / 40n : 2n;
  return [root, first - root * 40n, ...rest].join('.');
}

/** AlgorithmId.parse. Throws JavaException. */
export function algorithmOf(value: DerValue): Algorithm {
  if (value.tag !== TAG.sequence) throw ioException('algid parse error, not a sequence');
  const { contents } = value;
  const oid = oidOf(contents.next());
  if (contents.available === 0) return { oid, parameters: null };
  const parameters = contents.next();
  if (parameters.tag === TAG.null && parameters.end !== parameters.start) {
    throw ioException('invalid NULL');
  }
  if (contents.available !== 0) throw ioException('Invalid AlgorithmIdentifier: extra data');
  if (parameters.tag === TAG.null) return { oid, parameters: null };
  const encoded = encodingOf(parameters);
  if (oid === EC) checkCurve(encoded);
  return { oid, parameters: encoded };
}

/** sun.security.util.ECParameters.engineInit. */
function checkCurve(encoded: Uint8Array): void {
  const value = derValueOf(encoded);
  if (value.tag !== TAG.oid) throw ioException('Only named ECParameters supported');
  const oid = oidOf(value);
  if (!FIELD_BITS.has(oid)) throw ioException(`Unknown named curve: ${oid}`);
}

/** sun.security.util.CurveDB: the bits of each curve's field. */
export const FIELD_BITS: ReadonlyMap<string, number> = new Map([
  ['1.2.840.10045.3.0.5', 191],
  ['1.2.840.10045.3.0.6', 191],
  ['1.2.840.10045.3.0.7', 191],
  ['1.2.840.10045.3.0.11', 239],
  ['1.2.840.10045.3.0.12', 239],
  ['1.2.840.10045.3.0.13', 239],
  ['1.2.840.10045.3.0.18', 359],
  ['1.2.840.10045.3.0.20', 431],
  ['1.2.840.10045.3.1.1', 192],
  ['1.2.840.10045.3.1.2', 192],
  ['1.2.840.10045.3.1.3', 192],
  ['1.2.840.10045.3.1.4', 239],
  ['1.2.840.10045.3.1.5', 239],
  ['1.2.840.10045.3.1.6', 239],
  ['1.2.840.10045.3.1.7', 256],
  ['1.3.36.3.3.2.8.1.1.1', 160],
  ['1.3.36.3.3.2.8.1.1.3', 192],
  ['1.3.36.3.3.2.8.1.1.5', 224],
  ['1.3.36.3.3.2.8.1.1.7', 256],
  ['1.3.36.3.3.2.8.1.1.9', 320],
  ['1.3.36.3.3.2.8.1.1.11', 384],
  ['1.3.36.3.3.2.8.1.1.13', 512],
  ['1.3.132.0.1', 163],
  ['1.3.132.0.2', 163],
  ['1.3.132.0.3', 239],
  ['1.3.132.0.4', 113],
  ['1.3.132.0.5', 113],
  ['1.3.132.0.6', 112],
  ['1.3.132.0.7', 112],
  ['1.3.132.0.8', 160],
  ['1.3.132.0.9', 160],
  ['1.3.132.0.10', 256],
  ['1.3.132.0.15', 163],
  ['1.3.132.0.16', 283],
  ['1.3.132.0.17', 283],
  ['1.3.132.0.22', 131],
  ['1.3.132.0.23', 131],
  ['1.3.132.0.24', 193],
  ['1.3.132.0.25', 193],
  ['1.3.132.0.26', 233],
  ['1.3.132.0.27', 233],
  ['1.3.132.0.28', 128],
  ['1.3.132.0.29', 128],
  ['1.3.132.0.30', 160],
  ['1.3.132.0.31', 192],
  ['1.3.132.0.32', 224],
  ['1.3.132.0.33', 224],
  ['1.3.132.0.34', 384],
  ['1.3.132.0.35', 521],
  ['1.3.132.0.36', 409],
  ['1.3.132.0.37', 409],
  ['1.3.132.0.38', 571],
  ['1.3.132.0.39', 571],
]);

/** The curve that parameters name, after `algorithmOf` took them. */
export const derCurveOf = (parameters: Uint8Array): string => oidOf(derValueOf(parameters));
