import { advice, fixNote } from './ko/advice.ts';
import { causes } from './ko/causes.ts';
import { compared } from './ko/compared.ts';
import { findings } from './ko/findings.ts';
import { hazard } from './ko/hazard.ts';
import { reply } from './ko/reply.ts';
import { verdict } from './ko/verdict.ts';
import { type Prose, renderFinding } from './prose.ts';

/** Korean. */
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
