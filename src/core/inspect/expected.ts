import { type Candidate, Digests, type Role } from '../expected/candidate.ts';
import type { FindingJson } from '../report.ts';
import type { Digest } from '../x509/tools.ts';
import type { Collected } from './certificates.ts';
import { findingOf } from './order.ts';

/** Loads what compares expected values: a chunk of its own, for most pastes come without any. */
export const loadComparing = () => import('../expected/compare.ts');

/** What is said of the values that the user was told to find. */
export async function expectedFindings(
  expected: string,
  collected: Collected,
  digest: Digest,
): Promise<readonly FindingJson[]> {
  if (expected.trim() === '') return [];
  const { compareExpected } = await loadComparing();
  const found = await compareExpected(expected, candidatesOf(collected, digest));
  return found.map(({ diagnostic, certificate }) => findingOf(diagnostic, certificate));
}

function candidatesOf(collected: Collected, digest: Digest): readonly Candidate[] {
  const roles = rolesOf(collected);
  const numbers = new Map<string, number>();
  for (const field of collected.held) {
    for (const [i, { sha256 }] of field.entries()) {
      if (sha256 !== null && !numbers.has(sha256)) numbers.set(sha256, i + 1);
    }
  }
  return collected.members.map(({ certificate, json }) => ({
    certificate,
    json,
    role: roles.get(json.sha256) ?? (json.basicConstraints?.cA === true ? 'issuer' : 'other'),
    number: numbers.get(json.sha256) ?? 0,
    digests: new Digests(certificate, digest),
  }));
}

/** A path begins with the client's certificate; what follows in it are issuers. */
function rolesOf({ paths }: Collected): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  for (const { certificates } of paths) for (const one of certificates) roles.set(one, 'issuer');
  for (const { endEntity } of paths) roles.set(endEntity, 'client');
  return roles;
}
