import type { Citation } from '../plugin.ts';
import type { ReadKind } from './reading.ts';

const rfc5280 = (section: string): Citation => ({
  title: `RFC 5280, section ${section}`,
  url: `https://www.rfc-editor.org/rfc/rfc5280#section-${section}`,
  section,
});

const x690 = (section: string): Citation => ({
  title: `ITU-T X.690, section ${section}`,
  url: 'https://www.itu.int/rec/T-REC-X.690-202102-I/en',
  section,
});

/** What decides between readers that differ, and where that is written down. */
const RULES = {
  /** UTCTime and GeneralizedTime have one form each, with seconds and Z. */
  time: rfc5280('4.1.2.5'),
  /** An INTEGER is in two's complement: its first bit is the sign. */
  integer: x690('8.3.3'),
  /** An arc of an OBJECT IDENTIFIER may be of any size. */
  oid: x690('8.19.2'),
  /** How attribute values are encoded. */
  string: rfc5280('4.1.2.4'),
  /** An IA5String has ASCII characters only. */
  ia5: rfc5280('4.2.1.6'),
  /** Every name of subjectAltName counts. */
  names: rfc5280('4.2.1.6'),
  /** An extension stands for itself: what is wrong with one says nothing of the others. */
  'each-extension': rfc5280('4.2'),
  /** What stands in the extension is not what its specification says. */
  'malformed-extension': rfc5280('4.2'),
  /** A certificate is DER: one way to encode each value. */
  der: null,
  /** Nothing is wrong with it that this reader knows. */
  refused: null,
  /** The reader stops at a number of elements, which no specification sets. */
  limit: null,
} as const satisfies Readonly<Record<string, Citation | null>>;

export type RuleId = keyof typeof RULES;

/** Where the syntax of each kind stands. */
const SYNTAX: Readonly<Record<ReadKind, Citation>> = {
  certificate: rfc5280('4.1'),
  CRL: rfc5280('5.1'),
  'OCSP response': {
    title: 'RFC 6960, section 4.2.1',
    url: 'https://www.rfc-editor.org/rfc/rfc6960#section-4.2.1',
    section: '4.2.1',
  },
  'PKCS #7': {
    title: 'RFC 5652, section 5.1',
    url: 'https://www.rfc-editor.org/rfc/rfc5652#section-5.1',
    section: '5.1',
  },
};

/** Where a rule is written down: for what is read as a whole, the syntax of its kind. */
export const citationOf = (rule: RuleId, kind: ReadKind): Citation => RULES[rule] ?? SYNTAX[kind];
