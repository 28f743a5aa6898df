import { details } from './details.en.ts';
import { formats } from './en/formats.ts';
import { judging } from './en/judging.ts';
import { number, plural } from './en/numbers.ts';
import { octets } from './en/octets.ts';
import { path } from './en/path.ts';
import { privacy } from './en/privacy.ts';
import { profiles } from './en/profile-part.ts';
import { readers, revocationWords } from './en/readers.ts';
import { tools } from './en/tools.ts';
import type { InterfaceMessages } from './interface.ts';
import { wrappingWord } from './wrapping-word.ts';
import { wrappings } from './wrappings.en.ts';

/** The words of the page in English. Accessible names are those of the report contract. */
export const messages: InterfaceMessages = {
  name: 'mTLS Lens',
  promise: 'Nothing leaves this browser',
  language: 'Language',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  characters: (value) => plural(value, 'char', 'chars'),
  more: (value) => `Show ${number(value)} more`,
  copy: (what) => `Copy ${what}`,
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying',
  formats,
  octets,
  tools,
  privacy,
  input: {
    edit: 'Edit',
    done: 'Done',
    clear: 'Clear',
    unnamed: 'Pasted value',
    removed: 'removed:',
    set: (what, value) => {
      const wrapping = wrappingWord(wrappings, what);
      if (wrapping !== null) return wrapping;
      switch (what) {
        case 'field-name':
          return value === 1 ? 'field name' : `${number(value)} field names`;
        case 'quotes':
          return plural(value, 'quote', 'quotes');
        case 'field':
          return plural(value, 'other field', 'other fields');
        case 'request-line':
          return value === 1 ? 'request line' : `${number(value)} request lines`;
        case 'body':
          return 'body';
        case 'prefix':
          return 'line prefixes';
        default:
          return value === 1 ? 'text around it' : `${number(value)} pieces of text`;
      }
    },
    readAs: (name, certainty) =>
      ({
        named: `Read as ${name}: its name and its form agree`,
        shaped: `Read as ${name}, by its form alone`,
        possible: `Read as ${name}; other senders write the same`,
      })[certainty],
    aboutFormat: 'About this form',
    covered: 'The private key is covered (■). “Edit” shows it.',
    chooseFile: 'Choose files',
    dropFile: 'or drop them on this page',
    fileKind: {
      text: '(text)',
      der: '(DER, shown as PEM)',
      unknown: '(neither text nor a certificate: nothing was read from it)',
    },
    second: {
      add: 'Add a second value',
      name: 'Second value (B)',
      remove: 'Remove the second value',
      placeholder: 'Paste what the next hop got, or the value of a client that fails',
      covered: 'A private key is in the second value. It is covered; remove it.',
    },
  },
  app: {
    name: 'My app',
    stack: 'Stack',
    choose: 'Choose…',
    field: 'Header field',
    anyField: 'Whichever carries it',
    otherField: 'Another name…',
    otherFieldName: 'Name that it reads',
    decoder: 'Decoder',
    parser: 'Parser',
    notChosen: 'Not chosen',
    remembered: 'Remembered in this browser; the paste never is.',
  },
  start: {
    heading: 'What arrived, what your app makes of it, and what to do',
    lead: 'Paste the client-certificate header that your proxy forwarded. The answer comes as you paste, with the error that your runtime would throw.',
    examples: 'Try one',
    example: {
      clean: { title: 'Clean ALB value', text: 'as AWS passthrough sends it' },
      seed: { title: 'ALB value in X-SSL-CERT', text: 'URLDecoder breaks it' },
      nginx: { title: 'nginx, escaped', text: 'any decoder reads it' },
      spaces: { title: '“+” became a space', text: 'damaged, and recovered' },
      lines: { title: 'One line, “+” lost', text: 'line ends became spaces too' },
      twice: { title: 'Encoded twice', text: '%252B instead of %2B' },
      html: { title: 'HTML-escaped', text: '&#43; from a web page' },
      typographic: { title: 'Typographic dashes', text: 'from a document, lines rewrapped' },
      boundary: { title: 'No BEGIN line', text: 'copied without its first line' },
      truncated: { title: 'Cut off at 2,048', text: 'by a log or a ticket' },
      absent: { title: 'No certificate', text: 'a header dump without one' },
      error: { title: 'An error message', text: 'and the header that explains it' },
    },
    capture: 'How to capture the header',
    captureLead:
      'ALB access logs do not carry it; its connection logs give subject and serial number only.',
    captureIn: 'In',
    proxies: 'In proxies',
    apps: 'In applications',
    captureRan: 'Our tests run it.',
    captureNotRun: 'Not run in our tests.',
  },
  verdict: {
    name: 'Verdict',
    copyReply: 'Copy reply',
    showFix: 'Show fix',
    replyIn: 'Reply in',
    hideNames: 'Hide names, serial numbers and addresses',
    reading: 'Reading…',
    failed: {
      'too-slow': {
        word: 'No answer',
        headline: 'Reading this text took longer than 5 seconds and was stopped.',
        next: 'Your text is kept. Paste only the header field, or change the text to try again.',
      },
      stopped: {
        word: 'No answer',
        headline: 'The part of this page that reads certificates has stopped.',
        next: 'Your text is kept. Change it to try again; if that does not help, copy it and reload the page.',
      },
    },
  },
  evidence: {
    name: 'Evidence',
    arrived: 'Arrived',
    yourApp: 'Your app reads',
    reads: (call) => `${call} reads`,
    correct: 'Correct',
    position: (index, total) => `${number(index)} of ${number(total)}`,
    character: (value) => `character ${number(value)}`,
    previous: 'Previous change',
    next: 'Next change',
    capped: (shown) => `The first ${number(shown)} can be shown.`,
    change: (arrived, reads, correct) => `${arrived} is read as ${reads}; correct is ${correct}`,
    space: 'a space',
    lineEnd: 'a line end',
    nothing: 'nothing',
    unchanged: 'Nothing is changed: it reads what was meant.',
    stops: 'It refuses the value and gives nothing.',
    error: (receiver) => `${receiver} then says`,
    causedBy: 'Caused by:',
    whichOne: 'Which error do you see?',
    thisIsMine: (call) => `Choose ${call} as my app`,
  },
  errorText: {
    name: 'Error message',
    said: (runtime, call) =>
      call === '' ? `In the words of ${runtime}` : `In the words of ${runtime}: ${call}`,
    explained: (calls) => `This header explains it: ${calls} give just this message.`,
    notExplained:
      'This header does not explain it: no decoder and parser known here give just this message for it.',
    tooLarge: (sent, server, takes) =>
      `This header explains it: it has ${sent} octets, and ${server} takes ${takes} by default.`,
    notTooLarge: (sent, server, takes) =>
      `This header alone does not explain it: it has ${sent} octets, and ${server} takes ${takes} by default. Add what the request holds besides, or look for a lower limit in its configuration.`,
    causes: 'What leads to it, likeliest first',
    tell: 'How to tell:',
  },
  details,
  certificates: {
    name: 'Certificates',
    client: 'Client’s certificate',
    ca: 'CA certificate',
    endEntity: 'End-entity certificate',
    number: (value, of) => `${number(value)} of ${number(of)}`,
    again: (numbers) => `sent again as ${numbers}`,
    unreadable: (value) => `Certificate ${number(value)} could not be read`,
    unreadableText: 'The findings say why.',
    untitled: 'No name in it',
    status: {
      valid: 'Valid',
      expired: 'Expired',
      'not-yet-valid': 'Not yet valid',
      unknown: 'Validity unknown',
      revoked: 'Revoked',
    },
    daysLeft: (days) => `${plural(days, 'day', 'days')} left`,
    daysAgo: (days) => `${plural(days, 'day', 'days')} ago`,
    daysUntil: (days) => `in ${plural(days, 'day', 'days')}`,
    unreadableTime: 'unreadable',
    subject: 'Subject',
    issuer: 'Issuer',
    serial: 'Serial number',
    decimal: 'decimal',
    key: 'Public key',
    bits: (bits) => `${number(bits)} bits`,
    moreFacts: 'More fingerprints and fields',
    link: {
      valid: 'signature valid',
      invalid: 'signature invalid',
      'not-checkable': 'signature not checkable here',
      none: 'issuer not sent',
    },
  },
  fix: {
    name: 'How to fix it',
    app: 'App',
    proxy: 'Proxy',
    customer: 'Ask the customer',
    nothing: 'Nothing to do here.',
    sources: 'Source:',
    readers: 'The shortest code that reads this form:',
    codeFor: 'Code for',
    code: (target) => `code for ${target}`,
  },
  decoders: {
    name: 'Decoders',
    lead: 'Each row is one outcome: its decoders wrote the same.',
    effect: 'What they write',
    parsers: 'What the parsers then say',
    formStrict: '“+” becomes a space (form decoding)',
    plusSafe: '“+” stays “+” (percent-decoding)',
    mine: 'My app',
    intact: 'what was meant',
    altered: (value) => `something else in ${plural(value, 'place', 'places')}`,
    failed: 'an error',
    notApplicable: 'not applicable',
    reads: 'reads the client’s certificate',
    takesAnother: 'takes another certificate',
    returnsGarbage: 'returns octets that are no certificate, without an error',
    returnsNothing: 'returns no certificate',
    derived: 'from its source, not run',
    class: (letter) => `Outcome ${letter}`,
    agrees: {
      'form-strict': 'Like form decoding',
      'plus-safe': 'Like percent-decoding',
    },
    all: (value) => `All decoders (${number(value)})`,
    runtime: 'Runtime',
    anyRuntime: 'All runtimes',
    filter: 'Filter',
    shown: (value) => `${plural(value, 'call', 'calls')} shown`,
    difference: 'First difference',
    parserCalls: (value) => plural(value, 'parser call', 'parser calls'),
  },
  own: {
    name: 'Your own decoder',
    lead: 'Put the calls of your app together, in the order in which it makes them. It is kept in this browser, and stands in the table and in My app like any other.',
    create: 'New decoder',
    use: 'Use as my app’s',
    edit: 'Edit',
    remove: 'Remove',
    decoderName: 'Name',
    steps: 'Steps',
    addStep: 'Add a step',
    choose: 'Choose…',
    save: 'Save',
    cancel: 'Cancel',
    up: 'Move up',
    down: 'Move down',
    kinds: {
      percent: 'percent-decode',
      'plus-as-space': '“+” becomes a space',
      replace: 'replace',
      base64: 'base64-decode',
      strip: 'strip both ends',
      split: 'split and keep one part',
    },
    malformed: 'A “%” without two hexadecimal digits',
    malformedWays: { fail: 'fails', keep: 'stays', drop: 'is dropped' },
    alphabet: 'Kind',
    alphabets: {
      standard: 'standard, strict',
      mime: 'MIME, other characters ignored',
      url: 'URL and filename safe',
    },
    from: 'This text',
    to: 'by this',
    characters: 'Characters',
    separator: 'At',
    part: 'Part',
    exchange: 'Export and import',
    copyJson: 'Copy as JSON',
    json: 'JSON of decoders',
    import: 'Import',
    imported: (value) => `${plural(value, 'decoder', 'decoders')} imported.`,
    importFailed: 'This is no JSON of decoders that this page exported; nothing was imported.',
  },
  path,
  judging,
  repaired: {
    name: 'Repaired value',
    undone: 'What was undone',
    believe: 'What came out, and why to believe it',
    place: (character, arrived, correct) =>
      `Character ${number(character)}: ${arrived} becomes ${correct}`,
    show: (place) => `Show in the paste: ${place}`,
    rest: (count) => `and ${number(count)} more like these`,
    signature: 'Its signature verifies: every bit is as it was issued.',
    fits: 'Its DER fits exactly, with nothing left over. That proves the structure; its issuer is not here to verify the signature.',
    untouched: 'This certificate was not damaged.',
    copy: (index) => `Copy PEM of certificate ${index}`,
    pem: (index) => `PEM of certificate ${index}`,
  },
  revocation: revocationWords,
  readers,
  profiles,
  size: {
    name: 'Header size',
    lead: 'How large the header would be with these certificates, and whose default limit that line alone passes. A server that gets more than it takes answers 400, 431 or 500.',
    proxy: 'As it sends it',
    carries: {
      first: 'the first certificate',
      all: 'all certificates',
      others: 'all but the first',
    },
    octets: 'Octets of the line',
    refused: 'Refused by default by',
    nobody: 'nobody',
    limits: 'Default limits:',
    limit: (name, octets, of) =>
      `${name} ${octets} (${of === 'line' ? 'one line' : 'all header fields'})`,
  },
  arrived: {
    name: 'What arrived',
    legend: 'Legend',
    kinds: {
      'field-name': 'field name',
      stripped: 'set aside',
      certificate: 'certificate',
      boundary: 'boundary',
      escape: 'percent-escape',
      plus: 'raw +',
      slash: 'raw /',
      equals: 'raw =',
      'line-end': 'line end',
      damage: 'damage',
      secret: 'private key',
    },
    hidden: (value) => `${plural(value, 'character', 'characters')} not shown`,
    before: (value) => `Show what stands before (${plural(value, 'character', 'characters')})`,
    after: (value) => `Show more (${plural(value, 'character', 'characters')} left)`,
    secret: (value) => `private key covered, ${plural(value, 'character', 'characters')}`,
    certificate: (value) => `Certificate ${number(value)}`,
  },
  findings: {
    name: 'Findings',
    none: 'Nothing to report.',
    severity: { error: 'Error', warning: 'Warning', note: 'Note' },
    place: (line, column, isOneLine) =>
      isOneLine
        ? `character ${number(column)}`
        : `line ${number(line)}, character ${number(column)}`,
    show: (place) => `Show ${place} in What arrived`,
  },
  check: {
    name: 'Check against',
    expected: 'Expected',
    expectedHint:
      'What is registered, one value a line: a fingerprint in any spelling, a serial number, a distinguished name, a common name, a SAN or SPIFFE ID, a PEM certificate.',
    judgedAt: 'Judged at',
    judgedAtHint:
      'The time of the request or log line, such as 2026-11-20 23:59:59 +09:00. Without a zone it is UTC; empty means now.',
    now: 'now',
    noTime: 'This is no time, so the answer is for now. Write it like 2026-11-20 23:59:59 +09:00.',
  },
};
