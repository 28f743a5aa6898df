import type { Certificate } from '../../x509/certificate.ts';
import { isRefusedWhenCritical } from '../../x509/critical.ts';
import type { Extension } from '../../x509/extensions/extensions.ts';
import { namesOf } from '../names/names.ts';
import { type Check, failed, passed, placeOf, unproven } from './check.ts';

/**
 * What path validation processes when it is critical (RFC 5280, section 6.1), and beside it what asks for nothing here:
 * cRLDistributionPoints (revocation is judged elsewhere) and ocspNoCheck.
 */
const PROCESSED: ReadonlySet<string> = new Set([
  '2.5.29.15',
  '2.5.29.17',
  '2.5.29.19',
  '2.5.29.30',
  '2.5.29.31',
  '2.5.29.32',
  '2.5.29.33',
  '2.5.29.36',
  '2.5.29.37',
  '2.5.29.54',
  '1.3.6.1.5.5.7.48.1.5',
]);

/** Unknown critical extensions, two of one kind, and names that are no list of names. */
export function checkExtensions(certificate: Certificate): Check {
  const { extensions } = certificate;
  const constraint = 'extensions';
  // RFC 5280, section 4.2: what is critical and not processed is a reason to refuse the certificate.
  const unprocessed = extensions.filter(({ critical, oid }) => critical && !PROCESSED.has(oid));
  const unknown = unprocessed.find(({ oid }) => isRefusedWhenCritical(oid)) ?? unprocessed[0];
  if (unknown !== undefined) {
    // Some verifiers process more than path validation asks for: there they differ.
    const outcome = isRefusedWhenCritical(unknown.oid) ? failed : unproven;
    return outcome(constraint, 'unknown-critical-extension', unknown.oid, unknown.at);
  }
  const twice = repeated(extensions);
  if (twice !== null) return failed(constraint, 'duplicate-extension', twice.oid, twice.at);
  if (namesOf(certificate) === null) {
    const at = placeOf(certificate, '2.5.29.17');
    return failed(constraint, 'malformed-extension', '2.5.29.17', at);
  }
  return passed(constraint);
}

/** RFC 5280, section 4.2: one extension of each kind. */
function repeated(extensions: readonly Extension[]): Extension | null {
  const seen = new Set<string>();
  for (const extension of extensions) {
    if (seen.has(extension.oid)) return extension;
    seen.add(extension.oid);
  }
  return null;
}
