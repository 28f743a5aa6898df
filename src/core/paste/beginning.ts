import type { Beginning } from '../view.ts';

const BEGINNINGS: readonly (readonly [RegExp, Beginning])[] = [
  // RFC 7519, section 3: a JWT begins with the base64url of `{"`.
  [/^\s*(?:Bearer )?eyJ/, 'jwt'],
  [/^\s*[{[]/, 'json'],
  [/^\s*(?:ssh-|ecdsa-)/, 'ssh'],
  [/^\s*</, 'xml'],
  [/^\s*https?:/, 'url'],
];

/** What a paste begins like. */
export const beginningOf = (text: string): Beginning =>
  BEGINNINGS.find(([begins]) => begins.test(text))?.[1] ?? 'none';
