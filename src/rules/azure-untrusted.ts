import type { RuleOn } from '../core/profile/rule.ts';
import { AZURE_FRONT_DOOR } from './checks/citations.ts';

export default {
  id: 'azure-untrusted',
  profile: 'azure-front-door',
  topic: 'not-trusted',
  severity: 'error',
  reason: 'ClientCertRootCAUntrusted',
  citations: [AZURE_FRONT_DOOR],
  // Only the user's trust anchors tell: without any, nothing is said.
  judge({ endEntity, links, reasons }) {
    const isComplete = links.at(-1)?.issuer === links.at(-1)?.certificate;
    if (!isComplete) return 'not-applicable';
    if (!reasons.includes('path.not-trusted')) return 'passes';
    const { at } = endEntity.certificate.issuer;
    return { args: { cause: 'anchor' }, about: endEntity, at };
  },
} satisfies RuleOn<'not-trusted'>;
