import { type Prose, renderFinding } from '../prose.ts';
import { advice, fixNote } from './advice.ts';
import { findings } from './findings.ts';
import { reply } from './reply.ts';
import { verdict } from './verdict.ts';

/** English. */
export const prose: Prose = {
  verdict,
  finding: (finding) => renderFinding(findings, finding),
  reply,
  advice,
  fixNote,
};
