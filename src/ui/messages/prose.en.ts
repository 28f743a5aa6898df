import { advice, fixNote } from './en/advice.ts';
import { causes } from './en/causes.ts';
import { compared } from './en/compared.ts';
import { findings } from './en/findings.ts';
import { hazard } from './en/hazard.ts';
import { reply } from './en/reply.ts';
import { verdict } from './en/verdict.ts';
import { type Prose, renderFinding } from './prose.ts';

/** English. */
export const prose: Prose = {
  verdict,
  hazard,
  finding: (finding) => renderFinding(findings, finding),
  reply,
  advice,
  fixNote,
  causes,
  compared,
};
