import type { AppChoiceDraft } from '../../app/preferences.slice.ts';
import type { Stack } from '../../core/catalog.ts';

/** Options of one runtime; `name` null for options that need no heading. */
export interface Group {
  readonly name: string | null;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

interface Call {
  readonly id: string;
  readonly runtime: string;
  readonly call: string;
}

/**
 * Calls by runtime, in alphabetical order; those of the runtime `first` come before all others. In each, the calls that
 * `common` names stand first, in its order.
 */
export function groupsOf(
  calls: readonly Call[],
  first: string | null,
  common: readonly (string | null)[],
): readonly Group[] {
  const groups = new Map<string, { id: string; label: string }[]>();
  const place = ({ id }: Call): number =>
    common.includes(id) ? common.indexOf(id) : common.length;
  for (const { id, runtime, call } of [...calls].sort((a, b) => place(a) - place(b))) {
    const options = groups.get(runtime) ?? [];
    options.push({ id, label: call });
    groups.set(runtime, options);
  }
  const rank = (name: string): string => `${name === first ? 0 : 1}${name.toLowerCase()}`;
  return [...groups]
    .map(([name, options]) => ({ name, options }))
    .sort((a, b) => (rank(a.name) < rank(b.name) ? -1 : 1));
}

/** Id of the ready-made choice that my app is; null where it is none of them. */
export function stackOf(app: AppChoiceDraft, stacks: readonly Stack[]): string | null {
  const found = stacks.find(
    ({ field, decoder, receiver }) =>
      field === app.field && decoder === app.decoder && receiver === app.receiver,
  );
  return found?.id ?? null;
}

/** Field names that applications read, as they are written in their documentation. */
const KNOWN_FIELDS = [
  'X-SSL-CERT',
  'X-Amzn-Mtls-Clientcert',
  'X-Amzn-Mtls-Clientcert-Leaf',
  'ssl-client-cert',
  'X-Client-Cert',
  'X-Client-Certificate',
  'X-Forwarded-Client-Cert',
  'X-Forwarded-Tls-Client-Cert',
  'Client-Cert',
  'SSL_CLIENT_CERT',
  'X-ARR-ClientCert',
  'Cf-Client-Cert-Der-Base64',
  'CloudFront-Viewer-Cert-Pem',
  'WL-Proxy-Client-Cert',
] as const;

/** The field names on offer: known ones, and first those that are pasted or chosen and not among them. */
export function fieldNames(pasted: readonly string[], chosen: string | null): readonly string[] {
  const known = new Set(KNOWN_FIELDS.map((name) => name.toLowerCase()));
  const others = [...pasted, ...(chosen === null ? [] : [chosen])].filter((name) => {
    const isNew = !known.has(name.toLowerCase());
    known.add(name.toLowerCase());
    return isNew;
  });
  return [...others, ...KNOWN_FIELDS];
}
