import type { RuleOn } from '../core/profile/rule.ts';
import type { Span } from '../core/span.ts';
import { DerError, DerReader, TAG } from '../core/x509/der.ts';
import { GOOGLE_LOGS, GOOGLE_MTLS } from './checks/citations.ts';
import { EXTENSION, extensionOf } from './checks/places.ts';

const MOST = 10;

/** RFC 5280, section 4.2.1.10: permittedSubtrees [0] and excludedSubtrees [1]; 0 where they cannot be read. */
function subtrees(octets: Uint8Array, value: Span): number {
  try {
    const outer = new DerReader(octets, value);
    const lists = outer.inside(outer.expect(TAG.sequence, 'NameConstraints'));
    let count = 0;
    while (!lists.done) {
      for (const list = lists.inside(lists.any()); !list.done; list.any()) count += 1;
    }
    return count;
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return 0;
  }
}

export default {
  id: 'google-name-constraints',
  profile: 'google-cloud',
  topic: 'name-constraints',
  severity: 'error',
  reason: 'client_cert_chain_max_name_constraints_exceeded',
  citations: [GOOGLE_LOGS, GOOGLE_MTLS],
  judge({ path }) {
    const [, ...cas] = path;
    for (const about of cas) {
      const extension = extensionOf(about, EXTENSION.nameConstraints);
      const found =
        extension === undefined ? 0 : subtrees(about.certificate.octets, extension.value);
      if (found > MOST) return { args: { found, most: MOST }, about, at: extension?.at ?? null };
    }
    return cas.length === 0 ? 'not-applicable' : 'passes';
  },
} satisfies RuleOn<'name-constraints'>;
