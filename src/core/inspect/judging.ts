/** What judges a paste once it is read, and makes the report of it: in a chunk of its own. */
export { explainErrors } from '../error-text/explain.ts';
export { sentSize, unquoted } from '../header-size/sent-size.ts';
export { isRead, judgeApp } from './app.ts';
export { checkCompanions } from './companions.ts';
export { judgeField } from './judge-fields.ts';
export { predictionsOf } from './predictions.ts';
export { profilesOf } from './profiles.ts';
export { reportOf } from './report.ts';
export { skippedBlocks } from './skipped-block.ts';
export { viewOf } from './view.ts';
