import type { ReportJson } from '../../../core/report.ts';
import { argsOf, type Facts } from '../facts.ts';
import type { Sentences } from '../prose.ts';

const number = (value: number): string => new Intl.NumberFormat('en').format(value);
const plural = (value: number, one: string, many: string): string =>
  `${number(value)} ${new Intl.PluralRules('en').select(value) === 'one' ? one : many}`;

/** A value that could not be recovered, in English. */
export function damaged(facts: Facts, report: ReportJson): Sentences {
  const cut = argsOf(report, 'field.truncated');
  if (cut !== null) return [truncation(facts, cut.length, cut.missing), CUT_NEXT];
  const illegal = argsOf(report, 'base64.illegal-character');
  if (illegal !== null) {
    return [
      `Damaged: “${illegal.found}” stands inside the base64; ${howManyRead(facts)}.`,
      'Get the value again, as close to the proxy as possible.',
    ];
  }
  const other = argsOf(report, 'der.not-a-certificate');
  if (other !== null && facts.field?.certificates.length === facts.sent) {
    return [
      `${plural(facts.sent, 'certificate', 'certificates')} could be read; beside ${facts.sent === 1 ? 'it' : 'them'} stands a ${other.found}, which is no certificate.`,
      'Parsers that read every block stop at it. Leave it out, or ask for the certificate that was issued for it.',
    ];
  }
  return [
    `Damaged: ${howManyRead(facts)}.`,
    'Get the value again, as close to the proxy as possible; the findings name the place.',
  ];
}

function howManyRead({ field, sent }: Facts): string {
  const read = field?.certificates.length ?? 0;
  if (sent === 1) return 'the certificate could not be read';
  if (read === 0) return `none of ${number(sent)} certificates could be read`;
  return `${number(read)} of ${number(sent)} certificates could be read`;
}

const CUT_NEXT =
  'Proxies usually refuse long headers rather than cut them. Suspect the log, terminal or ticket; get the full value.';

function truncation({ field, sent }: Facts, length: number, missing: number): string {
  const complete = (field?.certificates ?? []).map((_, i) => i + 1);
  const cutOff = `Cut off at character ${number(length)}.`;
  const lacks = missing > 0 ? `lacks ${plural(missing, 'byte', 'bytes')}` : 'is cut';
  if (complete.length === sent)
    return `${cutOff} Every certificate is complete; only the end line is cut.`;
  if (complete.length === 0) return `${cutOff} The certificate ${lacks}.`;
  const whole =
    complete.length === 1
      ? 'Certificate 1 is complete'
      : `Certificates 1 to ${complete.length} are complete`;
  return `${cutOff} ${whole}; certificate ${sent} ${lacks}.`;
}

/** A value that was recovered, in English. */
export function recovered(facts: Facts, report: ReportJson): Sentences {
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
  const malformed = argsOf(report, 'percent.malformed');
  if (malformed !== null) {
    return [
      `Damaged: “${malformed.found}” is no percent-escape. ${recovery(facts)}`,
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
  const which =
    sent === 1
      ? 'The certificate was'
      : sent === 2
        ? 'Both certificates were'
        : `All ${sent} certificates were`;
  if (proven === null) return `${which} recovered.`;
  const of =
    sent === 1 ? 'its signature verifies' : `the signature on the ${ordinal(proven)} one verifies`;
  return `${which} recovered; ${of}.`;
}

const ordinal = (value: number): string => ['first', 'second', 'third'][value - 1] ?? `${value}th`;
