import { toSent } from '../encoding/to-pem.ts';
import type { Carried, Sender, SentField } from '../sender.ts';
import { LIMITS, type Limit } from './limits.ts';
import { lineOctets, octetsOf } from './octets.ts';

/** How long a field line of one sender would be, and who refuses it. */
export interface SizeJson {
  /** Id of the sender. */
  readonly sender: string;
  /** What of the chain the field carries. */
  readonly carries: Carried;
  /** The name that the line is measured with: the sender's own, or a usual one. */
  readonly name: string;
  /** Octets of the value. */
  readonly value: number;
  /** Octets of the whole line: name, colon, space, value, CRLF. */
  readonly line: number;
  /** Ids of the servers whose default limit this line alone passes. */
  readonly passes: readonly string[];
}

/** How large the header of each sender would be for these certificates (DER, the client's first). Empty for none. */
export function headerSizes(
  certificates: readonly Uint8Array[],
  senders: readonly Sender[],
): readonly SizeJson[] {
  const [first, ...others] = certificates.map(toSent);
  if (first === undefined) return [];
  return senders.flatMap(({ id, send }) =>
    send([first, ...others]).flatMap((field) => sizeJson(id, field)),
  );
}

/** Nothing for what is no header field, and for an empty one: such a field carries no certificate. */
function sizeJson(sender: string, { name, value, carries }: SentField): readonly SizeJson[] {
  if (name.startsWith('(') || value === '') return [];
  const line = lineOctets(name, value);
  const passes = LIMITS.filter((limit) => isOver(line, limit)).map(({ id }) => id);
  return [{ sender, carries, name, value: octetsOf(value), line, passes }];
}

/** Servers count the end of the line or not; two or three octets decide nothing that should rest on a default. */
const isOver = (line: number, { octets }: Limit): boolean => line > octets;
