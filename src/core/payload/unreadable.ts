import { diagnose } from '../diagnostic.ts';
import { readBase64 } from '../encoding/base64.ts';
import { span } from '../span.ts';
import { intendedOctets } from './intended.ts';
import { candidatesFor } from './problem.ts';
import { NO_SPELLINGS, type Reading } from './reading.ts';

/** The reading of a payload in which nothing of a certificate is left: one stood there. `isLast`: the value ends with it. */
export function unreadable(payload: string, isLast: boolean): Reading {
  const at = span(0, payload.length);
  const { length } = payload;
  const isCut = isLast && /^[A-Za-z0-9+/=%_-]*$/.test(payload);
  const problem = isCut
    ? diagnose('field.truncated', { missing: -1, candidates: candidatesFor(length), length }, at)
    : diagnose('der.malformed', { reason: 'no DER element stands here' }, at);
  const { value: octets, trace } = readBase64(payload).octets;
  const base64 = new Map([[trace, payload]]);
  return {
    shape: 'base64-der',
    layers: 0,
    spellings: NO_SPELLINGS,
    lineEnd: 'none',
    blocks: [{ label: '', at, der: null, octets, chain: [trace], damaged: true, base64 }],
    repairs: [],
    diagnostics: [problem],
    intended: intendedOctets(payload, [], []),
    changes: [],
    damage: length === 0 ? [] : [at],
    bodyPluses: 0,
    bodySlashes: 0,
    isUrlSafe: false,
    intact: false,
  };
}
