import { advice, fixNote } from './ja/advice.ts';
import { causes } from './ja/causes.ts';
import { compared } from './ja/compared.ts';
import { findings } from './ja/findings.ts';
import { hazard } from './ja/hazard.ts';
import { reply } from './ja/reply.ts';
import { verdict } from './ja/verdict.ts';
import { type Prose, renderFinding } from './prose.ts';

/** Japanese. */
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
