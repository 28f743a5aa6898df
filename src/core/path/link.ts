import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { PathJson, SignatureAnswer } from '../report.ts';
import { type Certificate, signedOctets } from '../x509/certificate.ts';
import { octetsOf } from '../x509/der.ts';
import { commonNameOf, type Name, nameOctets, renderName } from '../x509/name.ts';
import { toHex } from '../x509/text.ts';
import type { Verify } from '../x509/tools.ts';

/** A certificate and its SHA-256. */
export interface Member {
  readonly sha256: string;
  readonly certificate: Certificate;
}

/** A diagnostic about one member; `at` in its octets. */
export interface PathFinding {
  readonly diagnostic: Diagnostic;
  readonly about: string;
}

/** The path from the first certificate sent, and what is wrong with how it was sent. */
export interface LinkedPath {
  readonly json: PathJson;
  readonly findings: readonly PathFinding[];
  /** SHA-256 of the certificates whose signature verifies. */
  readonly proven: readonly string[];
}

/**
 * Links certificates by name and key identifier, and checks each signature (RFC 5280, section 6.1: the first certificate
 * is the end entity). `sent` is in the order sent, duplicates included, and not empty. Linear in their number.
 */
export async function linkPath(
  sent: readonly [Member, ...Member[]],
  verify: Verify,
): Promise<LinkedPath> {
  const distinct = [...new Map(sent.map((member) => [member.sha256, member])).values()];
  const built = build(sent[0], bySubject(distinct));
  const links = await Promise.all(built.map((member, i) => linkOf(member, built[i + 1], verify)));
  const findings = [
    ...duplicates(sent),
    ...asSent(distinct, built),
    ...signatures(built, links),
    ...missing(built),
  ];
  const isBroken = links.some(({ signature }) => signature === 'invalid');
  const isComplete = isSelfIssued(built.at(-1) ?? sent[0]);
  return {
    json: {
      endEntity: sent[0].sha256,
      certificates: built.map(({ sha256 }) => sha256),
      anchor: null,
      verdict: isBroken ? 'broken' : isComplete ? 'untrusted' : 'incomplete',
      links,
      reasons: [...new Set(findings.map(({ diagnostic }) => diagnostic.code))],
    },
    findings,
    proven: links.flatMap(({ certificate, signature }) =>
      signature === 'valid' ? [certificate] : [],
    ),
  };
}

const keyOf = ({ certificate: { octets } }: Member, name: Name): string =>
  toHex(nameOctets(octets, name));

function bySubject(members: readonly Member[]): ReadonlyMap<string, readonly Member[]> {
  const index = new Map<string, Member[]>();
  for (const member of members) {
    const key = keyOf(member, member.certificate.subject);
    const same = index.get(key);
    if (same === undefined) index.set(key, [member]);
    else same.push(member);
  }
  return index;
}

function build(first: Member, index: ReadonlyMap<string, readonly Member[]>): readonly Member[] {
  const built = [first];
  const seen = new Set([first.sha256]);
  for (let at = first; !isSelfIssued(at); ) {
    const issuer = issuerOf(at, index);
    if (issuer === undefined || seen.has(issuer.sha256)) break;
    built.push(issuer);
    seen.add(issuer.sha256);
    at = issuer;
  }
  return built;
}

/** RFC 5280, section 4.2.1.1: among issuers of one name the key identifier tells. */
function issuerOf(
  member: Member,
  index: ReadonlyMap<string, readonly Member[]>,
): Member | undefined {
  const named = index.get(keyOf(member, member.certificate.issuer)) ?? [];
  const wanted = member.certificate.decoded.authorityKeyIdentifier;
  const identifierOf = (one: Member): string | null => one.certificate.decoded.subjectKeyIdentifier;
  const sameKey = named.find((one) => wanted !== null && identifierOf(one) === wanted);
  return sameKey ?? named.find((one) => wanted === null || identifierOf(one) === null);
}

const isSelfIssued = (member: Member): boolean =>
  keyOf(member, member.certificate.subject) === keyOf(member, member.certificate.issuer);

async function linkOf(
  member: Member,
  next: Member | undefined,
  verify: Verify,
): Promise<PathJson['links'][number]> {
  const issuer = next ?? (isSelfIssued(member) ? member : undefined);
  const signature = issuer === undefined ? null : await signatureOf(member, issuer, verify);
  return { certificate: member.sha256, issuer: issuer?.sha256 ?? null, signature };
}

function signatureOf(
  { certificate }: Member,
  issuer: Member,
  verify: Verify,
): Promise<SignatureAnswer> {
  const { octets, signatureAlgorithm, signatureValue } = certificate;
  const { parameters } = signatureAlgorithm;
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

function duplicates(sent: readonly Member[]): readonly PathFinding[] {
  const seen = new Set<string>();
  const found: PathFinding[] = [];
  for (const { sha256 } of sent) {
    if (seen.has(sha256))
      found.push({ diagnostic: diagnose('path.duplicate', {}, null), about: sha256 });
    seen.add(sha256);
  }
  return found;
}

/** What was sent in another order than it links, and what does not belong to the path. */
function asSent(sent: readonly Member[], built: readonly Member[]): readonly PathFinding[] {
  const place = new Map(built.map(({ sha256 }, i) => [sha256, i]));
  const linked = sent.filter(({ sha256 }) => place.has(sha256));
  const others = sent.filter(({ sha256 }) => !place.has(sha256));
  const below = others.filter((one) => built.some((issuer) => namesAsIssuer(one, issuer)));
  const swapped = linked.find((member, i) => place.get(member.sha256) !== i) ?? below[0];
  const found: PathFinding[] = [];
  if (swapped !== undefined) {
    found.push({ diagnostic: diagnose('path.out-of-order', {}, null), about: swapped.sha256 });
  }
  const top = built.at(-1);
  if (top === undefined) return found;
  const issuer = label(top.certificate.issuer);
  for (const one of others) {
    if (below.includes(one)) continue;
    const subject = label(one.certificate.subject);
    const diagnostic = diagnose('path.unrelated', { issuer, subject }, one.certificate.subject.at);
    found.push({ diagnostic, about: one.sha256 });
  }
  return found;
}

const namesAsIssuer = (one: Member, issuer: Member): boolean =>
  keyOf(one, one.certificate.issuer) === keyOf(issuer, issuer.certificate.subject);

function signatures(
  built: readonly Member[],
  links: readonly PathJson['links'][number][],
): readonly PathFinding[] {
  return built.flatMap(({ certificate, sha256 }, i) => {
    if (links[i]?.signature !== 'invalid') return [];
    const issuer = label(certificate.issuer);
    const at = certificate.signatureValue;
    return [{ diagnostic: diagnose('path.signature-invalid', { issuer }, at), about: sha256 }];
  });
}

function missing(built: readonly Member[]): readonly PathFinding[] {
  const top = built.at(-1);
  if (top === undefined || isSelfIssued(top)) return [];
  const { issuer, decoded } = top.certificate;
  const identifier = decoded.authorityKeyIdentifier ?? '';
  const keyIdentifier = (identifier.toUpperCase().match(/../g) ?? []).join(':');
  const diagnostic = diagnose(
    'path.issuer-missing',
    { issuer: label(issuer), keyIdentifier },
    issuer.at,
  );
  return [{ diagnostic, about: top.sha256 }];
}

const label = (name: Name): string => commonNameOf(name) ?? renderName(name);
