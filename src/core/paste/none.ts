/** A proxy's way to say that it had no certificate. */
export interface NoCertificate {
  /** As it stands in the paste. */
  readonly literal: string;
  /** Who writes it; "" where several do. */
  readonly by: string;
}

/** What is sent in place of a certificate: the first that matches. */
const LITERALS: readonly (readonly [RegExp, string])[] = [
  [/^$/, ''],
  // mod_headers writes this for an SSL variable that is not set.
  [/^\(null\)$/, 'Apache'],
  // RFC 9651, section 3.3.5: an empty Byte Sequence.
  [/^::$/, 'HAProxy'],
  // What some hops leave of a List of such, or of JSON.
  [/^::(?:\s*,\s*::)+$|^\[\s*\]$|^\{\s*\}$/, ''],
  // `ssl_fc_has_crt` and `ssl_c_used` are booleans.
  [/^[01]$/, 'HAProxy'],
  // A placeholder without a value stays as it is.
  [/^:?\{http\.request\.tls[^{}]*\}:?$|^:?\{tls_client_[a-z_0-9]*\}:?$/, 'Caddy'],
  [/^:?\{client_cert_[a-z_0-9]*\}:?$/, 'Google Cloud'],
  [/^\{var_[a-z_0-9]*\}$/, 'Azure Application Gateway'],
  [/^\$\{?ssl_[a-z_0-9]*\}?$/, 'nginx'],
  [/^%\{SSL_[A-Z_0-9]*\}[a-z]?$/, 'Apache'],
  [/^%\{[^{}]*\}[a-z]?$/, ''],
  [/^%\[[^[\]]*\]$/, 'HAProxy'],
  [/^%DOWNSTREAM_[A-Z0-9_]*(?:\([^()]*\))?%$/, 'Envoy'],
  [/^\$\{cf\.tls_client_auth\.[a-z_0-9]*\}$|^cf\.tls_client_auth\.[a-z_0-9]*$/, 'Cloudflare'],
  // iRules whose command was not evaluated.
  [/^\[(?:b64encode \[)?(?:SSL::cert|X509::whole)[^[\]]*(?:\[[^[\]]*\])?\]{1,2}$/, 'F5 BIG-IP'],
  [/^\$\{?[A-Za-z_][A-Za-z_0-9]*\}?$|^\{\{[^{}]*\}\}$/, ''],
  // $ssl_client_verify without a certificate.
  [/^NONE$/, 'nginx'],
  [/^-$/, ''],
  [/^[<(]?(?:null|nil|none|undefined|true|false|empty|n\/a)[>)]?$/i, ''],
];
const LONGEST = 200;

/** Recognises a value that says "no certificate", white space around it removed; null for any other value. */
export function noCertificate(value: string): NoCertificate | null {
  if (value.length > LONGEST) return null;
  const found = LITERALS.find(([literal]) => literal.test(value.trim()));
  return found === undefined ? null : { literal: value, by: found[1] };
}
