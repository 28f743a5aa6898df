import { headerSizes } from '../header-size/header-size.ts';
import { type Judged, judgeProfiles } from '../profile/judge.ts';
import type { FieldTrait } from '../profile/profiles.ts';
import type { Presented } from '../profile/rule.ts';
import type { FindingJson, PathJson } from '../report.ts';
import type { Sender } from '../sender.ts';
import { span } from '../span.ts';
import { originOf } from '../trace.ts';
import type { Collected, Read } from './certificates.ts';
import { clientsOf } from './clients.ts';
import type { Guard } from './guard.ts';
import { findingOf } from './order.ts';
import type { Request, Tools } from './request.ts';
import type { SortedFields } from './sort-fields.ts';

/** So many clients are judged: a page of them is a log, which is read by its lines. */
const MOST_CLIENTS = 8;

/** What the rules say of each client whose own certificate was sent and has a path. */
export function profilesOf(
  sorted: Pick<SortedFields, 'carrying' | 'companions' | 'log'>,
  collected: Collected,
  { now }: Request,
  { rules, senders }: Pick<Tools, 'rules' | 'senders'>,
  watch: Guard,
): readonly Judged[] {
  const known = new Map(collected.members.map((one) => [one.sha256, one]));
  const clients = clientsOf(sorted.carrying, collected.held).filter(
    ({ hasEndEntity }) => hasEndEntity,
  );
  const fields = traitsOf(sorted);
  return collected.paths.slice(0, MOST_CLIENTS).flatMap((path) => {
    const sent = clients
      .map(({ held }) => held.flatMap(({ sha256 }) => known.get(sha256 ?? '') ?? []))
      .filter((members) => members.some(({ sha256 }) => sha256 === path.endEntity))
      .reduce<readonly Read[]>((longest, one) => (one.length > longest.length ? one : longest), []);
    // What is said of the fields that hold it, too.
    const found = sorted.carrying.filter((_, i) =>
      collected.held[i]?.some(({ sha256 }) => sha256 === path.endEntity),
    );
    const findings = [
      ...collected.findings,
      ...found.flatMap(({ diagnostics }) => diagnostics.map((one) => findingOf(one, null))),
    ];
    const presented = presentedOf(path, sent, known, findings, now, senders);
    if (presented === null) return [];
    const judged = judgeProfiles(
      presented,
      fields,
      rules,
      (rule) => watch.run(rule.id, () => rule.judge(presented), 'not-applicable' as const),
      (sha256, at) => originOf(known.get(sha256)?.chain ?? [], span(at.start, at.end)),
    );
    return [judged];
  });
}

/** A connection log is ALB's own. */
const traitsOf = ({
  carrying,
  companions,
  log,
}: Pick<SortedFields, 'carrying' | 'companions' | 'log'>): readonly FieldTrait[] => [
  ...[...carrying, ...companions].map(({ input, format }) => ({
    name: input.name?.value ?? null,
    format: format?.id ?? null,
  })),
  ...log.slice(0, 1).map(() => ({ name: null, format: 'aws-alb-metadata' })),
];

function presentedOf(
  { certificates, links, reasons }: PathJson,
  sent: readonly Read[],
  known: ReadonlyMap<string, Read>,
  findings: readonly FindingJson[],
  now: number,
  senders: readonly Sender[],
): Presented | null {
  const [endEntity, ...above] = certificates.flatMap((sha256) => known.get(sha256) ?? []);
  if (endEntity === undefined || sent.length === 0) return null;
  const distinct = [...new Map(sent.map((one) => [one.sha256, one.certificate.octets])).values()];
  const alb = senders.filter(({ id }) => id === 'alb');
  const albLine = headerSizes(distinct, alb)[0]?.line ?? 0;
  const path: Presented['path'] = [endEntity, ...above];
  return { endEntity, sent, path, links, reasons, findings, albLine, now };
}
