import type { PathMessages } from '../path.ts';
import { checks } from './checks.ts';

/** The certification path in English. */
export const path: PathMessages = {
  name: 'Certification path',
  sent: 'As sent',
  built: 'As built',
  verdict: (verdict, hasAnchors) =>
    ({
      trusted: 'Trusted: it ends at one of your trust anchors, and every check passed',
      untrusted: hasAnchors
        ? 'Complete, but not trusted'
        : 'Complete; no trust anchor was given, so trust is not judged',
      incomplete: hasAnchors
        ? 'Incomplete: the last issuer was not sent and is none of your trust anchors'
        : 'Incomplete: the last issuer was not sent, which is usual',
      broken: 'Broken: a check fails',
    })[verdict],
  mark: {
    'in-order': '',
    'out-of-order': 'in another place than it belongs',
    duplicate: 'sent again',
    'not-needed': 'another issuer, not needed for this path',
    unrelated: 'does not belong to this path',
  },
  root: 'root; it need not be sent',
  anchor: 'your trust anchor',
  notSent: 'not sent',
  issuerMissing: (issuer) => `${issuer} (not sent)`,
  keyIdentifier: (identifier) => `Ask for the CA with key identifier ${identifier}`,
  copyKeyIdentifier: 'Copy key identifier',
  passed: (count) => (count === 1 ? '1 check passed' : `${count} checks passed`),
  failed: 'fails',
  unproven: 'not proven',
  checks,
};
