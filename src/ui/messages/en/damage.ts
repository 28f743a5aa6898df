import type { ReportJson } from '../../../core/report.ts';
import { argsOf, type Facts } from '../facts.ts';
import type { Sentences } from '../prose.ts';
import { unseen } from '../shown.ts';
import { number, plural } from './numbers.ts';
import { bundleInstead } from './revocation.ts';

/** A value that could not be recovered, in English. */
export function damaged(facts: Facts, report: ReportJson): Sentences {
  const cut = argsOf(report, 'field.truncated');
  if (cut !== null) return [truncation(facts, cut.length, cut.missing), CUT_NEXT];
  const named = lost(report);
  if (named !== null) return [`Damaged: ${named[0]}; ${howManyRead(facts)}.`, named[1]];
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

/** What cannot be undone, and where to look: null where none of it is known. */
function lost(report: ReportJson): Sentences | null {
  const cased = argsOf(report, 'base64.case-changed');
  if (cased !== null) {
    return [
      `every letter became a ${cased.to === 'upper' ? 'capital' : 'small'} one, and base64 needs both kinds`,
      'Look for the step that changes the case, such as a template, a search index or a spreadsheet; take the value from before it.',
    ];
  }
  if (argsOf(report, 'base64.surplus-character') !== null) {
    return [
      'One base64 character too many: what stands behind it is shifted.',
      'A character was added, or an escape lost its “%”. Take the value again, from before the step that edits it.',
    ];
  }
  const missing = argsOf(report, 'base64.characters-missing');
  if (missing !== null) {
    const none =
      missing.pluses === 0 ? ', and no “+” is left: a step probably deletes every “+”' : '';
    return [
      `${plural(missing.count, 'base64 character is', 'base64 characters are')} missing${none}`,
      'Where they stood cannot be told. Look for a filter that deletes characters; take the value from before it.',
    ];
  }
  const illegal = argsOf(report, 'base64.illegal-character');
  if (illegal !== null) {
    return [
      `“${unseen(illegal.found) ?? illegal.found}” stands inside the base64`,
      'Get the value again, as close to the proxy as possible.',
    ];
  }
  const malformed = argsOf(report, 'percent.malformed');
  if (malformed !== null) {
    return [
      `“${malformed.found}” is no percent-escape, and what it stood for cannot be told`,
      'Look for the step that edits the value, and get it from before that.',
    ];
  }
  const spaces = argsOf(report, 'percent.plus-became-space');
  if (spaces === null) return null;
  return [
    `${plural(spaces.count, '“+” has', '“+” have')} become spaces, and more than that is wrong`,
    'Look for a form decoder first; then get the value again from before it.',
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
  const lacks =
    missing > 0
      ? `lacks ${plural(missing, 'byte', 'bytes')}`
      : 'is incomplete, by how much cannot be told';
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
  const bundle = argsOf(report, 'der.not-a-certificate')?.certificates ?? 0;
  if (bundle > 0) return bundleInstead(bundle);
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
  const changed = changedText(report) ?? changedBlock(report);
  if (changed !== null) return [`${changed[0]} ${recovery(facts)}`, changed[1]];
  return [
    `Not as it was sent. ${recovery(facts)}`,
    'The findings name the place and the step to look for.',
  ];
}

/** What a web page, a word processor or an editor did to the characters. */
function changedText(report: ReportJson): Sentences | null {
  const html = argsOf(report, 'text.html-escaped');
  if (html !== null) {
    return [
      `HTML-escaped: ${plural(html.count, 'character arrived', 'characters arrived')} as HTML, such as “${html.found}”.`,
      'A web page, a template or a sanitiser escapes the value. Take that step out, or copy from a plain log.',
    ];
  }
  const typographic = argsOf(report, 'text.typographic');
  if (typographic !== null) {
    const code = unseen(typographic.found);
    return [
      code === null
        ? `Changed by a word processor or a chat: “${typographic.found}” stands where a plain character belongs.`
        : `Invisible or special spacing characters (${code}) stand in the value.`,
      'Send the value as a file or in a code block: programs that correct typing change hyphens and spaces.',
    ];
  }
  const malformed = argsOf(report, 'percent.malformed');
  if (malformed === null) return null;
  return [
    `Damaged: “${malformed.found}” is no percent-escape.`,
    'Strict decoders refuse the whole value. Look for the step that edits or cuts it.',
  ];
}

/** What happened to the boundaries and the base64 between them. */
function changedBlock(report: ReportJson): Sentences | null {
  const boundary = argsOf(report, 'pem.boundary-missing');
  if (boundary !== null) {
    return [
      boundary.which === 'labels'
        ? `The labels differ: BEGIN ${boundary.begin}, END ${boundary.end}.`
        : `The ${boundary.which} line is missing or mangled.`,
      'Most parsers find nothing without it. Copy the value again from its first hyphen to its last.',
    ];
  }
  const headers = argsOf(report, 'pem.headers-ignored');
  if (headers !== null) {
    return [
      `Header fields (${headers.names}) stand inside the PEM block.`,
      'OpenSSL, Java and others refuse it for them. Remove the lines between the BEGIN line and the base64.',
    ];
  }
  const illegal = argsOf(report, 'base64.illegal-character');
  if (illegal !== null) {
    return [
      `“${unseen(illegal.found) ?? illegal.found}” was put into the base64.`,
      'Most parsers refuse the value with it. Look for the step that marks or wraps the text.',
    ];
  }
  const bits = argsOf(report, 'base64.pad-bits-set');
  if (bits !== null) {
    return [
      `The last base64 character is “${bits.found}”, where “${bits.instead}” belongs.`,
      'Strict parsers refuse that. Look for the step that edits the value, or for an encoder that leaves bits behind.',
    ];
  }
  const alphabet = argsOf(report, 'base64.url-alphabet');
  if (alphabet !== null) {
    return [
      'The base64 is in the URL-safe alphabet: “-” and “_” stand where “+” and “/” belong.',
      'PEM parsers refuse that. Encode with the standard alphabet where the value is made.',
    ];
  }
  const trailing = argsOf(report, 'der.trailing-octets');
  if (trailing !== null) {
    return [
      `${plural(trailing.count, 'byte follows', 'bytes follow')} the certificate.`,
      'Strict parsers refuse the whole value. Send the certificate alone.',
    ];
  }
  if (argsOf(report, 'field.duplicate') === null) return null;
  return [
    'Two values were joined by a comma: the field was sent twice.',
    'Applications differ in which one they take. Remove the field from requests of clients before the proxy sets it.',
  ];
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
