import type { Member } from '../../core/path/graph.ts';
import type { Presented, Ruling } from '../../core/profile/rule.ts';
import type { Span } from '../../core/span.ts';
import { statusAt } from '../../core/x509/describe.ts';
import type { Time } from '../../core/x509/time.ts';
import { issued } from './path.ts';

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

/** A certificate of the path whose time lies outside that of its issuer. */
interface Outside {
  readonly child: Member;
  readonly time: Time;
  readonly issuerTime: Time;
  readonly at: Span;
}

/** The first certificate whose start or end is outside that of its issuer, as `isOutside` has it. */
export function outsideIssuer(
  presented: Presented,
  which: 'notBefore' | 'notAfter',
  isOutside: (time: Time, issuerTime: Time) => boolean,
): Outside | 'passes' | 'not-applicable' {
  const links = issued(presented);
  if (links.length === 0) return 'not-applicable';
  for (const { child, issuer } of links) {
    const { time, at } = child.certificate[which];
    const issuerTime = issuer.certificate[which].time;
    if (time !== null && issuerTime !== null && isOutside(time, issuerTime)) {
      return { child, time, issuerTime, at };
    }
  }
  return 'passes';
}
