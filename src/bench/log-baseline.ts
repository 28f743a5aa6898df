import { createHash, X509Certificate } from 'node:crypto';

/** What the baseline counts. */
interface Counted {
  requests: number;
  first: number;
  last: number;
}

const VALUE = /"(-----BEGIN[^"]*)"$/;
const TIME = /\[(\d{2})\/([A-Z][a-z]{2})\/(\d{4}):([\d:]{8}) /;
const BLOCK = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * The same question answered straight with node:crypto, as one would write it for one's own log of nginx: lines, an
 * expression, decodeURIComponent, X509Certificate, SHA-256, a Map. What does not decode or parse is not counted.
 */
export function countPlainly(pieces: Iterable<Uint8Array>): {
  readonly requests: number;
  readonly certificates: Map<string, Counted>;
} {
  const certificates = new Map<string, Counted>();
  let requests = 0;
  let rest = '';
  for (const piece of pieces) {
    const lines = (
      rest + Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString()
    ).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) requests += countLine(line, certificates);
  }
  return { requests, certificates };
}

function countLine(line: string, certificates: Map<string, Counted>): number {
  const value = VALUE.exec(line)?.[1];
  if (value === undefined) return 0;
  const [, day, month, year, clock] = TIME.exec(line) ?? [];
  const time = Date.parse(`${day} ${month} ${year} ${clock} GMT`);
  try {
    for (const [pem] of decodeURIComponent(value).matchAll(BLOCK)) {
      const { raw } = new X509Certificate(pem);
      const sha256 = createHash('sha256').update(raw).digest('hex');
      const known = certificates.get(sha256) ?? { requests: 0, first: time, last: time };
      known.requests += 1;
      known.first = Math.min(known.first, time);
      known.last = Math.max(known.last, time);
      certificates.set(sha256, known);
    }
  } catch {
    // Damaged: it is none of those that can be read.
  }
  return 1;
}
