/** As much of Trusted Types as is used here. A browser without them takes the plain address. */
interface ScriptPolicy {
  createScriptURL(url: string): string;
}

declare global {
  /** https://www.w3.org/TR/trusted-types/#trusted-type-policy-factory */
  var trustedTypes: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy } | undefined;
}

function assertOwn(url: string): string {
  const { origin, protocol } = new URL(url, location.href);
  // A blob is always made by this page: the single file has its workers there.
  if (origin !== location.origin && protocol !== 'blob:') {
    throw new TypeError('a script may come from this site only');
  }
  return url;
}

const rules: ScriptPolicy = { createScriptURL: assertOwn };

/** `app` is the one policy that the page allows itself (Content-Security-Policy, trusted-types). */
const policy = globalThis.trustedTypes?.createPolicy('app', rules) ?? rules;

/** An address that a worker may be started from. Throws TypeError for one of another site. */
export const ownScript = (url: string): string => policy.createScriptURL(url);
