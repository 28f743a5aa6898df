import type { Catalog } from '../../../core/catalog.ts';

import type { ReportJson, VerdictState } from '../../../core/report.ts';
import type { Beginning, Inspection } from '../../../core/view.ts';

import { isOfTheClient } from '../advise.ts';
import { argsOf, type Facts, factsOf } from '../facts.ts';

import type { Sentences, VerdictText } from '../prose.ts';
import { causes } from './causes.ts';
import { damaged, recovered } from './damage.ts';
import { matches, mismatch } from './expected.ts';
import { number, plural } from './numbers.ts';
import { revocationAlone } from './revocation.ts';
import { breaks, notNow, unfit } from './trouble.ts';

const certificates = (value: number): string => plural(value, 'certificate', 'certificates');

const WORDS: Readonly<Record<VerdictState, string>> = {
  secret: 'Private key',
  'no-certificate': 'No certificate',
  unrecognised: 'Not recognised',
  damaged: 'Damaged',
  recovered: 'Recovered',
  'breaks-in-app': 'Breaks in your app',
  mismatch: 'Mismatch',
  'not-now': 'Not valid now',
  unfit: 'Not usable',
  intact: 'Intact',
};

/** The verdict in English: the state, one headline and one next step. */
export function verdict(inspection: Inspection, catalog: Catalog): VerdictText {
  const facts = factsOf(inspection, catalog);
  const [headline, next] = sentences(facts, inspection.report, inspection.view.beginning);
  return { word: WORDS[facts.state], headline: plain(headline), next: plain(next) };
}

/** These sentences are copied into tickets, where a plain apostrophe survives. */
const plain = (text: string): string => text.replaceAll('’', "'");

function sentences(facts: Facts, report: ReportJson, beginning: Beginning): Sentences {
  switch (facts.state) {
    case 'secret':
      return [
        `A private key is in this text${facts.sent > 0 ? `, beside ${certificates(facts.sent)}` : ''}. It is covered here and was not stored.`,
        'Anyone who saw it can act as this client. Revoke the certificate and issue a new key; never send keys with a ticket.',
      ];
    case 'no-certificate':
      return none(report);
    case 'unrecognised':
      return [
        `No certificate found in ${report.input.length === 1 ? 'this 1 character' : `these ${number(report.input.length)} characters`}.`,
        `${BEGINNINGS[beginning]}Paste the whole header line, or the log line around it; your text is untouched.`,
      ];
    case 'damaged':
      return damaged(facts, report);
    case 'recovered':
      return recovered(facts, report);
    case 'breaks-in-app':
      return breaks(facts, report);
    case 'mismatch':
      return (
        contradiction(report) ??
        mismatch(report) ?? [
          'Intact, but not what was expected.',
          'Compare the highlighted field with the certificate.',
        ]
      );
    case 'not-now':
      return notNow(facts, report);
    case 'unfit':
      return unfit(facts, report);
    case 'intact':
      return intact(facts, report);
  }
}

const BEGINNINGS: Readonly<Record<Beginning, string>> = {
  jwt: 'It starts with eyJ, like a JWT. ',
  json: 'It looks like JSON. ',
  ssh: 'It looks like an SSH key. ',
  xml: 'It looks like XML or HTML. ',
  url: 'It looks like an address. ',
  none: '',
};

function none(report: ReportJson): Sentences {
  const instead = insteadOfField(report);
  if (instead !== null) return instead;
  const absent = argsOf(report, 'field.absent');
  if (absent !== null) {
    const headline = `No certificate: ${plural(absent.read, 'header field', 'header fields')} read, none carries one.`;
    if (absent.hop === 'ALB') {
      return [
        headline,
        'X-Amzn-Trace-Id suggests an ALB. Check the listener’s mutual TLS mode, then whether the next hop forwards X-Amzn-Mtls-Clientcert.',
      ];
    }
    const via = absent.hop === '' ? '' : `The other fields suggest ${absent.hop}. `;
    return [
      headline,
      `${via}Check whether the proxy asks for a client certificate, then whether each hop forwards its header.`,
    ];
  }
  const literal = argsOf(report, 'field.no-certificate');
  if (literal !== null) {
    const shown =
      literal.literal === '' ? 'the field is empty' : `the value is “${literal.literal}”`;
    return [
      `No certificate: ${shown}${literal.by === '' ? '' : `, as ${literal.by} writes when it has none`}.`,
      'Check that the client sent a certificate, and that this connection is the one that asked for it.',
    ];
  }
  const output = argsOf(report, 'field.text-output');
  if (output !== null) {
    return [
      `Text output of ${output.tool}, no certificate in it.`,
      'Ask for the PEM file itself: the lines from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----, as text or attachment.',
    ];
  }
  const alone = revocationAlone(report);
  if (alone !== null) return alone;
  const other = argsOf(report, 'der.not-a-certificate');
  if (other !== null) {
    return [
      `No certificate: this is a ${other.found}.`,
      'Ask for the certificate that was issued for it.',
    ];
  }
  return ['No certificate in these fields.', 'Paste the header that carries it.'];
}

/** A line of a log, or an error message, in place of a header. */
function insteadOfField(report: ReportJson): Sentences | null {
  const refused = argsOf(report, 'log.tls-verify-failed');
  if (refused !== null) {
    return [
      `No certificate, but an ALB connection log: ALB refused the handshake (${refused.reason}).`,
      'The request never reached the application. Compare subject and serial number with the certificate that the client uses.',
    ];
  }
  const [error] = report.errorTexts;
  if (error !== undefined && report.findings.length === 0) {
    const cause = error.causes[0] ?? 'der.malformed';
    const next = isOfTheClient(cause)
      ? 'Paste the client’s certificates below the message: their dates, purpose and issuers are judged.'
      : 'Paste the header below the message to see whether it explains it.';
    return [
      `An error message of ${error.runtime}, and no certificate beside it.`,
      `Likeliest: ${causes[cause].cause} ${next}`,
    ];
  }
  const companion = report.fields.find(({ carries }) => carries === 'companion');
  if (companion !== undefined && argsOf(report, 'field.absent') !== null) {
    return [
      `No certificate: ${companion.name ?? 'this value'} describes one and does not carry it.`,
      'Let the proxy send the certificate itself (Envoy: Cert or Chain; ALB: passthrough or -Leaf), or paste it beside this to compare them.',
    ];
  }
  return null;
}

/** A field beside the certificate that says something else. */
function contradiction(report: ReportJson): Sentences | null {
  const found = argsOf(report, 'field.companion-mismatch');
  if (found === null) return null;
  return [
    `The certificate arrived intact, but ${found.name} describes another one.`,
    'Check which hop sets each of the two: one may be from another connection, or from the client itself.',
  ];
}

function intact(facts: Facts, report: ReportJson): Sentences {
  const unrelated = argsOf(report, 'path.unrelated');
  if (unrelated !== null) {
    const key = argsOf(report, 'path.issuer-missing')?.keyIdentifier ?? '';
    return [
      `Intact, but the chain does not link: certificate 1 was issued by "${unrelated.issuer}"; certificate 2 is "${unrelated.subject}".`,
      `Often an old intermediate left after renewal. Ask the client to send the CA${key === '' ? ` "${unrelated.issuer}"` : ` with key identifier ${key}`}.`,
    ];
  }
  return [`${opening(facts)}${form(facts)}.${matches(report)}`, intactNext(facts, report)];
}

const opening = ({ sent }: Facts): string => `Intact: ${certificates(sent)}, `;

function form({ formatId, formatName, isTie, field }: Facts): string {
  if (formatId === 'aws-alb' && !isTie) return 'in the form AWS ALB passthrough sends';
  if (formatId === 'nginx-escaped' && !isTie) {
    return 'fully percent-encoded, as nginx $ssl_client_escaped_cert writes it';
  }
  if (formatId === '') return 'in a form that no known sender writes';
  const others = field?.alternatives.length ?? 0;
  return `in the form of ${formatName}${isTie ? ` (${plural(others, 'other sender writes', 'other senders write')} the same)` : ''}`;
}

function intactNext(facts: Facts, report: ReportJson): string {
  if (facts.hasApp) {
    return `Your app reads it: ${facts.decoder}${facts.receiver === '' ? '' : ` and ${facts.receiver}`} give the client’s certificate.`;
  }
  const risk = argsOf(report, 'percent.plus-at-risk');
  if (risk !== null) {
    return `It holds ${plural(risk.count, 'raw "+"', 'raw "+"')}. Form decoders such as Java URLDecoder turn them into spaces. Which decoder does your app use?`;
  }
  if (argsOf(report, 'percent.plus-not-at-risk') !== null) {
    return 'It holds no "+", so any decoder reads it; another certificate may break. Test with one that has a "+".';
  }
  if (facts.formatId === 'nginx-escaped') {
    return '"+" travels as %2B, so form decoders read it too. nginx sends no intermediates.';
  }
  return 'Choose the decoder and the parser of your app to see whether it reads this.';
}
