/** What libtasn1 calls a fault: an element of another type, or anything else. */
export type Fault = 'tag' | 'der';

/** Octets of which the first `at` are read. A length may go as far as there are octets, beyond what it stands in. */
interface Input {
  readonly data: Uint8Array;
  at: number;
}

class Tasn1Error extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault);
    this.fault = fault;
  }
}

const fail = (fault: Fault): never => {
  throw new Tasn1Error(fault);
};

/** A type of the schema: the tags that it may begin with, and how its contents are read, from the length on. */
interface Type {
  readonly tags: readonly number[];
  /** CHOICE: that none fits is no error of the tag. */
  readonly isChoice?: true;
  readonly read: (input: Input) => void;
}

interface Field {
  readonly type: Type;
  readonly isOptional: boolean;
}

/** asn1_get_length_der: more than is there is an error. */
function readLength(input: Input): number {
  const first = input.data[input.at] ?? 0;
  input.at += 1;
  if (first < 0x80) return bounded(input, first);
  const count = first & 0x7f;
  if (count === 0 || count > 4) return fail('der');
  const digits = input.data.subarray(input.at, input.at + count);
  input.at += count;
  return bounded(
    input,
    digits.reduce((sum, octet) => sum * 256 + octet, 0),
  );
}

const bounded = ({ data, at }: Input, length: number): number =>
  at + length > data.length ? fail('der') : length;

/** asn1_der_decoding2, for one element: its tag, unless it is not there, and its contents. */
function readElement(input: Input, { type, isOptional }: Field): void {
  const isThere = input.at + 1 < input.data.length && type.tags.includes(input.data[input.at] ?? 0);
  if (!isThere && isOptional) return;
  if (!isThere) fail(type.isChoice ? 'der' : 'tag');
  input.at += 1;
  type.read(input);
}

const required = (type: Type): Field => ({ type, isOptional: false });
const optional = (type: Type): Field => ({ type, isOptional: true });

const primitive = (tag: number): Type => ({
  tags: [tag],
  read: (input) => {
    const length = readLength(input);
    input.at += length;
  },
});

/** Empty, it has no fields; else they are read, and must end where it does. */
const sequence = (...fields: readonly Field[]): Type => ({
  tags: [0x30],
  read: (input) => {
    const length = readLength(input);
    const end = input.at + length;
    if (length === 0) return;
    for (const field of fields) {
      if (!field.isOptional || input.at < end) readElement(input, field);
    }
    if (input.at !== end) fail('der');
  },
});

const allOf = (tag: number, type: Type): Type => ({
  tags: [tag],
  read: (input) => {
    const length = readLength(input);
    const end = input.at + length;
    while (input.at < end) readElement(input, required(type));
    if (input.at !== end) fail('der');
  },
});

const explicit = (tag: number, type: Type): Type => ({
  tags: [tag],
  read: (input) => {
    readLength(input);
    readElement(input, required(type));
  },
});

const INTEGER = primitive(0x02);
const BIT_STRING = primitive(0x03);
const ANY: Type = { ...primitive(0), tags: Array.from({ length: 256 }, (_, tag) => tag) };

const OBJECT: Type = {
  tags: [0x06],
  read: (input) => {
    const length = readLength(input);
    const octets = input.data.subarray(input.at, input.at + length);
    if (length === 0) fail('der');
    // A component that begins with 0x80 is longer than it need be.
    if (octets.some((octet, i) => octet === 0x80 && i > 0 && (octets[i - 1] ?? 0) < 0x80))
      fail('der');
    input.at += length;
  },
};

const BOOLEAN: Type = {
  tags: [0x01],
  read: (input) => {
    if (input.data[input.at] !== 1) fail('der');
    input.at += 2;
  },
};

const ALGORITHM = sequence(required(OBJECT), optional(ANY));
const NAME: Type = {
  ...allOf(0x30, allOf(0x31, sequence(required(OBJECT), required(ANY)))),
  isChoice: true,
};
const TIME: Type = { ...primitive(0), tags: [0x17, 0x18], isChoice: true };
const EXTENSION = sequence(required(OBJECT), optional(BOOLEAN), required(primitive(0x04)));

/** RFC 5280, section 4.1, as GnuTLS has it in pkix.asn. */
const TBS = sequence(
  optional(explicit(0xa0, INTEGER)),
  required(INTEGER),
  required(ALGORITHM),
  required(NAME),
  required(sequence(required(TIME), required(TIME))),
  required(NAME),
  required(sequence(required(ALGORITHM), required(BIT_STRING))),
  optional(primitive(0x81)),
  optional(primitive(0x82)),
  optional(explicit(0xa3, allOf(0x30, EXTENSION))),
);
const CERTIFICATE = sequence(required(TBS), required(ALGORITHM), required(BIT_STRING));

/** What libtasn1 says first of a certificate; null where the schema fits. */
export function faultOf(data: Uint8Array): Fault | null {
  const input: Input = { data, at: 0 };
  try {
    readElement(input, required(CERTIFICATE));
  } catch (error) {
    if (error instanceof Tasn1Error) return error.fault;
    throw error;
  }
  return input.at === data.length ? null : 'der';
}
