import { isAtWork, type LogSummary, type LogVerdict } from '../../../log/summary.ts';
import type { LogMessages } from '../log.ts';
import { failingOf, momentWord, octetsWord, sharedByAll } from '../log-figures.ts';
import { phrases } from './log-phrases.ts';
import { number, plural } from './numbers.ts';

const PLUS = 'a raw “+”';

/** Which certificates fail, and how. */
function subject(verdict: LogVerdict): string {
  const { certificates, damagedCertificates: damaged, refusedCertificates: refused } = verdict;
  const of = `of ${plural(certificates, 'certificate')}`;
  const is = (value: number): string => (value === 1 ? 'is' : 'are');
  if (damaged > 0) {
    const more = refused > 0 ? `, and ${number(refused)} ${is(refused)} refused` : '';
    return `${number(damaged)} ${of} ${damaged === 1 ? 'reaches' : 'reach'} you damaged${more}`;
  }
  if (refused > 0) return `${number(refused)} ${of} ${is(refused)} refused`;
  return `${plural(verdict.unknownValues, 'value')} reached you damaged beyond reading`;
}

/** What the values show that were inspected. */
function judged(summary: LogSummary): string {
  const { verdict: found, lines, progress } = summary;
  const sofar = isAtWork(progress) ? 'So far: ' : '';
  if (found.state === 'none')
    return `${sofar || 'There is '}no certificate header in ${plural(lines, 'line')}.`;
  const requests = plural(found.requests, 'request');
  if (found.state === 'intact')
    return `${sofar}${plural(found.certificates, 'certificate')}, none damaged or refused: ${requests}.`;
  const failing = number(found.damagedRequests + found.refusedRequests);
  const since = found.since === null ? '' : ` since ${momentWord(found.since)}`;
  const shared = sharedByAll(summary, PLUS, phrases);
  const all = shared.length === 0 ? '' : `, all with ${shared.join(' and ')}`;
  const isMore =
    found.unknownValues > 0 && found.damagedCertificates + found.refusedCertificates > 0;
  const more = isMore
    ? ` Of ${plural(found.unknownValues, 'more value')} no certificate can be read.`
    : '';
  return `${sofar}${subject(found)}: ${failing} of ${requests}${since}${all}.${more}`;
}

/** The sentence at the top, and how much of the log it is not about. */
export function verdict(summary: LogSummary): string {
  const { requests, outcomes, progress } = summary;
  const yet = isAtWork(progress) ? ' yet' : '';
  if (outcomes.unjudged === 0) return judged(summary);
  if (outcomes.unjudged === requests)
    return `${plural(requests, 'request')} with a certificate header, none inspected${yet}.`;
  return `${judged(summary)} Not inspected${yet}: ${plural(outcomes.unjudged, 'request')}.`;
}

/** What is compared, as a part of a sentence. */
export const trait: LogMessages['contrast']['trait'] = ({ kind, value }) => {
  switch (kind) {
    case 'plus':
      return value === 'yes' ? PLUS : 'no “+”';
    case 'format':
      return `the form ${value}`;
    case 'field':
      return value === '' ? 'no field name' : `the field ${value}`;
    case 'issuer':
      return `the issuer ${value}`;
    case 'key':
      return `a key ${value}`;
    case 'sent':
      return value === '1' ? '1 certificate sent' : `${value} certificates sent`;
    case 'length':
      return `${value} characters`;
    case 'address':
      return `the address ${value}`;
    case 'validity':
      return (
        { valid: 'a valid certificate', expired: 'an expired certificate' }[value] ??
        'a certificate that is not valid yet'
      );
    case 'finding':
      return Object.entries(phrases).find(([code]) => code === value)?.[1] ?? value;
    case 'file':
      return `the file ${value}`;
  }
};

/** How failing and working clients differ in it. */
export const sentence: LogMessages['contrast']['sentence'] = (one, { failing, working }) => {
  const f = failing.certificates;
  const w = working.certificates;
  const what = trait(one);
  if (one.relation === 'all')
    return `${f === 1 ? 'The failing client has' : `All ${number(f)} failing clients have`} ${what}; ${w === 1 ? 'the working one has not' : `none of the ${number(w)} working ones has`}.`;
  if (one.relation === 'none')
    return `${f === 1 ? 'The failing client lacks' : `None of the ${number(f)} failing clients has`} ${what}; ${w === 1 ? 'the working one has it' : `all ${number(w)} working ones have`}.`;
  return `${number(one.failing.certificates)} of ${number(f)} failing clients have ${what}, and ${number(one.working.certificates)} of ${number(w)} working ones.`;
};

/** Lines of plain text for a ticket. */
export const summary: LogMessages['summary'] = (summary) => [
  verdict(summary),
  ...(summary.first === null || summary.last === null
    ? []
    : [`Period: ${momentWord(summary.first)} to ${momentWord(summary.last)}`]),
  `Requests: ${number(summary.requests)}; failing: ${number(failingOf(summary.outcomes))} (unreadable ${number(summary.outcomes.unreadable)}, cut off ${number(summary.outcomes.cut)}, recoverable ${number(summary.outcomes.recovered)}, refused ${number(summary.outcomes.refused)})`,
  ...(summary.contrast?.traits ?? [])
    .slice(0, 3)
    .map((one) => (summary.contrast === null ? '' : sentence(one, summary.contrast))),
  ...summary.findings
    .filter(({ severity }) => severity !== 'note')
    .slice(0, 5)
    .map(({ code, requests }) => `${code}: ${plural(requests, 'request')}`),
  `Expired: ${number(summary.expiry.expired.length)}; within 30 days: ${number(summary.expiry.in30.length)}; 60: ${number(summary.expiry.in60.length)}; 90: ${number(summary.expiry.in90.length)}`,
  `Read: ${octetsWord(summary.progress.octets)} of ${octetsWord(summary.progress.total)}, ${plural(summary.lines, 'line')}`,
];
