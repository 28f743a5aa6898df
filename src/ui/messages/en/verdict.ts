import type { Catalog } from '../../../core/catalog.ts';
import type { Beginning, Inspection, ReportJson, VerdictState } from '../../../core/report.ts';
import { argsOf, daysBetween, type Facts, factsOf, utc } from '../facts.ts';
import type { VerdictText } from '../prose.ts';

const number = (value: number): string => new Intl.NumberFormat('en').format(value);
const plural = (value: number, one: string, many: string): string =>
  `${number(value)} ${new Intl.PluralRules('en').select(value) === 'one' ? one : many}`;
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

type Sentences = readonly [headline: string, next: string];

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
      return ['Intact, but not what was expected.', 'Compare the highlighted field with the certificate.'];
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
    return [headline, `${via}Check whether the proxy asks for a client certificate, then whether each hop forwards its header.`];
  }
  const literal = argsOf(report, 'field.no-certificate');
  if (literal !== null) {
    const shown = literal.literal === '' ? 'the field is empty' : `the value is “${literal.literal}”`;
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
  const other = argsOf(report, 'der.not-a-certificate');
  if (other !== null) {
    return [`No certificate: this is a ${other.found}.`, 'Ask for the certificate that was issued for it.'];
  }
  return ['No certificate in these fields.', 'Paste the header that carries it.'];
}

function damaged(facts: Facts, report: ReportJson): Sentences {
  const cut = argsOf(report, 'field.truncated');
  if (cut !== null) return [truncation(facts, cut.length, cut.missing), CUT_NEXT];
  const illegal = argsOf(report, 'base64.illegal-character');
  if (illegal !== null) {
    return [
      `Damaged: “${illegal.found}” stands inside the base64, and what was there cannot be told.`,
      'Get the value again, as close to the proxy as possible.',
    ];
  }
  return [
    `Damaged: ${facts.sent === 1 ? 'the certificate' : `one of ${certificates(facts.sent)}`} could not be read.`,
    'Get the value again, as close to the proxy as possible; the findings name the place.',
  ];
}

const CUT_NEXT =
  'Proxies usually refuse long headers rather than cut them. Suspect the log, terminal or ticket; get the full value.';

function truncation({ field, sent }: Facts, length: number, missing: number): string {
  const complete = (field?.certificates ?? []).map((_, i) => i + 1);
  const cutOff = `Cut off at character ${number(length)}.`;
  const lacks = missing > 0 ? `lacks ${plural(missing, 'byte', 'bytes')}` : 'is cut';
  if (complete.length === sent) return `${cutOff} Every certificate is complete; only the end line is cut.`;
  if (complete.length === 0) return `${cutOff} The certificate ${lacks}.`;
  const whole =
    complete.length === 1 ? 'Certificate 1 is complete' : `Certificates 1 to ${complete.length} are complete`;
  return `${cutOff} ${whole}; certificate ${sent} ${lacks}.`;
}

function recovered(facts: Facts, report: ReportJson): Sentences {
  const spaces = argsOf(report, 'percent.plus-became-space');
  if (spaces !== null) {
    return [
      `Already damaged: ${plural(spaces.count, '“+” had become a space', '“+” had become spaces').replace(/“\+”/, '"+"')} before you copied this. ${recovery(facts)}`,
      'Look for a form decoder in the step just before this text was written.',
    ];
  }
  const twice = argsOf(report, 'percent.encoded-twice');
  if (twice !== null) {
    const deep = '25'.repeat(twice.layers - 1);
    const times = twice.layers === 2 ? 'twice' : `${twice.layers} times`;
    return [
      `Percent-encoded ${times} (%${deep}0A, %${deep}2B). The ${facts.sent === 1 ? 'certificate inside is' : 'certificates inside are'} intact.`,
      'Some hop encodes a value that is already encoded. Remove that step; do not decode twice in the app.',
    ];
  }
  const escape = argsOf(report, 'percent.malformed');
  if (escape !== null) {
    return [
      `Damaged: “${escape.found}” is no percent-escape. ${recovery(facts)}`,
      'Strict decoders refuse the whole value. Look for the step that edits or cuts it.',
    ];
  }
  const boundary = argsOf(report, 'pem.boundary-missing');
  if (boundary !== null) {
    return [
      `The ${boundary.which} line is missing or mangled. ${recovery(facts)}`,
      'Most parsers find nothing without it. Copy the value again from its first hyphen to its last.',
    ];
  }
  return [`Damaged. ${recovery(facts)}`, 'The findings name the place and the step to look for.'];
}

function recovery({ sent, proven }: Facts): string {
  const which = sent === 1 ? 'The certificate was' : sent === 2 ? 'Both certificates were' : `All ${sent} certificates were`;
  if (proven === null) return `${which} recovered.`;
  const of = sent === 1 ? 'its signature verifies' : `the signature on the ${ordinal(proven)} one verifies`;
  return `${which} recovered; ${of}.`;
}

const ordinal = (value: number): string => (['first', 'second', 'third'][value - 1] ?? `${value}th`);

function breaks(facts: Facts, report: ReportJson): Sentences {
  const elsewhere = argsOf(report, 'app.reads-another-field');
  if (elsewhere !== null) {
    const then = argsOf(report, 'app.plus-becomes-space');
    return [
      `Your app reads another name: ${elsewhere.reads} is not here; the certificate is in ${elsewhere.found === '' ? 'an unnamed value' : elsewhere.found}.`,
      `Read ${elsewhere.found} in the app, or rename it at the proxy.${then === null ? '' : ` Then ${facts.decoder} would turn ${plural(then.count, '"+" into a space', '"+" into spaces')}: change that too.`}`,
    ];
  }
  const lost = argsOf(report, 'app.plus-becomes-space');
  if (lost !== null) {
    const at = facts.firstCharacter === null ? '' : `, the first at character ${number(facts.firstCharacter)}`;
    const use = facts.fixLine === '' ? '' : ` Use ${facts.fixLine}; it still reads nginx values.`;
    return [
      `${facts.sent === 1 ? 'The certificate' : 'The certificates'} arrived intact; your decoder will break ${facts.sent === 1 ? 'it' : 'them'}.${style(facts, report)}`,
      `${facts.decoder} turns ${plural(lost.count, '"+" into a space', '"+" into spaces')}${at}.${use}`,
    ];
  }
  if (argsOf(report, 'app.takes-another-certificate') !== null) {
    return [
      'Intact, but your parser would take another certificate for the client’s.',
      'Parse each block by itself and take the first.',
    ];
  }
  return [
    `${facts.sent === 1 ? 'The certificate' : 'The certificates'} arrived intact, but your app does not read this form.`,
    `${facts.error === '' ? `${facts.decoder} does not give what the parser needs.` : `It says: ${facts.error}.`} Choose the decoder for “${facts.formatName}”.`,
  ];
}

function style({ formatId, formatName, fieldName }: Facts, report: ReportJson): string {
  const other = argsOf(report, 'field.value-from-another-format');
  if (other === null) return '';
  const is = formatId === 'aws-alb' ? 'an ALB-style value' : `a value in the form of ${formatName}`;
  const not = other.expected.startsWith('nginx') ? 'nginx’s' : 'the usual one';
  return ` This ${fieldName} holds ${is}, not ${not}.`;
}

function notNow(facts: Facts, report: ReportJson): Sentences {
  const older = facts.formatId === 'aws-alb' ? 'ALB passthrough forwards expired certificates. ' : '';
  const next = `${older}If this comes from an older log, set "Judged at" to its time.`;
  const expired = argsOf(report, 'certificate.expired');
  const which = facts.aboutNumber > 1 ? `certificate ${facts.aboutNumber}` : 'the client certificate';
  if (expired !== null) {
    const days = daysBetween(expired.since, report.judgedAt) ?? 0;
    const ago = days === 0 ? 'less than a day ago' : `${plural(days, 'day', 'days')} ago`;
    return [`Intact, but ${which} expired ${ago}: ${utc(expired.since)}${local(expired.since)}.`, next];
  }
  const until = argsOf(report, 'certificate.not-yet-valid')?.until ?? '';
  return [
    `Intact, but ${which} is not valid before ${utc(until)}${local(until)}.`,
    'Check the clock of whoever issued it, and whether this value is from a later time.',
  ];
}

const ZONES: Readonly<Record<string, string>> = { 'Asia/Seoul': 'KST', 'Asia/Tokyo': 'JST' };

/** The same time where the reader is: ' (21 Nov 08:59:59 KST)'; nothing where that is UTC. */
function local(iso: string): string {
  const time = new Date(iso);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (Number.isNaN(time.getTime()) || timeZone === 'UTC') return '';
  const date = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short' }).format(time);
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(time);
  return ` (${date} ${clock} ${ZONES[timeZone] ?? timeZone})`;
}

function unfit(facts: Facts, report: ReportJson): Sentences {
  if (argsOf(report, 'certificate.no-client-auth') !== null) {
    return [
      'Intact, but the certificate is not for client authentication: its extended key usage lacks id-kp-clientAuth.',
      'Ask the customer for a certificate issued with client authentication. Public CAs stopped adding it on renewal.',
    ];
  }
  const invalid = argsOf(report, 'path.signature-invalid');
  if (invalid !== null) {
    return [
      `Intact, but the chain is broken: the key of “${invalid.issuer}” does not verify the signature.`,
      'Often an old intermediate with the same name, left after renewal. Ask the client to send the one that belongs to its certificate.',
    ];
  }
  return [`Intact, but not usable as a client certificate${facts.about === null ? '' : ` (certificate ${facts.aboutNumber})`}.`, 'The first finding says why.'];
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
  return [`${opening(facts)}${form(facts)}.`, intactNext(facts, report)];
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
