import type { SignatureAnswer } from '../report.ts';
import { signedOctets } from '../x509/certificate.ts';
import { octetsOf } from '../x509/der.ts';
import type { Verify } from '../x509/tools.ts';
import { claimsItself, type Graph, keyMatch, type Node, nearness } from './graph.ts';

/** One certificate of a path and who issued it: itself where it is self-signed, null where no issuer is at hand. */
export interface Link {
  readonly node: Node;
  readonly issuer: Node | null;
  readonly signature: SignatureAnswer | null;
}

/** Beyond one check for each certificate: how many issuers of one name are tried in all. */
const SPARE_CHECKS = 256;

/**
 * Walks from `from` to its issuers until one is self-signed or none is at hand. Among issuers of one name the key
 * identifier tells, then which is nearest to a self-signed one; and one whose key verifies wins over one whose does not.
 * At most two checks a certificate and 256 beside them.
 */
export async function build(graph: Graph, from: Node, verify: Verify): Promise<readonly Link[]> {
  const links: Link[] = [];
  const seen = new Set<Node>();
  const near = nearness(graph);
  const budget = { spare: SPARE_CHECKS };
  for (let at: Node | null = from; at !== null; ) {
    seen.add(at);
    const named = (graph.bySubject.get(at.issuer) ?? []).filter((one) => !seen.has(one));
    const link = await linkOf(at, byLikelihood(at, named, near), verify, budget);
    links.push(link);
    at = link.issuer === at ? null : link.issuer;
  }
  return links;
}

const MATCHES = ['same', 'unknown', 'other'] as const;

function byLikelihood(
  child: Node,
  named: readonly Node[],
  near: ReadonlyMap<Node, number>,
): readonly Node[] {
  const rank = (node: Node): number => near.get(node) ?? near.size;
  return MATCHES.flatMap((match) =>
    named.filter((issuer) => keyMatch(child, issuer) === match).sort((a, b) => rank(a) - rank(b)),
  );
}

interface Budget {
  spare: number;
}

async function linkOf(
  node: Node,
  issuers: readonly Node[],
  verify: Verify,
  budget: Budget,
): Promise<Link> {
  const isOwn = claimsItself(node);
  const own = isOwn ? await signatureOf(node, node, verify) : 'invalid';
  if (own !== 'invalid') return { node, issuer: node, signature: own };
  const found = await bestOf(node, issuers, verify, budget);
  if (found !== null && (found.signature !== 'invalid' || !isOwn)) return found;
  // A self-issued certificate that nothing else signed is a self-signed one whose signature is wrong.
  return isOwn ? { node, issuer: node, signature: own } : { node, issuer: null, signature: null };
}

/** The issuer that verifies; else the first that may be it; null where none may. */
async function bestOf(
  node: Node,
  issuers: readonly Node[],
  verify: Verify,
  budget: Budget,
): Promise<Link | null> {
  let best: Link | null = null;
  for (const issuer of issuers) {
    if (best !== null && budget.spare <= 0) break;
    if (best !== null) budget.spare -= 1;
    const link = { node, issuer, signature: await signatureOf(node, issuer, verify) };
    if (link.signature === 'valid') return link;
    const isBetter = best === null || (best.signature === 'invalid' && isUnrefuted(link));
    if (isBetter) best = link;
  }
  return best !== null && best.issuer !== null && keyMatch(node, best.issuer) !== 'other'
    ? best
    : null;
}

const isUnrefuted = ({ node, issuer, signature }: Link): boolean =>
  signature !== 'invalid' && issuer !== null && keyMatch(node, issuer) !== 'other';

async function signatureOf(
  { member: { certificate } }: Node,
  { member: issuer }: Node,
  verify: Verify,
): Promise<SignatureAnswer> {
  const { octets, signature, signatureAlgorithm, signatureValue } = certificate;
  const { parameters } = signatureAlgorithm;
  const inner = octetsOf(octets, signature.at);
  const outer = octetsOf(octets, signatureAlgorithm.at);
  // RFC 5280, section 4.1.1.2: both must be the same, or what is signed is not what is said.
  const isSame = inner.length === outer.length && inner.every((octet, i) => octet === outer[i]);
  if (!isSame) return 'invalid';
  if (certificate.unusedSignatureBits !== 0) return 'invalid';
  return verify(
    {
      octets: signedOctets(certificate),
      signature: octetsOf(octets, signatureValue),
      algorithm: signatureAlgorithm.oid,
      parameters: parameters === null ? null : octetsOf(octets, parameters.at),
    },
    octetsOf(issuer.certificate.octets, issuer.certificate.publicKey.at),
  );
}
