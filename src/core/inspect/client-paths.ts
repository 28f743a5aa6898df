import { placeIn } from '../locate.ts';
import type { Member } from '../path/graph.ts';
import { type PathRequest, validate } from '../path/validate.ts';
import type { FindingJson, PathJson } from '../report.ts';
import type { Span } from '../span.ts';
import type { Trace } from '../trace.ts';
import type { Verify } from '../x509/tools.ts';
import type { Client } from './clients.ts';
import { findingOf } from './order.ts';

/** A certificate of the paste; `chain` leads from its octets to it. */
interface Placed extends Member {
  readonly chain: readonly Trace[];
}

type Known = ReadonlyMap<string, Placed>;

/** What the paths are judged by. */
interface Judging extends Pick<PathRequest, 'now' | 'purpose' | 'anchors'> {
  readonly verify: Verify;
}

/** The paths of a paste; `proven`: whose signature verifies. */
export interface ClientPaths {
  readonly json: readonly PathJson[];
  readonly findings: readonly FindingJson[];
  readonly proven: ReadonlySet<string>;
}

/** One path for each end entity, from the field that holds the most of it and those joined to it. Spans are in the paste. */
export async function clientPaths(
  clients: readonly Client[],
  known: Known,
  { now, purpose, anchors, verify }: Judging,
): Promise<ClientPaths> {
  const rules = { now, purpose, anchors, anchorConstraints: true, endEntity: 'any' } as const;
  const json: PathJson[] = [];
  const findings: FindingJson[] = [];
  const proven = new Set<string>();
  for (const [first, ...rest] of longestOf(clients, known)) {
    if (first === undefined) continue;
    const path = await validate({ ...rules, sent: [first, ...rest] }, verify);
    json.push(placed(path.json, known));
    for (const sha256 of path.proven) proven.add(sha256);
    for (const { diagnostic, about } of path.findings) {
      findings.push(findingOf({ ...diagnostic, at: place(known, about, diagnostic.at) }, about));
    }
  }
  return { json, findings, proven };
}

/** What was sent for each end entity. A damaged first block never promotes the next one. */
function longestOf(clients: readonly Client[], known: Known): Iterable<readonly Placed[]> {
  const longest = new Map<string, readonly Placed[]>();
  for (const { held } of clients) {
    const members = held.flatMap(({ sha256 }) => known.get(sha256 ?? '') ?? []);
    const [first] = members;
    if (first === undefined || held[0]?.sha256 !== first.sha256) continue;
    if (members.length > (longest.get(first.sha256)?.length ?? 0)) {
      longest.set(first.sha256, members);
    }
  }
  return longest.values();
}

function placed(path: PathJson, known: Known): PathJson {
  const checks = path.checks.map((one) => ({
    ...one,
    problems: one.problems.map((problem) => ({
      ...problem,
      at: place(known, one.certificate, problem.at),
    })),
  }));
  return { ...path, checks };
}

/** Where a span of a certificate stands in the paste; null for a trust anchor that is not in it. */
function place(known: Known, sha256: string, at: Span | null): Span | null {
  const found = known.get(sha256);
  return found === undefined ? null : placeIn(found.chain, at);
}
