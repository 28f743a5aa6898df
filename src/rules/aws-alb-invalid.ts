import type { DiagnosticCode } from '../core/diagnostic.ts';
import type { RuleOn } from '../core/profile/rule.ts';
import { ALB_REASONS } from './checks/citations.ts';

/** What the report says of a certificate that can be read and is not as its specification says. */
const MALFORMED: ReadonlySet<DiagnosticCode> = new Set([
  'certificate.malformed-extension',
  'certificate.not-as-specified',
]);

export default {
  id: 'aws-alb-invalid',
  profile: 'aws-alb',
  topic: 'malformed',
  severity: 'error',
  reason: 'ClientCertInvalid',
  citations: [ALB_REASONS],
  judge({ endEntity, findings }) {
    const found = findings.find(
      ({ code, certificate }) => MALFORMED.has(code) && certificate === endEntity.sha256,
    );
    if (found === undefined) return 'passes';
    return { args: { what: `${found.args['reason'] ?? ''}` }, about: endEntity, at: null };
  },
} satisfies RuleOn<'malformed'>;
