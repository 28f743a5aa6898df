import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';
import { altNames, misnamed } from './checks/names.ts';

/** The preferred name syntax, with the underscores and the one wildcard that are in use. */
function isHostName(value: string): boolean {
  const labels = value.replace(/^\*\./, '').split('.');
  return (
    value.length <= 253 &&
    labels.every((label) => /^[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?$/.test(label))
  );
}

export default {
  id: 'dns-name',
  profile: 'client',
  topic: 'dns-name',
  severity: 'warning',
  reason: '',
  citations: [rfc(5280, '4.2.1.6'), rfc(1034, '3.5')],
  judge({ endEntity }) {
    if (altNames(endEntity, 'dNSName').length === 0) return 'not-applicable';
    const found = misnamed(endEntity, 'dNSName', isHostName);
    if (found === null) return 'passes';
    return { args: { value: found.value }, about: endEntity, at: found.at };
  },
} satisfies RuleOn<'dns-name'>;
