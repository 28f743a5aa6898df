import type { Span } from '../../span.ts';
import { DerError, DerReader } from '../der.ts';
import { android } from './families/android.ts';
import { attributes } from './families/attributes.ts';
import { keys } from './families/keys.ts';
import { logotype } from './families/logotype.ts';
import { microsoft } from './families/microsoft.ts';
import { names } from './families/names.ts';
import { netscape } from './families/netscape.ts';
import { policies } from './families/policies.ts';
import { protocols } from './families/protocols.ts';
import { qualified } from './families/qualified.ts';
import { revocation } from './families/revocation.ts';
import { transparency } from './families/transparency.ts';
import { vendors } from './families/vendors.ts';
import { type Problem, type Row, Rows } from './rows.ts';
import { type Shape, writeNext } from './shape.ts';
import { writeTree } from './tree.ts';

/** The shape of each extension that is told in words, by its OID. */
const SHAPES: ReadonlyMap<string, Shape> = new Map(
  [
    keys,
    names,
    policies,
    revocation,
    attributes,
    transparency,
    protocols,
    microsoft,
    netscape,
    qualified,
    logotype,
    vendors,
    android,
  ].flatMap((family) => Object.entries(family)),
);

/** An extension in words. */
export interface Description {
  /** 'words': as its specification says; 'tree': what is there, whatever it means. */
  readonly kind: 'words' | 'tree';
  readonly rows: readonly Row[];
  /** Why it is not what its specification says. Its rows are a tree where it could not be read as that. */
  readonly problem: Problem | null;
}

/** Tells an extension whose extnValue is at `value`. A malformed one spoils only itself. Never throws. */
export function describeExtension(octets: Uint8Array, oid: string, value: Span): Description {
  const shape = SHAPES.get(oid);
  if (shape === undefined) return treeOf(octets, value, null);
  const rows = new Rows(octets);
  try {
    const reader = new DerReader(octets, value);
    writeNext(rows, reader, '', shape);
    reader.end('extnValue');
    return { kind: 'words', rows: rows.finish(), problem: rows.problem };
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return treeOf(octets, value, { reason: error.message, at: error.at });
  }
}

function treeOf(octets: Uint8Array, value: Span, problem: Problem | null): Description {
  const rows = new Rows(octets);
  writeTree(rows, value);
  return { kind: 'tree', rows: rows.finish(), problem };
}
