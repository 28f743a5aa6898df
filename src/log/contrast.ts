import type { Entry } from './entry.ts';
import type { Judgement } from './judgement.ts';
import { isFailing } from './outcome.ts';

/** In what clients are compared. `value` of the trait says which: the issuer's name, 'EC P-256', '2', a format's id, an address. */
export type TraitKind =
  /** The value holds a raw "+": 'yes' or 'no'. */
  | 'plus'
  | 'format'
  /** The name of the field or column that held the value; "" for none. */
  | 'field'
  | 'issuer'
  | 'key'
  /** How many certificates were sent. */
  | 'sent'
  /** The length of the value against the limits of servers: '≤8190', '≤15360', '≤16384', '>16384' characters. */
  | 'length'
  /** The client's address, or that of the last hop. */
  | 'address'
  /** valid, expired, not-yet-valid. */
  | 'validity'
  /** A finding's code. */
  | 'finding'
  | 'file';

/** How many have a trait, of how many on each side. Requests and distinct certificates (a value without any counts as one). */
export interface TraitCount {
  readonly kind: TraitKind;
  readonly value: string;
  readonly failing: Share;
  readonly working: Share;
  /** all: every failing one has it and no working one; none: the other way round; more, less: by share. */
  readonly relation: 'all' | 'none' | 'more' | 'less';
}

/** `certificates` and `requests` that have the trait; the totals stand in `Contrast`. */
export interface Share {
  readonly certificates: number;
  readonly requests: number;
}

/** What sets the failing clients apart from the working ones: "all 3 failing hold a +, none of the 38 working does". */
export interface Contrast {
  readonly failing: Share;
  readonly working: Share;
  /** The most telling first: exact ones ('all', 'none') before shares; at most 12. Traits that do not differ are left out. */
  readonly traits: readonly TraitCount[];
}

const MOST_TRAITS = 12;
/** What servers take at most of one header line by default (nginx, Apache, HAProxy with its reserve, Node.js). */
const LENGTHS = [8190, 15_360, 16_384];

/** The values of one side that have a trait. */
interface Side {
  readonly certificates: Set<string>;
  requests: number;
}

interface Sides {
  readonly kind: TraitKind;
  readonly value: string;
  readonly failing: Side;
  readonly working: Side;
}

const noSide = (): Side => ({ certificates: new Set(), requests: 0 });

/** What sets failing values apart from working ones; null unless there are both. `files`: the names of the dropped files. */
export function contrastOf(entries: readonly Entry[], files: readonly string[]): Contrast | null {
  const all = { failing: noSide(), working: noSide() };
  const traits = new Map<string, Sides>();
  for (const entry of entries) {
    const { judgement } = entry;
    if (judgement === null) continue;
    const side = isFailing(judgement.outcome) ? 'failing' : 'working';
    const who = judgement.client?.id ?? `${entry.field} ${entry.value.slice(0, 64)} ${entry.hash}`;
    add(all[side], who, entry.requests);
    for (const [kind, value] of traitsOf(entry, judgement, files)) {
      const key = `${kind} ${value}`;
      const known = traits.get(key) ?? { kind, value, failing: noSide(), working: noSide() };
      traits.set(key, known);
      const requests = kind === 'address' ? (entry.addresses.get(value) ?? 0) : entry.requests;
      add(known[side], who, requests);
    }
  }
  if (all.failing.requests === 0 || all.working.requests === 0) return null;
  const [failing, working] = [shareOf(all.failing), shareOf(all.working)];
  const told = [...traits.values()]
    .map((sides) => ({
      count: countOf(sides, failing, working),
      weight: weightOf(sides, failing, working),
    }))
    .filter(({ weight }) => weight > 0.2)
    .sort(
      (a, b) => b.weight - a.weight || ORDER.indexOf(a.count.kind) - ORDER.indexOf(b.count.kind),
    );
  return { failing, working, traits: told.slice(0, MOST_TRAITS).map(({ count }) => count) };
}

function add(side: Side, who: string, requests: number): void {
  side.certificates.add(who);
  side.requests += requests;
}

const shareOf = ({ certificates, requests }: Side): Share => ({
  certificates: certificates.size,
  requests,
});

/** Of traits that tell as much, the cause before its company. */
const ORDER: readonly TraitKind[] = [
  'plus',
  'finding',
  'length',
  'validity',
  'format',
  'field',
  'sent',
  'key',
  'issuer',
  'address',
  'file',
];

function* traitsOf(
  entry: Entry,
  judgement: Judgement,
  files: readonly string[],
): Generator<readonly [TraitKind, string]> {
  const { client, findings, repairs, pluses, format, sent } = judgement;
  // Where a "+" became a space, it was sent.
  const isPlus = pluses > 0 || repairs.includes('percent.plus-became-space');
  yield ['plus', isPlus ? 'yes' : 'no'];
  yield ['format', format ?? ''];
  yield ['field', entry.field];
  yield ['sent', String(sent)];
  yield ['length', lengthOf(entry.value.length)];
  if (client !== null) {
    yield ['issuer', client.issuer];
    yield ['key', client.publicKey];
    yield ['validity', client.status];
  }
  for (const { code, severity } of findings) if (severity !== 'note') yield ['finding', code];
  for (const address of entry.addresses.keys()) yield ['address', address];
  const [place] = entry.places;
  if (files.length > 1 && place !== undefined) yield ['file', files[place.file] ?? ''];
}

function lengthOf(length: number): string {
  const limit = LENGTHS.find((one) => length <= one);
  return limit === undefined ? `>${LENGTHS.at(-1)}` : `≤${limit}`;
}

function countOf({ kind, value, ...sides }: Sides, failing: Share, working: Share): TraitCount {
  const [inFailing, inWorking] = [shareOf(sides.failing), shareOf(sides.working)];
  const shares = { kind, value, failing: inFailing, working: inWorking };
  if (inFailing.requests === failing.requests && inWorking.requests === 0) {
    return { ...shares, relation: 'all' };
  }
  if (inFailing.requests === 0 && inWorking.requests === working.requests) {
    return { ...shares, relation: 'none' };
  }
  const isMore = inFailing.requests / failing.requests > inWorking.requests / working.requests;
  return { ...shares, relation: isMore ? 'more' : 'less' };
}

/** How far the shares of both sides are apart, from 0 to 1: the lesser of requests and of certificates. */
function weightOf(sides: Sides, failing: Share, working: Share): number {
  const apart = (of: keyof Share): number =>
    shareOf(sides.failing)[of] / failing[of] - shareOf(sides.working)[of] / working[of];
  const [requests, certificates] = [apart('requests'), apart('certificates')];
  return requests * certificates > 0 ? Math.min(Math.abs(requests), Math.abs(certificates)) : 0;
}
