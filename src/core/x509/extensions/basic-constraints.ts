import { type DerReader, readBoolean, readSmallInteger, TAG } from '../der.ts';

/** RFC 5280, section 4.2.1.9. */
export interface BasicConstraints {
  readonly cA: boolean;
  readonly pathLenConstraint: number | null;
}

/** Reads BasicConstraints. An explicit FALSE is not DER, and so common that it is read. Throws DerError. */
export function readBasicConstraints(outer: DerReader): BasicConstraints {
  const reader = outer.inside(outer.expect(TAG.sequence, 'BasicConstraints'));
  outer.end('BasicConstraints');
  const flag = reader.optional(TAG.boolean);
  const length = reader.optional(TAG.integer);
  reader.end('BasicConstraints');
  return {
    cA: flag !== null && readBoolean(reader.octets, flag),
    pathLenConstraint: length === null ? null : readSmallInteger(reader.octets, length),
  };
}
