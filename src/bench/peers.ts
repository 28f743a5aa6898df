import forge from 'node-forge';
import { AltName, Certificate, ExtKeyUsage } from 'pkijs';
import * as x509 from '../libraries/x509.ts';

/** Reads what `readFields` reads with another library: how long all of it is as text. Throws on what it cannot read. */
export type ReadWithPeer = (der: Uint8Array) => number;

const withPeculiar: ReadWithPeer = (der) => {
  const read = new x509.X509Certificate(Uint8Array.from(der));
  return (
    read.subject.length +
    read.issuer.length +
    read.serialNumber.length +
    read.notAfter.toISOString().length +
    (read.getExtension(x509.SubjectAlternativeNameExtension)?.names.items.length ?? 0) +
    (read.getExtension(x509.ExtendedKeyUsageExtension)?.usages.length ?? 0) +
    read.publicKey.algorithm.name.length
  );
};

const withPkijs: ReadWithPeer = (der) => {
  const read = Certificate.fromBER(Uint8Array.from(der));
  const names = extensionOf(read, '2.5.29.17');
  const usages = extensionOf(read, '2.5.29.37');
  return (
    lengthOf(read.subject) +
    lengthOf(read.issuer) +
    read.serialNumber.valueBlock.toString().length +
    read.notAfter.value.toISOString().length +
    (names instanceof AltName ? names.altNames.length : 0) +
    (usages instanceof ExtKeyUsage ? usages.keyPurposes.length : 0) +
    read.subjectPublicKeyInfo.algorithm.algorithmId.length
  );
};

const extensionOf = ({ extensions = [] }: Certificate, oid: string): unknown =>
  extensions.find(({ extnID }) => extnID === oid)?.parsedValue;

const lengthOf = ({ typesAndValues }: Certificate['subject']): number =>
  typesAndValues.reduce(
    (sum, { type, value }) => sum + type.length + String(value.valueBlock).length,
    0,
  );

const withForge: ReadWithPeer = (der) => {
  const octets = forge.util.createBuffer(Uint8Array.from(der));
  const read = forge.pki.certificateFromAsn1(forge.asn1.fromDer(octets));
  const textOf = (fields: readonly forge.Field[]): number =>
    fields.reduce((sum, { type = '', value = '' }) => sum + type.length + value.length, 0);
  return (
    textOf(read.subject.attributes) +
    textOf(read.issuer.attributes) +
    read.serialNumber.length +
    read.validity.notAfter.toISOString().length +
    (read.getExtension('subjectAltName')?.altNames?.length ?? 0) +
    (read.getExtension('extKeyUsage') === null ? 0 : 1) +
    read.publicKey.n.bitLength()
  );
};

/** The libraries of the field. node-forge knows no key but RSA. */
export const peers: readonly { readonly name: string; readonly read: ReadWithPeer }[] = [
  { name: '@peculiar/x509', read: withPeculiar },
  { name: 'pkijs', read: withPkijs },
  { name: 'node-forge', read: withForge },
];
