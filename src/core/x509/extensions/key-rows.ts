import type { Certificate } from '../certificate.ts';
import { DerError, DerReader, octetsOf, TAG } from '../der.ts';
import { toHex } from '../text.ts';
import { nameOfOid } from './oid-names.ts';
import { type Row, Rows } from './rows.ts';
import { must, sequence, writeNext } from './shape.ts';
import { anything } from './tree.ts';
import { integer, serial } from './values.ts';

/** RFC 8017, appendix A.1.1. */
const rsaPublicKey = sequence(must('modulus', serial), must('publicExponent', integer));

const RSA = ['1.2.840.113549.1.1.1', '1.2.840.113549.1.1.10'];

/** SubjectPublicKeyInfo in rows: the algorithm, its parameters, and the key itself. */
export function keyRows({ octets, publicKey }: Certificate): readonly Row[] {
  const rows = new Rows(octets);
  rows.add('algorithm', nameOfOid(publicKey.oid), publicKey.at);
  const spki = new DerReader(octets, publicKey.at);
  const inside = spki.inside(spki.expect(TAG.sequence, 'SubjectPublicKeyInfo'));
  writeParameters(rows, inside.inside(inside.expect(TAG.sequence, 'algorithm')));
  if (RSA.includes(publicKey.oid) && writeRsa(rows, new DerReader(octets, publicKey.key))) {
    return rows.finish();
  }
  rows.add('subjectPublicKey', toHex(octetsOf(octets, publicKey.key)), publicKey.key);
  return rows.finish();
}

function writeParameters(rows: Rows, algorithm: DerReader): void {
  algorithm.expect(TAG.oid, 'algorithm');
  if (!algorithm.done) writeNext(rows, algorithm, 'parameters', anything);
}

/** Whether the key is an RSAPublicKey; one that is not is shown as it is. */
function writeRsa(rows: Rows, reader: DerReader): boolean {
  const key = new Rows(rows.octets);
  try {
    writeNext(key, reader, '', rsaPublicKey);
    reader.end('RSAPublicKey');
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return false;
  }
  for (const { label, text, at } of key.finish()) rows.add(label, text, at);
  return true;
}

/** The signature in rows: the algorithm, its parameters, and the value. */
export function signatureRows(certificate: Certificate): readonly Row[] {
  const { octets, signatureAlgorithm, signature, signatureValue } = certificate;
  const rows = new Rows(octets);
  rows.add('signatureAlgorithm', nameOfOid(signatureAlgorithm.oid), signatureAlgorithm.at);
  const outer = new DerReader(octets, signatureAlgorithm.at);
  writeParameters(rows, outer.inside(outer.expect(TAG.sequence, 'signatureAlgorithm')));
  // RFC 5280, section 4.1.1.2: both must be the same.
  if (signature.oid !== signatureAlgorithm.oid) {
    rows.add('tbsCertificate.signature', nameOfOid(signature.oid), signature.at);
  }
  rows.add('signatureValue', toHex(octetsOf(octets, signatureValue)), signatureValue);
  return rows.finish();
}

/** Universal types of strings, by their tag. */
const STRINGS: Readonly<Record<number, string>> = {
  [TAG.utf8String]: 'UTF8String',
  [TAG.numericString]: 'NumericString',
  [TAG.printableString]: 'PrintableString',
  [TAG.teletexString]: 'TeletexString',
  [TAG.ia5String]: 'IA5String',
  [TAG.visibleString]: 'VisibleString',
  [TAG.universalString]: 'UniversalString',
  [TAG.bmpString]: 'BMPString',
};

/** The name of a string type; '' for anything else. */
export const stringTypeOf = (tag: number): string => STRINGS[tag] ?? '';
