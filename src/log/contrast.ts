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
