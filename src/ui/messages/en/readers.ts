import type { OtherReadersMessages, RevocationMessages } from '../readers.ts';
import { number, plural } from './numbers.ts';

/** How other readers read the same octets, in English. */
export const readers: OtherReadersMessages = {
  name: 'Other readers',
  lead: 'How two libraries that many applications are built with, @peculiar/x509 and pkijs, read the same octets. They run in this browser, in a worker of their own.',
  count: (differences) =>
    differences === 0 ? 'no differences' : plural(differences, 'difference', 'differences'),
  reading: 'They are reading …',
  failed: {
    'too-slow': 'They gave no answer in 8 seconds and were ended. The rest of this page stands.',
    stopped: 'They stopped without an answer. The rest of this page stands.',
  },
  agree: (parts) =>
    parts === 1 ? 'All three read it alike.' : `All three read all ${number(parts)} alike.`,
  left: (count) => `${plural(count, 'more was', 'more were')} not given to them.`,
  part: (kind, index, title) =>
    kind !== 'certificate'
      ? kind
      : index === null
        ? 'Octets that are no certificate to this page'
        : `Certificate ${index}${title === '' ? '' : `: ${title}`}`,
  same: 'All three read it alike.',
  table: 'The three readings',
  field: 'Field',
  own: 'This page',
  absent: 'absent',
  unreadable: (reason) => `unreadable: ${reason}`,
  refused: (reason) => `Refused: ${reason}`,
  notOffered: 'does not read this',
  differs: 'differs',
  difference: (names, field, isRefusedByOwn) => {
    const by = names.join(' and ');
    if (field !== '') return `${field} is read otherwise by ${by}.`;
    return isRefusedByOwn
      ? `What this page refuses is accepted by ${by}.`
      : `What this page reads is refused by ${by}.`;
  },
  rules: {
    time: 'A time has one form: UTCTime with seconds and Z, GeneralizedTime with four digits of the year, seconds and Z. Anything else is no time that a reader may guess.',
    integer:
      'An INTEGER is in two’s complement: where its first bit is set, the serial number is negative.',
    oid: 'An arc of an object identifier may be larger than the numbers of JavaScript hold exactly.',
    string:
      'Each string type has characters of its own; the readers take these octets for different ones.',
    ia5: 'These names are IA5String: ASCII only. Octets above 7F stand for no character.',
    names: 'Every entry of subjectAltName is a name of the subject; iPAddress has 4 or 16 octets.',
    'each-extension':
      'An extension is read for itself: one that is malformed says nothing about the others.',
    'malformed-extension':
      'What stands in the extension is not what its specification says, so no value may be taken from it.',
    der: 'A certificate is DER, in which every value has one encoding. Others read BER, or values that the syntax has not.',
    refused: 'Its syntax is followed as far as this page reads it.',
    limit:
      'The reader stops at a number of elements or octets of its own; no specification sets one.',
  },
  right: {
    own: 'By the specification this page is right.',
    nobody: 'By the specification there is no right reading: what stands here must be refused.',
    untold: 'Which reading is right cannot be told here: compare the octets.',
  },
};

/** CRLs and OCSP responses, in English. */
export const revocationWords: RevocationMessages = {
  name: 'Revocation',
  crl: 'Certificate revocation list',
  ocsp: 'OCSP response',
  signature: {
    valid: 'its signature verifies',
    invalid: 'its signature is wrong',
    'not-checkable': 'its signature cannot be checked in this browser',
    none: 'whose signature it is cannot be checked: the certificate of the signer is not here',
  },
  entries: (count) => plural(count, 'entry', 'entries'),
  authorised: {
    yes: 'the signer may answer for the issuer',
    no: 'the signer may not answer for the issuer',
    untold: 'whether the signer may answer for the issuer cannot be told here',
  },
  certificate: 'Certificate',
  status: 'What it says',
  none: 'none',
  revoked: 'revoked',
  notListed: 'not listed',
  good: 'good',
  unknown: 'unknown',
  otherSerial: (serial) => `serial number ${serial}, not in this paste`,
};
