import type { ReportMessages } from '../report.ts';
import { number } from './numbers.ts';

export const report: ReportMessages = {
  name: 'Report',
  copyReport: 'Copy report',
  downloadJson: 'Download JSON',
  downloadMarkdown: 'Download Markdown',
  print: 'Print',
  share: 'Share link',
  contents:
    'No PEM and nothing of the paste; names are kept unless you hide them above. Digests stay, so that the certificate can be matched.',
  title: 'mTLS Lens report',
  judgedAt: 'Judged at',
  length: 'Pasted characters',
  digest: 'SHA-256 of the paste',
  redacted:
    'Names, serial numbers and addresses are replaced by pseudonyms: the same value has the same one. Digests are those of the certificates.',
  app: 'My app',
  outcome: 'Outcome',
  outcomes: {
    reads: 'reads it',
    breaks: 'breaks it',
    'another-field': 'reads another field',
    'another-certificate': 'takes another certificate',
    nothing: 'nothing to read',
  },
  error: 'Error',
  unnamed: 'Value without a name',
  format: 'Form',
  unknownFormat: 'of no known sender',
  state: 'State',
  intact: 'intact',
  repairedBy: (codes) => `damaged; undone: ${codes}`,
  notIntact: 'not intact',
  beside: 'Said beside it',
  agrees: 'agrees',
  differs: 'differs',
  notComparable: 'cannot be compared',
  carried: 'Certificates (SHA-256)',
  validity: 'Validity',
  range: (from, to) => `${from} to ${to}`,
  signedWith: 'Signature algorithm',
  names: 'Alternative names',
  usage: 'Key usage',
  purposes: 'Extended key usage',
  ca: (pathLength) => (pathLength === null ? 'CA' : `CA, path length ${pathLength}`),
  keyIdentifier: 'Subject key identifier',
  issuerKeyIdentifier: 'Authority key identifier',
  pin: 'SHA-256 of the public key',
  extensions: 'Extensions',
  code: 'Code',
  noFindings: 'None.',
  link: {
    lead: 'Everything is in the link itself, behind the #: browsers send that part to no server. Whoever has the link can read it, and it stays in histories and chats.',
    holds:
      'It holds your app settings and the report with names, serial numbers and addresses hidden.',
    withPaste: 'Put the pasted text in, too',
    pasteWarning:
      'The pasted text holds the certificate with all its names, whole and not hidden, and whatever else was pasted. Do this only where everybody who may see the link may see that.',
    length: (characters) => `${number(characters)} characters`,
    long: 'Some mail and chat programs cut links longer than 2,000 characters. A file is safer.',
    tooLong: 'Too long for a link. Download the report instead.',
    secret: 'There is a private key in this text: no link is made of it.',
    making: 'Making the link …',
    copy: 'Copy link',
  },
  opened: {
    name: 'Shared report',
    origin:
      'This came with the link that you opened, from whoever gave it to you. It was not worked out here and may have been changed; nothing was fetched to show it.',
    redacted:
      'Names, serial numbers and addresses were replaced by pseudonyms before it was shared.',
    notRedacted: 'Names are not hidden in it.',
    stored: 'Your own settings are unchanged.',
    withPaste: (characters) =>
      `The link holds the pasted text, too (${number(characters)} characters). You can have it inspected here, with the settings of the sender; these are not stored.`,
    inspect: 'Inspect the pasted text',
    leave: 'Leave it',
    reading: 'Reading the link …',
    refused: {
      garbled:
        'The link was cut or changed on its way: it cannot be unpacked. Ask for it again, or for the report as a file.',
      'too-large': 'What the link would unpack to is larger than any report. It was not opened.',
      'no-report': 'The link holds no report that this version of the page can read.',
    },
    refusedTitle: 'This link cannot be shown',
  },
};
