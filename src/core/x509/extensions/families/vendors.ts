import {
  choice,
  explicit,
  implicit,
  may,
  must,
  type Shape,
  sequence,
  sequenceOf,
} from '../shape.ts';
import { anything } from '../tree.ts';
import { ascii, bits, boolean, integer, text } from '../values.ts';
import { generalName } from './names.ts';

const lei = sequence(must('leiCode', text), may('leiRole', implicit(0, ascii)));

const telephoneNumber = choice({
  spc: explicit(0, text),
  range: explicit(1, sequence(must('start', text), must('count', integer))),
  one: explicit(2, text),
});

/** Extensions of one vendor, authority or trade. */
export const vendors: Readonly<Record<string, Shape>> = {
  // Adobe: PDF signatures.
  '1.2.840.113583.1.1.9.1': sequence(
    must('version', integer),
    must('location', generalName),
    may('requiresAuth', boolean),
  ),
  '1.2.840.113583.1.1.9.2': sequence(must('version', integer)),
  '1.2.840.113533.7.65.0': sequence(
    must('entrustVers', text),
    may('entrustInfoFlags', bits(['keyUpdateAllowed', 'newExtensions', 'pKIXCertificate'])),
  ),
  // ISO 17442-2: Legal Entity Identifier.
  '1.3.6.1.4.1.52266.1': choice({ lei, leiCode: text }),
  '1.3.6.1.4.1.52266.2': text,
  // RFC 8226, sections 8 and 9.
  '1.3.6.1.5.5.7.1.26': sequenceOf('', telephoneNumber),
  '1.3.6.1.5.5.7.1.27': sequence(
    may('mustInclude', explicit(0, sequenceOf('claim', text))),
    may(
      'permittedValues',
      explicit(
        1,
        sequenceOf(
          'claim',
          sequence(must('claim', text), must('permitted', sequenceOf('value', text))),
        ),
      ),
    ),
  ),
  // CA/Browser Forum, EV Guidelines, section 9.8.2, and Baseline Requirements, appendix B.
  '2.23.140.3.1': sequence(
    must('registrationSchemeIdentifier', text),
    must('registrationCountry', text),
    may('registrationStateOrProvince', implicit(0, ascii)),
    must('registrationReference', text),
  ),
  '2.23.140.1.31': anything,
};
