import type { LogMessages } from '../log.ts';
import { durationWord } from '../log-figures.ts';
import { phrases } from './log-phrases.ts';
import { sentence, summary, trait, verdict } from './log-told.ts';
import { number, plural } from './numbers.ts';

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
    judged: (judged, values) =>
      `${number(judged)} of ${plural(values, 'distinct value')} inspected`,
    cancel: 'Cancel',
    partly: (octets, total) => `What stands below was found in the first ${octets} of ${total}.`,
    again: 'Read again',
    otherApp: 'My app has changed since this log was judged.',
    took: (time, octets, lines) => `${octets}, ${plural(lines, 'line')}, read in ${time}`,
  },
  duration: (milliseconds) => durationWord(milliseconds, [' d', ' h', ' min', ' s'], ' '),
  none: {
    heading: (lines) => `No certificate header in ${plural(lines, 'line')}`,
    absent: (requests) =>
      `${plural(requests, 'line names', 'lines name')} a certificate header and ${requests === 1 ? 'says' : 'say'} that none was sent ("-" or empty): check that the proxy asks clients for a certificate.`,
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
      `${plural(lines, 'line is', 'lines are')} too long to be kept: beginnings and ends were looked through.`,
    shape: { lines: 'text', json: 'JSON', csv: 'CSV' },
    pasted: 'Pasted lines',
    lines: (lines) => plural(lines, 'line'),
    bounds: ({ isSampled, mostValues, distinctValues, droppedRequests, droppedAddresses }) => [
      ...(isSampled
        ? [
            `About ${plural(distinctValues, 'distinct value')}, more than are kept: an even sample of ${number(mostValues)} stays, with exact counts. ${plural(droppedRequests, 'request')} of the others ${droppedRequests === 1 ? 'is' : 'are'} counted as not inspected.`,
          ]
        : []),
      ...(droppedAddresses > 0
        ? [
            `Source addresses are no longer counted for ${plural(droppedAddresses, 'request')}: there were too many.`,
          ]
        : []),
    ],
    noYear: (requests) =>
      `${plural(requests, 'line has', 'lines have')} a time without a year (syslog): the last such day before now was taken.`,
  },
  verdict,
  chooseApp:
    'Choose your app under “My app” and read again to see which certificates it would refuse.',
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
  requests: (requests) => plural(requests, 'request'),
  histogram: {
    name: 'Requests over time',
    about: (buckets, step) => `${plural(buckets, 'bar')} of ${step}, times in UTC`,
    from: 'From',
    to: 'To',
    all: 'Whole time',
    chosen: (from, to) => `Only ${from} to ${to}`,
    how: 'Draw across the bars, or move both ends with the arrow keys.',
    table: 'As a table',
    time: 'Time (UTC)',
    untimed: (requests) => `${plural(requests, 'request has', 'requests have')} no time.`,
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
    values: (values) => plural(values, 'value'),
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
    shown: (rows, requests) => `${plural(rows, 'value')}, ${plural(requests, 'request')}`,
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
    certificates: (certificates) => plural(certificates, 'certificate'),
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
  summary,
};
