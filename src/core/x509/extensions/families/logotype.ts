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
import { algorithm, ascii, integer, named, octets, oid, text } from '../values.ts';

const hashes = sequenceOf(
  'HashAlgAndValue',
  sequence(must('hashAlg', algorithm), must('hashValue', octets)),
);

const details = sequence(
  must('mediaType', text),
  must('logotypeHash', hashes),
  must('logotypeURI', sequenceOf('URI', text)),
);

const imageInfo = sequence(
  may('type', implicit(0, named({ 0: 'grayScale', 1: 'color' }))),
  must('fileSize', integer),
  must('xSize', integer),
  must('ySize', integer),
  may('resolution', choice({ numBits: implicit(1, integer), tableSize: implicit(2, integer) })),
  may('language', implicit(4, ascii)),
);

const audioInfo = sequence(
  must('fileSize', integer),
  must('playTime', integer),
  must('channels', integer),
  may('sampleRate', implicit(3, integer)),
  may('language', implicit(4, ascii)),
);

const data = sequence(
  may(
    'image',
    sequenceOf(
      'LogotypeImage',
      sequence(must('imageDetails', details), may('imageInfo', imageInfo)),
    ),
  ),
  may(
    'audio',
    implicit(
      1,
      sequenceOf(
        'LogotypeAudio',
        sequence(must('audioDetails', details), may('audioInfo', audioInfo)),
      ),
    ),
  ),
);

const reference = sequence(
  must('refStructHash', hashes),
  must('refStructURI', sequenceOf('URI', text)),
);

const info = choice({ direct: implicit(0, data), indirect: implicit(1, reference) });

/** Logotypes (RFC 9399, section 4.1): where pictures of issuer and subject are. Nothing of them is loaded. */
export const logotype: Readonly<Record<string, Shape>> = {
  '1.3.6.1.5.5.7.1.12': sequence(
    may('communityLogos', explicit(0, sequenceOf('LogotypeInfo', info))),
    may('issuerLogo', explicit(1, info)),
    may('subjectLogo', explicit(2, info)),
    may(
      'otherLogos',
      explicit(
        3,
        sequenceOf('OtherLogotypeInfo', sequence(must('logotypeType', oid), must('info', info))),
      ),
    ),
  ),
};
