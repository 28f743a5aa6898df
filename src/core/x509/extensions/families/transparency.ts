import { span } from '../../../span.ts';
import { DerError, type Element, octetsOf, TAG } from '../../der.ts';
import { toHex } from '../../text.ts';
import { isoOf } from '../../time.ts';
import type { Rows } from '../rows.ts';
import type { Shape } from '../shape.ts';
import { nothing } from '../values.ts';
import { LOGS } from './transparency-logs.ts';

/** RFC 5246, section 7.4.1.4.1. */
const HASHES = ['none', 'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'];
const SIGNATURES = ['anonymous', 'rsa', 'dsa', 'ecdsa'];

/** Reads the TLS presentation language (RFC 8446, section 3) within one element. */
class Vectors {
  readonly #octets: Uint8Array;
  readonly #end: number;
  at: number;

  constructor(octets: Uint8Array, start: number, end: number) {
    this.#octets = octets;
    this.at = start;
    this.#end = end;
  }

  get done(): boolean {
    return this.at >= this.#end;
  }

  take(count: number, what: string): Uint8Array {
    const start = this.at;
    if (start + count > this.#end) {
      throw new DerError(`${what} is cut off`, span(start, this.#end));
    }
    this.at = start + count;
    return octetsOf(this.#octets, span(start, this.at));
  }

  number(count: number, what: string): number {
    return this.take(count, what).reduce((sum, octet) => sum * 256 + octet, 0);
  }
}

/** RFC 6962, section 3.3: SignedCertificateTimestampList. */
const timestamps: Shape = {
  tags: [TAG.octetString],
  write: (rows, _, element) => writeList(rows, element),
};

function writeList(rows: Rows, { contents }: Element): void {
  const list = new Vectors(rows.octets, contents.start, contents.end);
  const length = list.number(2, 'the length of the list');
  if (length !== contents.end - list.at) {
    throw new DerError('a list of another length than it says', contents);
  }
  while (!list.done) {
    const size = list.number(2, 'the length of a timestamp');
    const start = list.at;
    list.take(size, 'a timestamp');
    writeTimestamp(rows, start, start + size);
  }
}

/** RFC 6962, section 3.2: SignedCertificateTimestamp, of which v1 is 0. */
function writeTimestamp(rows: Rows, start: number, end: number): void {
  const reader = new Vectors(rows.octets, start, end);
  const part = (label: string, read: () => string): void => {
    const from = reader.at;
    const text = read();
    rows.add(label, text, span(from, reader.at));
  };
  rows.nest('SignedCertificateTimestamp', '', span(start, end), () => {
    part('version', () => `v${reader.number(1, 'version') + 1}`);
    part('log_id', () => logText(toHex(reader.take(32, 'log_id'))));
    part('timestamp', () => isoOf(reader.number(8, 'timestamp')));
    part('extensions', () => toHex(reader.take(reader.number(2, 'extensions'), 'extensions')));
    part('algorithm', () => {
      const hash = reader.number(1, 'hash');
      const signature = reader.number(1, 'signature');
      return `${HASHES[hash] ?? hash} ${SIGNATURES[signature] ?? signature}`;
    });
    part('signature', () => toHex(reader.take(reader.number(2, 'signature'), 'signature')));
  });
  if (!reader.done) throw new DerError('octets after a timestamp', span(reader.at, end));
}

const logText = (id: string): string => {
  const name = LOGS[id];
  return name === undefined ? id : `${name} (${id})`;
};

/** Certificate Transparency (RFC 6962, sections 3.1 and 3.3). */
export const transparency: Readonly<Record<string, Shape>> = {
  '1.3.6.1.4.1.11129.2.4.2': timestamps,
  '1.3.6.1.4.1.11129.2.4.3': nothing,
  '1.3.6.1.4.1.11129.2.4.5': timestamps,
};
