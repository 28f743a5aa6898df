import { DerError, type DerReader, readBoolean, readSmallInteger, TAG } from '../der.ts';

/** RFC 5280, section 4.2.1.9. */
export interface BasicConstraints {
  readonly cA: boolean;
  readonly pathLenConstraint: number | null;
}

/** Reads BasicConstraints. An explicit FALSE is not DER, and so common that it is read. Throws DerError, of both fields where both are wrong. */
export function readBasicConstraints(outer: DerReader): BasicConstraints {
  const reader = outer.inside(outer.expect(TAG.sequence, 'BasicConstraints'));
  outer.end('BasicConstraints');
  const flag = reader.optional(TAG.boolean);
  const length = reader.optional(TAG.integer);
  reader.end('BasicConstraints');
  const faults: DerError[] = [];
  const cA = orFault(faults, false, () => flag !== null && readBoolean(reader.octets, flag));
  const pathLenConstraint = orFault(faults, null, () =>
    length === null ? null : readSmallInteger(reader.octets, length),
  );
  const [first] = faults;
  if (first === undefined) return { cA, pathLenConstraint };
  throw new DerError(faults.map(({ message }) => message).join('; '), first.at);
}

/** Two fields, two faults: both are told. */
function orFault<T>(faults: DerError[], otherwise: T, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    faults.push(error);
    return otherwise;
  }
}
