import type { Certificate } from '../../x509/certificate.ts';
import { type CertificateName, namesOf } from '../names/names.ts';
import {
  excludes,
  type NameConstraints,
  permits,
  readNameConstraints,
  type Subtree,
} from '../names/subtrees.ts';
import {
  type Check,
  failed,
  type Problem,
  passed,
  placeOf,
  readExtension,
  unproven,
} from './check.ts';

const NAME_CONSTRAINTS = '2.5.29.30';
const SUBJECT_ALT_NAME = '2.5.29.17';
const constraint = 'nameConstraints';

/** contract.md, validatePath: names times subtrees for one certificate. What is above is not compared. */
export const MOST_COMPARISONS = 2 ** 20;

/** The constraints of a CA: null where it has none, 'malformed' where they cannot be read. */
export const constraintsOf = (certificate: Certificate): NameConstraints | null | 'malformed' =>
  readExtension(certificate, NAME_CONSTRAINTS, readNameConstraints);

/** The constraints of a CA can be read. */
export const checkConstraints = (certificate: Certificate): Check =>
  constraintsOf(certificate) === 'malformed'
    ? failed(
        constraint,
        'malformed-extension',
        NAME_CONSTRAINTS,
        placeOf(certificate, NAME_CONSTRAINTS),
      )
    : passed(constraint);

/** RFC 5280, section 6.1.3 (b) and (c): each name within the permitted subtrees of its form, and outside the excluded. */
export function checkNames(certificate: Certificate, constraints: NameConstraints): Check {
  const names = namesOf(certificate);
  if (names === null) {
    const at = placeOf(certificate, SUBJECT_ALT_NAME);
    return failed(constraint, 'name-unreadable', '', at);
  }
  const bounds = boundsOf(constraints);
  const problems = names.flatMap((name) => problemOf(name, bounds) ?? []);
  return problems.find(({ outcome }) => outcome === 'failed') ?? problems[0] ?? passed(constraint);
}

/** Constraints, sorted for looking up what permits a form. */
interface Bounds extends Pick<NameConstraints, 'excluded'> {
  readonly forms: ReadonlySet<Subtree['form']>;
  readonly permitted: ReadonlyMap<Subtree['form'], readonly Subtree[]>;
}

function boundsOf({ permitted, excluded }: NameConstraints): Bounds {
  const forms = new Set([...permitted, ...excluded].map(({ form }) => form));
  return { forms, permitted: grouped(permitted), excluded };
}

/** Forms that Go wants readable wherever there are constraints, and OpenSSL only under those of the form. */
const READ_BY_GO: readonly CertificateName['form'][] = ['dNSName', 'rfc822Name', 'iPAddress'];

function problemOf({ form, read, text, at }: CertificateName, bounds: Bounds): Problem | null {
  if (read === null) {
    if (bounds.forms.has(form)) return failed(constraint, 'name-unreadable', text, at);
    return READ_BY_GO.includes(form)
      ? unproven(constraint, 'name-unreadable-elsewhere', text, at)
      : null;
  }
  if (bounds.excluded.some((subtree) => excludes(subtree, read)))
    return failed(constraint, 'name-excluded', text, at);
  const subtrees = bounds.permitted.get(form);
  return subtrees === undefined || subtrees.some((subtree) => permits(subtree, read))
    ? null
    : failed(constraint, 'name-not-permitted', text, at);
}

function grouped(subtrees: readonly Subtree[]): ReadonlyMap<Subtree['form'], readonly Subtree[]> {
  const groups = new Map<Subtree['form'], Subtree[]>();
  for (const subtree of subtrees) {
    const group = groups.get(subtree.form);
    if (group === undefined) groups.set(subtree.form, [subtree]);
    else group.push(subtree);
  }
  return groups;
}

/** More names and subtrees than are compared. */
export const tooManyNames = (certificate: Certificate): Check =>
  unproven(
    constraint,
    'too-many-names',
    `${MOST_COMPARISONS}`,
    placeOf(certificate, SUBJECT_ALT_NAME),
  );
