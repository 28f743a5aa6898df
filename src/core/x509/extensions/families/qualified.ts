import { DerReader, TAG } from '../../der.ts';
import { readOid } from '../../oid.ts';
import { nameOfOid } from '../oid-names.ts';
import { choice, may, must, type Shape, sequence, sequenceOf, writeNext } from '../shape.ts';
import { anything } from '../tree.ts';
import { algorithm, integer, named, octets, oid, text } from '../values.ts';
import { generalName } from './names.ts';

/** What each statement holds (ETSI EN 319 412-5, RFC 3739, section 3.2.6). */
const STATEMENTS: Readonly<Record<string, Shape>> = {
  '0.4.0.1862.1.2': sequence(
    must('currency', choice({ alphabetic: text, numeric: integer })),
    must('amount', integer),
    must('exponent', integer),
  ),
  '0.4.0.1862.1.3': integer,
  '0.4.0.1862.1.5': sequenceOf('PdsLocation', sequence(must('url', text), must('language', text))),
  '0.4.0.1862.1.6': sequenceOf('QcType', oid),
  '0.4.0.1862.1.7': sequenceOf('country', text),
  // ETSI TS 119 495, section 5.1.
  '0.4.0.19495.2': sequence(
    must(
      'rolesOfPSP',
      sequenceOf('role', sequence(must('roleOfPspOid', oid), must('roleOfPspName', text))),
    ),
    must('nCAName', text),
    must('nCAId', text),
  ),
  '1.3.6.1.5.5.7.11.2': sequence(
    may('semanticsIdentifier', oid),
    may('nameRegistrationAuthorities', sequenceOf('', generalName)),
  ),
};

const statement: Shape = {
  tags: [TAG.sequence],
  write: (rows, label, element) => {
    const reader = new DerReader(rows.octets, element.contents);
    const id = reader.expect(TAG.oid, 'statementId');
    const dotted = readOid(rows.octets, id);
    rows.nest(label, nameOfOid(dotted), element.at, () => {
      if (!reader.done) writeNext(rows, reader, 'statementInfo', STATEMENTS[dotted] ?? anything);
    });
    reader.end('QCStatement');
  },
};

const biometrics = sequenceOf(
  'BiometricData',
  sequence(
    must(
      'typeOfBiometricData',
      choice({
        predefined: named({ 0: 'picture', 1: 'handwritten-signature' }),
        biometricDataOid: oid,
      }),
    ),
    must('hashAlgorithm', algorithm),
    must('biometricDataHash', octets),
    may('sourceDataUri', text),
  ),
);

/** Qualified certificates (RFC 3739, sections 3.2.5 and 3.2.6). */
export const qualified: Readonly<Record<string, Shape>> = {
  '1.3.6.1.5.5.7.1.2': biometrics,
  '1.3.6.1.5.5.7.1.3': sequenceOf('QCStatement', statement),
  // The same, under an arc of the Spanish administration.
  '2.16.724.1.2.2.4.1': biometrics,
};
