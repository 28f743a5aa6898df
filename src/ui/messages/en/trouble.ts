import type { ReportJson } from '../../../core/report.ts';
import { argsOf, daysBetween, type Facts, utc } from '../facts.ts';
import type { Sentences } from '../prose.ts';
import { number, plural } from './numbers.ts';
import { pathTrouble } from './path-trouble.ts';
import { revoked } from './revocation.ts';

/** An app that does not read the value, in English. */
export function breaks(facts: Facts, report: ReportJson): Sentences {
  return (
    readsAnother(facts, report) ??
    losesPlus(facts, report) ??
    takesAnother(report) ?? [
      `${subject(facts)} arrived intact, but your app does not read this form.`,
      `${facts.error === '' ? `${facts.decoder} does not give what the parser needs.` : `It says: ${facts.error}.`} Choose the decoder for “${facts.formatName}”.`,
    ]
  );
}

const subject = ({ sent }: Facts): string => (sent === 1 ? 'The certificate' : 'The certificates');

function readsAnother({ decoder }: Facts, report: ReportJson): Sentences | null {
  const elsewhere = argsOf(report, 'app.reads-another-field');
  if (elsewhere === null) return null;
  const { reads, found } = elsewhere;
  const lost = argsOf(report, 'app.plus-becomes-space');
  const also =
    lost === null
      ? ''
      : ` Then ${decoder} would turn ${plural(lost.count, '"+" into a space', '"+" into spaces')}: change that too.`;
  return [
    `Your app reads another name: ${reads} is not here; the certificate is in ${found}.`,
    `Read ${found} in the app, or rename it at the proxy.${also}`,
  ];
}

function losesPlus(facts: Facts, report: ReportJson): Sentences | null {
  const lost = argsOf(report, 'app.plus-becomes-space');
  if (lost === null) return null;
  const { firstCharacter, fixLine, decoder, sent } = facts;
  const at = firstCharacter === null ? '' : `, the first at character ${number(firstCharacter)}`;
  const use = fixLine === '' ? '' : ` Use ${fixLine}; it still reads nginx values.`;
  return [
    `${subject(facts)} arrived intact; your decoder will break ${sent === 1 ? 'it' : 'them'}.${style(facts, report)}`,
    `${decoder} turns ${plural(lost.count, '"+" into a space', '"+" into spaces')}${at}.${use}`,
  ];
}

const takesAnother = (report: ReportJson): Sentences | null =>
  argsOf(report, 'app.takes-another-certificate') === null
    ? null
    : [
        'Intact, but your parser would take another certificate for the client’s.',
        'Parse each block by itself and take the first.',
      ];

function style({ formatId, formatName, fieldName }: Facts, report: ReportJson): string {
  const other = argsOf(report, 'field.value-from-another-format');
  if (other === null) return '';
  const is = formatId === 'aws-alb' ? 'an ALB-style value' : `a value in the form of ${formatName}`;
  const not = other.expected.startsWith('nginx') ? 'nginx’s' : 'the usual one';
  return ` This ${fieldName} holds ${is}, not ${not}.`;
}

/** A certificate out of its time, in English. */
export function notNow(facts: Facts, report: ReportJson): Sentences {
  const older =
    facts.formatId === 'aws-alb' ? 'ALB passthrough forwards expired certificates. ' : '';
  const next = `${older}If this comes from an older log, set "Judged at" to its time.`;
  const expired = argsOf(report, 'certificate.expired');
  const which =
    facts.aboutNumber > 1 ? `certificate ${facts.aboutNumber}` : 'the client certificate';
  if (expired !== null) {
    const days = daysBetween(expired.since, report.judgedAt) ?? 0;
    const ago = days === 0 ? 'less than a day ago' : `${plural(days, 'day', 'days')} ago`;
    return [
      `Intact, but ${which} expired ${ago}: ${utc(expired.since)}${local(expired.since)}.`,
      next,
    ];
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
  const date = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
  }).format(time);
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(time);
  return ` (${date} ${clock} ${ZONES[timeZone] ?? timeZone})`;
}

/** A certificate that cannot be used, in English. */
export function unfit(facts: Facts, report: ReportJson): Sentences {
  const withdrawn = revoked(facts, report);
  if (withdrawn !== null) return withdrawn;
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
  const unknown = argsOf(report, 'certificate.unknown-critical-extension');
  if (unknown !== null) {
    return [
      `Intact, but verifiers must refuse the certificate${whichOf(facts)}: they do not know its critical extension ${unknown.oid}.`,
      'Ask its issuer why that extension is critical: only software made for it can accept the certificate.',
    ];
  }
  const path = pathTrouble(report);
  if (path !== null) return path;
  return [
    `Intact, but not usable as a client certificate${whichOf(facts)}.`,
    'The first finding says why.',
  ];
}

const whichOf = (facts: Facts): string =>
  facts.about === null ? '' : ` (certificate ${facts.aboutNumber})`;
