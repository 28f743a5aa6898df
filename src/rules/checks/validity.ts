import type { Presented, Ruling } from '../../core/profile/rule.ts';
import { statusAt } from '../../core/x509/describe.ts';

/** Whether the end entity has expired at the time of judgement. */
export function expired({ endEntity, now }: Presented): Ruling<'expired'> {
  const { certificate } = endEntity;
  const { time, at } = certificate.notAfter;
  if (time === null) return 'not-applicable';
  if (statusAt(certificate, now) !== 'expired') return 'passes';
  return { args: { since: time.iso }, about: endEntity, at };
}

/** Whether the end entity is not valid yet at the time of judgement. */
export function notYetValid({ endEntity, now }: Presented): Ruling<'not-yet-valid'> {
  const { certificate } = endEntity;
  const { time, at } = certificate.notBefore;
  if (time === null) return 'not-applicable';
  if (statusAt(certificate, now) !== 'not-yet-valid') return 'passes';
  return { args: { until: time.iso }, about: endEntity, at };
}
