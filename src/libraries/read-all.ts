import type { OtherAnswer } from '../core/other-readers/answer.ts';
import { differencesOf } from '../core/other-readers/compare.ts';
import { readOwn } from '../core/other-readers/own.ts';
import type { ReadKind } from '../core/other-readers/reading.ts';
import { readPeculiar } from './peculiar.ts';
import { readPkijs } from './pkijs.ts';

/** How our reader and the two libraries read the same octets, and where these differ from ours. Never throws. */
export function readAll(octets: Uint8Array, kind: ReadKind): OtherAnswer {
  const own = readOwn(octets, kind);
  const others = { peculiar: readPeculiar(octets, kind), pkijs: readPkijs(octets, kind) };
  return { kind, own, others, differences: differencesOf({ kind, own, others }) };
}
