import type { LogSummary, LogVerdict } from '../../../log/summary.ts';
import type { LogMessages } from '../log.ts';
import { failingOf, momentWord, octetsWord, sharedByAll } from '../log-figures.ts';
import { phrases } from './log-phrases.ts';

const format = new Intl.NumberFormat('en');
const rules = new Intl.PluralRules('en');
const number = (value: number): string => format.format(value);
const count = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${rules.select(value) === 'one' ? one : many}`;

const PLUS = 'a raw “+”';

function duration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes} min ${seconds % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Which certificates fail, and how. */
function subject(verdict: LogVerdict): string {
  const { certificates, damagedCertificates: damaged, refusedCertificates: refused } = verdict;
  const of = `of ${count(certificates, 'certificate')}`;
  const is = (value: number): string => (value === 1 ? 'is' : 'are');
  if (damaged > 0) {
    const more = refused > 0 ? `, and ${number(refused)} ${is(refused)} refused` : '';
    return `${number(damaged)} ${of} ${damaged === 1 ? 'reaches' : 'reach'} you damaged${more}`;
  }
  if (refused > 0) return `${number(refused)} ${of} ${is(refused)} refused`;
  return `${count(verdict.unknownValues, 'value')} reached you damaged beyond reading`;
}

function verdict(summary: LogSummary): string {
  const { verdict: found, lines, progress } = summary;
  const sofar = progress.state === 'scanning' || progress.state === 'judging' ? 'So far: ' : '';
  if (found.state === 'none') return `${sofar}no certificate header in ${count(lines, 'line')}.`;
  const requests = count(found.requests, 'request');
  if (found.state === 'intact')
    return `${sofar}${count(found.certificates, 'certificate')}, none damaged or refused: ${requests}.`;
  const failing = number(found.damagedRequests + found.refusedRequests);
  const since = found.since === null ? '' : ` since ${momentWord(found.since)}`;
  const shared = sharedByAll(summary, PLUS, phrases);
  const all = shared.length === 0 ? '' : `, all with ${shared.join(' and ')}`;
  const isMore =
    found.unknownValues > 0 && found.damagedCertificates + found.refusedCertificates > 0;
  const more = isMore
    ? ` Of ${count(found.unknownValues, 'more value')} no certificate can be read.`
    : '';
  return `${sofar}${subject(found)}: ${failing} of ${requests}${since}${all}.${more}`;
}

const trait: LogMessages['contrast']['trait'] = ({ kind, value }) => {
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

const sentence: LogMessages['contrast']['sentence'] = (one, { failing, working }) => {
  const f = failing.certificates;
  const w = working.certificates;
  const what = trait(one);
  if (one.relation === 'all')
    return `All ${number(f)} failing clients have ${what}; none of the ${number(w)} working ones has.`;
  if (one.relation === 'none')
    return `None of the ${number(f)} failing clients has ${what}; all ${number(w)} working ones have.`;
  return `${number(one.failing.certificates)} of ${number(f)} failing clients have ${what}, and ${number(one.working.certificates)} of ${number(w)} working ones.`;
};

/** The page that reads a log, in English. */
export const log: LogMessages = {
  name: 'Read a log',
  lead: 'Which certificates came, which are damaged, since when, and which of them your app would refuse. The log is read in this browser, piece by piece: nothing of it is sent or stored.',
  back: 'Back to the inspector',
  close: 'Close this log',
  backToLog: 'Back to the log',
  empty: {
    choose: 'Choose log files',
    drop: 'or drop them on this page, several at once, of any size',
    paste: 'Or paste lines of a log',
    read: 'Read these lines',
    understood: 'What is understood',
    kinds: [
      'Access logs of nginx, Apache and Envoy, and any text with a header value in its lines',
      'Connection logs of AWS ALB (subject and serial number)',
      'JSON, a line each (NDJSON) or as a whole; HAR',
      'Exports of CloudWatch and Kibana as CSV or JSON',
      'Each of them as gzip; UTF-8, UTF-16 and Latin-1',
    ],
    notThere:
      'Access logs of ALB do not carry the certificate. Let nginx, Envoy or the app log the header.',
  },
  progress: {
    name: 'Progress',
    state: {
      scanning: 'Reading',
      judging: 'All is read; the last values are being inspected',
      ended: 'Read to the end',
      cancelled: 'Cancelled',
      failed: 'The part of this page that reads logs has stopped. What it had found stands below.',
    },
    octets: (octets, total, percent) => `${octets} of ${total} (${percent} %)`,
    rate: (rate) => `${rate} a second`,
    left: (time) => `about ${time} left`,
    judged: (judged, values) => `${number(judged)} of ${count(values, 'distinct value')} inspected`,
    cancel: 'Cancel',
    partly: (octets, total) => `What stands below was found in the first ${octets} of ${total}.`,
    again: 'Read again',
    otherApp: 'My app has changed since this log was judged.',
    took: (time, octets, lines) => `${octets}, ${count(lines, 'line')}, read in ${time}`,
  },
  duration,
  none: {
    heading: (lines) => `No certificate header in ${count(lines, 'line')}`,
    absent: (requests) =>
      `${count(requests, 'line names', 'lines name')} a certificate header and ${requests === 1 ? 'says' : 'say'} that none was sent ("-" or empty): check that the proxy asks clients for a certificate.`,
    next: [
      'nginx: add $ssl_client_escaped_cert to log_format; Envoy: %DOWNSTREAM_PEER_CERT%; Apache: %{SSL_CLIENT_CERT}x.',
      'Access logs of ALB do not carry it; its connection logs tell subject and serial number.',
      'A log of the app has it where the app prints the request header.',
    ],
  },
  notes: {
    name: 'Files',
    truncated: 'The gzip data ends too early or is damaged: what was read until there counts.',
    binary: 'Parts of it are no text; the rest was read.',
    unreadable: 'The browser could not read on: the file was moved, changed or removed.',
    longLines: (lines) =>
      `${count(lines, 'line is', 'lines are')} too long to be kept: beginnings and ends were looked through.`,
    shape: { lines: 'text', json: 'JSON', csv: 'CSV' },
    pasted: 'Pasted lines',
    lines: (lines) => count(lines, 'line'),
    bounds: ({ isSampled, mostValues, distinctValues, droppedRequests, droppedAddresses }) => [
      ...(isSampled
        ? [
            `About ${count(distinctValues, 'distinct value')}, more than are kept: an even sample of ${number(mostValues)} stays, with exact counts. ${count(droppedRequests, 'request')} of the others ${droppedRequests === 1 ? 'is' : 'are'} counted as not inspected.`,
          ]
        : []),
      ...(droppedAddresses > 0
        ? [
            `Source addresses are no longer counted for ${count(droppedAddresses, 'request')}: there were too many.`,
          ]
        : []),
    ],
    noYear: (requests) =>
      `${count(requests, 'line has', 'lines have')} a time without a year (syslog): the last such day before now was taken.`,
  },
  verdict,
  chooseApp:
    'Choose your app under the textbox and read again to see which certificates it would refuse.',
  phrases,
  outcomes: {
    unreadable: 'Unreadable',
    cut: 'Cut off',
    recovered: 'Damaged, recoverable',
    refused: 'Refused',
    intact: 'Intact',
    unjudged: 'Not inspected',
  },
  outcomesAre: {
    unreadable: 'It carries a certificate that cannot be read.',
    cut: 'Its end or a part of it is missing.',
    recovered: 'It was damaged, and the damage can be undone.',
    refused: 'It is as it was sent; your app or the load balancer does not take it.',
    intact: 'It is as it was sent.',
    unjudged: 'Not inspected yet, or no longer kept.',
  },
  requests: (requests) => count(requests, 'request'),
  histogram: {
    name: 'Requests over time',
    about: (buckets, step) => `${count(buckets, 'bar')} of ${step}, times in UTC`,
    from: 'From',
    to: 'To',
    all: 'Whole time',
    chosen: (from, to) => `Only ${from} to ${to}`,
    how: 'Draw across the bars, or move both ends with the arrow keys.',
    table: 'As a table',
    time: 'Time (UTC)',
    untimed: (requests) => `${count(requests, 'request has', 'requests have')} no time.`,
    noTimes: 'No line has a time that is understood.',
  },
  contrast: {
    name: 'What sets the failing clients apart',
    trait,
    sentence,
    noDifference: 'Failing and working clients do not differ in anything that is compared here.',
  },
  groups: {
    name: 'Groups',
    by: {
      certificate: 'Certificate',
      issuer: 'Issuer',
      finding: 'Finding',
      format: 'Format',
      client: 'Client address',
      field: 'Header field',
    },
    group: 'Group by',
    failing: (requests) => `${number(requests)} failing`,
    values: (values) => count(values, 'value'),
    unknown: 'unknown',
    only: (label) => `Only ${label}`,
    more: (groups) => `Show ${number(groups)} more`,
  },
  table: {
    name: 'Values',
    how: 'Arrow keys move, Enter opens a value in the inspector, judged at the time of its last request.',
    search: 'Search subject, issuer, serial number, SHA-256, address or code',
    columns: {
      outcome: 'Outcome',
      requests: 'Requests',
      title: 'Certificate',
      issuer: 'Issuer',
      format: 'Format',
      first: 'First (UTC)',
      last: 'Last (UTC)',
      notAfter: 'Expires (UTC)',
    },
    sort: 'Sort by',
    descending: 'Descending',
    shown: (rows, requests) => `${count(rows, 'value')}, ${count(requests, 'request')}`,
    nothing: 'Nothing in this log fits these filters.',
    noCertificate: 'no certificate read',
    loading: '…',
    gone: 'This value is no longer kept.',
    filters: 'Outcomes',
    drop: (filter) => `Remove the filter ${filter}`,
  },
  expiry: {
    name: 'Who expires',
    spans: {
      expired: 'Expired',
      in30: 'Within 30 days',
      in60: 'In 31 to 60 days',
      in90: 'In 61 to 90 days',
    },
    certificates: (certificates) => count(certificates, 'certificate'),
    none: 'No certificate of this log expires within 90 days.',
    until: (moment) => `until ${moment}`,
    seenExpired: 'seen after it had expired',
  },
  handOn: {
    name: 'Hand on',
    csv: 'Save as CSV',
    json: 'Save as JSON',
    summary: 'Copy summary',
    working: 'Writing the file…',
    failed: 'The file could not be written.',
    redacted: 'Names, serial numbers and addresses are replaced; values are left out.',
  },
  summary: (summary) => [
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
      .map(({ code, requests }) => `${code}: ${count(requests, 'request')}`),
    `Expired: ${number(summary.expiry.expired.length)}; within 30 days: ${number(summary.expiry.in30.length)}; 60: ${number(summary.expiry.in60.length)}; 90: ${number(summary.expiry.in90.length)}`,
    `Read: ${octetsWord(summary.progress.octets)} of ${octetsWord(summary.progress.total)}, ${count(summary.lines, 'line')}`,
  ],
};
