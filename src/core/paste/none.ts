/** A proxy's way to say that it had no certificate. */
export interface NoCertificate {
  readonly literal: string;
  /** Who writes it; "" where several do. */
  readonly by: string;
}

const LITERALS: readonly (readonly [RegExp, string])[] = [
  [/^$/, ''],
  [/^\(null\)$/, 'Apache'],
  [/^::$/, 'HAProxy'],
  [/^:\{http\.request\.tls[^}]*\}:$|^\{http\.request\.tls[^}]*\}$|^\{tls_client_[a-z_0-9]*\}$/, 'Caddy'],
  [/^\$\{?[a-z_]+\}?$/, 'nginx'],
  [/^%\{[^}]*\}[a-z]?$/, 'Apache'],
  [/^%\[[^\]]*\]$/, 'HAProxy'],
  [/^[01]$/, 'HAProxy'],
  [/^-$/, ''],
  [/^(?:null|nil|none|undefined|true|false|empty|n\/a)$/i, ''],
  [/^NONE$/, 'nginx'],
];

/** Recognises a value that says "no certificate"; null for any other value. */
export function noCertificate(value: string): NoCertificate | null {
  if (value.length > 200) return null;
  const found = LITERALS.find(([literal]) => literal.test(value));
  return found === undefined ? null : { literal: value, by: found[1] };
}
