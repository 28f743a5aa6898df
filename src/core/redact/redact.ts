import type { FindingJson } from '../report.ts';
import type { Inspection } from '../view.ts';
import { redactBeside } from './beside.ts';
import { redactCertificate } from './certificate.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { scrubber } from './scrub.ts';
import { withoutPaste } from './without-paste.ts';

/** The kinds of what is replaced. */
const REDACTED = ['names', 'serialNumbers', 'addresses'] as const;

/** Arguments of findings that are a name, or the title of a certificate. */
const NAMES = new Set(['issuer', 'subject', 'title', 'taken', 'nearest', 'responder']);

/** Expected values whose nearest is a digest: that stays. */
const DIGESTS = /^(certificate|sha\d+|md5|spki-sha\d+|openadr|subject-key-identifier)$/;

/**
 * Values of the contract's own vocabulary, and digests: no person's word can stand there. All other text is searched
 * through, whatever field it is in.
 */
const KEPT = new Set([
  ...['schema', 'judgedAt', 'redacted', 'state', 'codes', 'code', 'severity', 'format'],
  ...['confidence', 'alternatives', 'carries', 'certificates', 'sent', 'repairs', 'proof', 'id'],
  ...['outcome', 'class', 'receiver', 'decoder', 'sha256', 'sha1', 'spkiSha256', 'x5tS256'],
  ...['openadr', 'notBefore', 'notAfter', 'status', 'algorithm', 'curve', 'signatureAlgorithm'],
  ...['keyUsage', 'extendedKeyUsage', 'subjectKeyIdentifier', 'authorityKeyIdentifier', 'oid'],
  ...['kind', 'what', 'endEntity', 'anchor', 'signature', 'verdict', 'reasons', 'causes'],
  ...[
    'runtime',
    'certificate',
    'findings',
    'manner',
    'links',
    'serialNumber',
    'keyIdentifier',
    'signedBy',
    'responder',
    'thisUpdate',
    'nextUpdate',
    'producedAt',
    'since',
    'type',
  ],
]);

/**
 * An inspection without names, serial numbers and addresses: pseudonyms of the same kind stand there, the same for the
 * same value. Digests of certificates and keys stay, that of the paste goes; `redacted` says so.
 */
export function redact(inspection: Inspection): Inspection {
  const { report, view } = withoutPaste(inspection);
  const pseudonyms = new Pseudonyms();
  const certificates = report.certificates.map((one) => redactCertificate(one, pseudonyms));
  const beside = redactBeside(report, pseudonyms);
  const named = report.findings.map((one) => nameFinding(one, pseudonyms));
  const scrub = scrubber(pseudonyms.replaced);
  const findings = named.map((one) => scrubFinding(one, scrub));
  const input = { ...report.input, sha256: null };
  return {
    report: scrubbed(
      { ...report, ...beside, input, redacted: REDACTED, certificates, findings },
      scrub,
    ),
    view: { ...view, evidence: scrubbed(view.evidence, scrub) },
  };
}

type Args = FindingJson['args'];

const mapArgs = (
  { args, ...finding }: FindingJson,
  change: (key: string, value: string) => string,
): FindingJson => {
  const changed: Args = Object.fromEntries(
    Object.entries(args).map(([key, value]) => [
      key,
      typeof value === 'string' ? change(key, value) : value,
    ]),
  );
  return { ...finding, args: changed };
};

/** The arguments that are names as a whole. */
function nameFinding(finding: FindingJson, pseudonyms: Pseudonyms): FindingJson {
  const kind = String(finding.args['kind']);
  const isOfName = String(finding.args['reason']).startsWith('name-');
  return mapArgs(finding, (key, value) => {
    if (key === 'serial') return pseudonyms.serial(value);
    if (key === 'found' && isOfName) return pseudonyms.of(value);
    const isName = NAMES.has(key) && !(key === 'nearest' && DIGESTS.test(kind));
    return isName ? pseudonymOf(value, kind, pseudonyms) : value;
  });
}

/** The others are text that may hold some. */
const scrubFinding = (finding: FindingJson, scrub: (text: string) => string): FindingJson =>
  mapArgs(finding, (key, value) => (NAMES.has(key) || KEPT.has(key) ? value : scrub(value)));

function pseudonymOf(value: string, kind: string, pseudonyms: Pseudonyms): string {
  // The certificate that is taken may be told by its digest.
  if (/^[0-9a-f]{64}$/.test(value)) return value;
  const known = pseudonyms.replaced.get(value);
  if (known !== undefined) return known;
  if (kind === 'serial') return pseudonyms.serial(value);
  return /^[\w.]+=/.test(value) ? pseudonyms.distinguishedName(value) : pseudonyms.of(value);
}

/** Every text of a value but those of the vocabulary, in the same shape. */
function scrubbed<T>(value: T, scrub: (text: string) => string): T;
function scrubbed(value: unknown, scrub: (text: string) => string): unknown {
  if (typeof value === 'string') return scrub(value);
  if (Array.isArray(value)) return value.map((one) => scrubbed(one, scrub));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, KEPT.has(key) ? one : scrubbed(one, scrub)]),
  );
}
