import type { Digest } from '../core/x509/tools.ts';

/** Web Cryptography's digest, the same in a browser, a worker and Node. */
export const digest: Digest = async (name, octets) =>
  new Uint8Array(await crypto.subtle.digest(name, Uint8Array.from(octets)));
