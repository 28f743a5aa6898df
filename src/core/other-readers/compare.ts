import {
  EXTENSIONS,
  FIELDS,
  type FieldReading,
  type ReaderId,
  type Reading,
  type ReadKind,
} from './reading.ts';
import type { RuleId } from './rules.ts';

/** Another reader, beside our own. */
export type OtherId = Exclude<ReaderId, 'own'>;

/** Whose reading the specification gives: ours; nobody's, for what stands there is not as specified; or it cannot be told here. */
export type Right = 'own' | 'nobody' | 'untold';

/** One field that another reader reads otherwise; `field` is "" where one of the two refuses everything. */
export interface Difference {
  readonly reader: OtherId;
  readonly field: string;
  readonly rule: RuleId;
  readonly right: Right;
}

/** How the same octets are read; null for a reader that does not read their kind. */
export interface Readings {
  readonly kind: ReadKind;
  readonly own: Reading;
  readonly others: Readonly<Record<OtherId, Reading | null>>;
}

/** Every field in which another reader differs from ours, in the order of the fields. */
export function differencesOf({ kind, own, others }: Readings): readonly Difference[] {
  return [
    ...between('peculiar', kind, own, others.peculiar),
    ...between('pkijs', kind, own, others.pkijs),
  ];
}

function between(
  reader: OtherId,
  kind: ReadKind,
  own: Reading,
  other: Reading | null,
): readonly Difference[] {
  if (other === null || (!own.ok && !other.ok)) return [];
  if (!own.ok) return [{ reader, field: '', rule: 'der', right: 'own' }];
  if (!other.ok) {
    return [
      { reader, field: '', rule: isLimit(other.reason) ? 'limit' : 'refused', right: 'untold' },
    ];
  }
  const refusesAll = other.fields.get('extensions')?.ok === false;
  return FIELDS[kind].flatMap((field) => {
    const mine = own.fields.get(field);
    const theirs = other.fields.get(field);
    // A reader that does not hand out a field says nothing of it.
    if (mine === undefined || theirs === undefined || isSame(mine, theirs)) return [];
    // Where it gives no extension at all, that is said once.
    if (refusesAll && field !== 'extensions' && EXTENSIONS.includes(field)) return [];
    return [{ reader, field, ...judge(field, mine, theirs) }];
  });
}

const isSame = (a: FieldReading, b: FieldReading): boolean =>
  a.ok && b.ok ? a.text === b.text : a.ok === b.ok;

/** asn1js 3.1 stops at 10,000 elements, at 100 levels and at 16 MiB. */
const isLimit = (reason: string): boolean => /\bmax(?:imum)?\b|\blimit\b|exceed/i.test(reason);

const TIMES = ['notBefore', 'notAfter', 'thisUpdate', 'nextUpdate', 'producedAt'];

function judge(
  field: string,
  own: FieldReading,
  other: FieldReading,
): Pick<Difference, 'rule' | 'right'> {
  if (TIMES.includes(field)) return { rule: 'time', right: own.ok ? 'own' : 'nobody' };
  if (field === 'serialNumber') return { rule: 'integer', right: 'own' };
  if (EXTENSIONS.includes(field)) return judgeExtension(field, own, other);
  if (own.ok && other.ok && hasLargeArc(own.text)) return { rule: 'oid', right: 'own' };
  // U+FFFD stands for octets that are none of the string's characters.
  const isWrong = own.ok && own.text?.includes('\ufffd') === true;
  return { rule: 'string', right: isWrong ? 'nobody' : 'untold' };
}

function judgeExtension(
  field: string,
  own: FieldReading,
  other: FieldReading,
): Pick<Difference, 'rule' | 'right'> {
  // A number may be larger than our reader takes.
  const isBeyond = !own.ok && own.reason.includes('out of range');
  if (!own.ok) return { rule: 'malformed-extension', right: isBeyond ? 'untold' : 'nobody' };
  if (!other.ok)
    return { rule: 'each-extension', right: field === 'extensions' ? 'own' : 'untold' };
  if (hasLargeArc(own.text)) return { rule: 'oid', right: 'own' };
  if (field === 'subjectAltName') {
    const isAscii = [own.text, other.text].every((text) => /^[\x20-\x7e]*$/.test(text ?? ''));
    if (!isAscii) return { rule: 'ia5', right: 'nobody' };
    return { rule: 'names', right: countOf(own.text) > countOf(other.text) ? 'own' : 'untold' };
  }
  return { rule: 'each-extension', right: 'untold' };
}

/** An arc that no double holds exactly: above 2^53. */
const hasLargeArc = (text: string | null): boolean =>
  [...(text ?? '').matchAll(/\d+(?:\.\d+)+/g)].some(([oid]) =>
    oid.split('.').some((arc) => arc.length >= 16 && BigInt(arc) > BigInt(Number.MAX_SAFE_INTEGER)),
  );

const countOf = (names: string | null): number => (names ? names.split(', ').length : 0);
