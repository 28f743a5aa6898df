import { nameKey } from '../path/name-key.ts';
import type { Span } from '../span.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';

interface Placed {
  readonly at: Span;
  readonly subject: string;
  readonly issuer: string;
  readonly isCa: boolean;
}

/**
 * RFC 5652, section 10.2.3: the certificates of a bundle are a set, whose order says nothing (DER sorts it by octets). This is
 * the end entity first, then each issuer by name, then the rest as it stands.
 */
export function inChainOrder(octets: Uint8Array, certificates: readonly Span[]): readonly Span[] {
  const left = new Set(certificates.map((at) => placed(octets, at)));
  const ordered: Placed[] = [];
  let next = endEntityOf([...left]);
  while (next !== undefined) {
    const { issuer } = next;
    ordered.push(next);
    left.delete(next);
    next = [...left].find(({ subject }) => subject === issuer && subject !== '');
  }
  return [...ordered, ...left].map(({ at }) => at);
}

/** Issued none of the others, and is no CA if any is none. */
function endEntityOf(all: readonly Placed[]): Placed | undefined {
  const issuers = new Set(
    all.filter(({ issuer, subject }) => issuer !== subject).map(({ issuer }) => issuer),
  );
  const leaves = all.filter(({ subject }) => subject !== '' && !issuers.has(subject));
  return leaves.find(({ isCa }) => !isCa) ?? leaves[0] ?? all[0];
}

function placed(octets: Uint8Array, at: Span): Placed {
  const outcome = parseCertificate(octets.subarray(at.start, at.end));
  if (!outcome.ok) return { at, subject: '', issuer: '', isCa: false };
  const { subject, issuer } = outcome.value;
  return { at, subject: nameKey(subject), issuer: nameKey(issuer), isCa: isCa(outcome.value) };
}

const isCa = ({ decoded }: Certificate): boolean => decoded.basicConstraints?.cA === true;
