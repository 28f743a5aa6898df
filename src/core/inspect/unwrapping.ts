/** What takes a paste out of what was wrapped around it: in a chunk of its own. */
export { findErrors } from '../error-text/find.ts';
export { readPaste } from '../paste/paste.ts';
export { setAside } from '../revocation/set-aside.ts';
