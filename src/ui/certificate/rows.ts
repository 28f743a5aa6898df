import type { CertificateJson, ReportJson, SignatureAnswer } from '../../core/report.ts';

/** How many end-entity certificates are shown in full; more of them become rows. */
const MOST_IN_FULL = 3;

/** A certificate as sent, or the place of one that could not be read. Numbers count from 1, over all fields. */
export interface SentRow {
  readonly certificate: CertificateJson | null;
  /** Where it stands among those sent; more than one where it was sent again. */
  readonly numbers: readonly number[];
  readonly role: 'client' | 'end-entity' | 'ca';
  /** Whether it is shown in full, not as one line. */
  readonly isInFull: boolean;
}

/** Everything that was sent as a certificate, in that order: as many as there were, read or not. */
export function rowsOf(report: ReportJson): readonly SentRow[] {
  const sent = report.fields.flatMap((field) => field.sent);
  const places = new Map<string, { certificate: CertificateJson | null; numbers: number[] }>();
  const bySha = new Map(report.certificates.map((one) => [one.sha256, one]));
  for (const [i, sha256] of sent.entries()) {
    const key = sha256 ?? `unreadable ${i}`;
    const known = places.get(key);
    if (known !== undefined) known.numbers.push(i + 1);
    else places.set(key, { certificate: bySha.get(sha256 ?? '') ?? null, numbers: [i + 1] });
  }
  for (const certificate of report.certificates) {
    if (!places.has(certificate.sha256))
      places.set(certificate.sha256, { certificate, numbers: [] });
  }
  const rows = [...places.values()].map((place, i) => ({ ...place, role: roleOf(place, i) }));
  // One that only an OCSP response carries was sent by no client.
  const isClient = ({ role, numbers }: (typeof rows)[number]): boolean =>
    role !== 'ca' && numbers.length > 0;
  const ends = rows.filter(isClient).length;
  return rows.map((row, i) => ({
    ...row,
    isInFull: i === 0 || (isClient(row) && ends <= MOST_IN_FULL),
  }));
}

function roleOf(
  { certificate }: { readonly certificate: CertificateJson | null },
  index: number,
): SentRow['role'] {
  if (certificate?.basicConstraints?.cA === true) return 'ca';
  return index === 0 ? 'client' : 'end-entity';
}

/** Whether the issuer's key verifies a certificate; `none`: no issuer at hand. */
export type LinkMark = SignatureAnswer | 'none';

/** The link of each certificate to its issuer, by SHA-256. */
export function linksOf({ paths }: ReportJson): ReadonlyMap<string, LinkMark> {
  const links = new Map<string, LinkMark>();
  for (const { certificate, issuer, signature } of paths.flatMap((path) => path.links)) {
    const mark = issuer === null ? 'none' : (signature ?? 'not-checkable');
    if (links.get(certificate) === undefined || mark !== 'none') links.set(certificate, mark);
  }
  return links;
}
