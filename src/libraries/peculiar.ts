import { type Read, type Reading, readEach, reasonOf } from '../core/other-readers/reading.ts';
import {
  spellConstraints,
  spellInteger,
  spellKeyUsage,
  spellList,
  spellName,
  spellNames,
  spellTime,
} from '../core/other-readers/spelling.ts';
import * as x509 from './x509.ts';

/** How @peculiar/x509 reads, in the form in which readers are compared. It reads no OCSP responses. */
export const readPeculiar: Read = (octets, kind) => {
  if (kind === 'OCSP response') return null;
  try {
    return READERS[kind](Uint8Array.from(octets));
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
};

const READERS = { certificate, CRL: crl, 'PKCS #7': bundle };

function certificate(octets: Uint8Array<ArrayBuffer>): Reading {
  const read = new x509.X509Certificate(octets);
  // One malformed extension makes this throw; asked again, the same object says that there are none.
  const extensions = once(() => read.extensions);
  return {
    ok: true,
    fields: readEach({
      serialNumber: () => spellInteger(read.serialNumber),
      issuer: () => nameOf(read.issuerName),
      notBefore: () => spellTime(read.notBefore.toISOString()),
      notAfter: () => spellTime(read.notAfter.toISOString()),
      subject: () => nameOf(read.subjectName),
      extensions: () => spellList(extensions().map(({ type }) => type)),
      keyUsage: () => {
        const found = extensions().find((one) => one instanceof x509.KeyUsagesExtension);
        return found === undefined ? null : usages(found);
      },
      extendedKeyUsage: () => {
        const found = extensions().find((one) => one instanceof x509.ExtendedKeyUsageExtension);
        return found === undefined ? null : spellList(found.usages.map(String));
      },
      basicConstraints: () => {
        const found = extensions().find((one) => one instanceof x509.BasicConstraintsExtension);
        return found === undefined ? null : spellConstraints(found.ca, found.pathLength ?? null);
      },
      subjectAltName: () => {
        const found = extensions().find(
          (one) => one instanceof x509.SubjectAlternativeNameExtension,
        );
        return found === undefined ? null : spellNames(found.names.items.map(generalName));
      },
    }),
  };
}

/** What `read` gives, or throws, the first time. */
function once<T>(read: () => T): () => T {
  try {
    const found = read();
    return () => found;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

const usages = (found: x509.KeyUsagesExtension): string =>
  spellKeyUsage((bit) => (found.usages & (1 << bit)) !== 0);

/** The short names that its printer uses. */
const TYPES: Readonly<Record<string, string>> = {
  CN: '2.5.4.3',
  L: '2.5.4.7',
  ST: '2.5.4.8',
  O: '2.5.4.10',
  OU: '2.5.4.11',
  C: '2.5.4.6',
  DC: '0.9.2342.19200300.100.1.25',
  E: '1.2.840.113549.1.9.1',
  G: '2.5.4.42',
  I: '2.5.4.43',
  SN: '2.5.4.4',
  T: '2.5.4.12',
};

const nameOf = (name: x509.Name): string =>
  spellName(
    name
      .toJSON()
      .flatMap((rdn) =>
        Object.entries(rdn).flatMap(([type, values]) =>
          values.map((value) => [TYPES[type] ?? type, value] as const),
        ),
      ),
  );

/** Its names of the kinds of GeneralName. */
const KINDS: Readonly<Record<string, string>> = {
  dns: 'dNSName',
  dn: 'directoryName',
  email: 'rfc822Name',
  ip: 'iPAddress',
  url: 'uniformResourceIdentifier',
  guid: 'otherName',
  upn: 'otherName',
  id: 'registeredID',
};

const generalName = ({ type, value }: x509.GeneralName) => ({ type: KINDS[type] ?? type, value });

function crl(octets: Uint8Array<ArrayBuffer>): Reading {
  const read = new x509.X509Crl(octets);
  return {
    ok: true,
    fields: readEach({
      issuer: () => nameOf(read.issuerName),
      thisUpdate: () => spellTime(read.thisUpdate.toISOString()),
      nextUpdate: () =>
        read.nextUpdate === undefined ? null : spellTime(read.nextUpdate.toISOString()),
      revokedCertificates: () => `${read.entries.length}`,
    }),
  };
}

function bundle(octets: Uint8Array<ArrayBuffer>): Reading {
  const read = new x509.X509Certificates(octets);
  // It hands out the certificates alone.
  return { ok: true, fields: readEach({ certificates: () => `${read.length}` }) };
}
