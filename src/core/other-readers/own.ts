import { readBundle } from '../cms/bundle.ts';
import { type Crl, parseCrl } from '../revocation/crl.ts';
import { type OcspResponse, parseOcsp } from '../revocation/ocsp.ts';
import type { Parsed } from '../revocation/parsed.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import type { Name } from '../x509/name.ts';
import { renderSerial } from '../x509/serial.ts';
import type { Time } from '../x509/time.ts';
import { type FieldReading, type Reading, type ReadKind, value } from './reading.ts';
import {
  spellConstraints,
  spellInteger,
  spellList,
  spellName,
  spellNames,
  spellTime,
} from './spelling.ts';

/** How our own strict reader reads, in the form in which readers are compared. */
export function readOwn(octets: Uint8Array, kind: ReadKind): Reading {
  if (kind === 'certificate') return certificate(octets);
  if (kind === 'CRL') return whole(parseCrl(octets), crlFields);
  if (kind === 'OCSP response') return whole(parseOcsp(octets), ocspFields);
  const bundle = readBundle(octets);
  if (bundle === null) return { ok: false, reason: 'no SignedData' };
  const { certificates, crls } = bundle;
  return fields({ certificates: `${certificates.length}`, crls: `${crls.length}` });
}

const fields = (texts: Readonly<Record<string, string | null>>): Reading => ({
  ok: true,
  fields: new Map(Object.entries(texts).map(([field, text]) => [field, value(text)])),
});

const whole = <T>(outcome: Parsed<T>, of: (read: T) => Reading): Reading =>
  outcome.ok ? of(outcome.value) : { ok: false, reason: outcome.reason };

const NO_TIME = 'no time in the form of DER';

const timeOf = (time: Time | null): FieldReading =>
  time === null ? { ok: false, reason: NO_TIME } : value(spellTime(time.iso));

const nameOf = ({ rdns }: Name): string =>
  spellName(rdns.flatMap((rdn) => rdn.map(({ type, value: text }) => [type, text] as const)));

function certificate(octets: Uint8Array): Reading {
  const outcome = parseCertificate(octets);
  if (!outcome.ok) {
    const [{ code, args }] = outcome.diagnostics;
    return { ok: false, reason: 'reason' in args ? args.reason : code };
  }
  const read = outcome.value;
  return {
    ok: true,
    fields: new Map<string, FieldReading>([
      ['serialNumber', value(spellInteger(renderSerial(read.serialNumber.value).hex))],
      ['issuer', value(nameOf(read.issuer))],
      ['notBefore', timeOf(read.notBefore.time)],
      ['notAfter', timeOf(read.notAfter.time)],
      ['subject', value(nameOf(read.subject))],
      ['extensions', value(spellList(read.extensions.map(({ oid }) => oid)))],
      ...extensionFields(read),
    ]),
  };
}

function extensionFields(read: Certificate): readonly (readonly [string, FieldReading])[] {
  const { keyUsage, extendedKeyUsage, basicConstraints, subjectAltName } = read.decoded;
  const texts = {
    keyUsage: keyUsage?.join(', ') ?? null,
    extendedKeyUsage: extendedKeyUsage && spellList(extendedKeyUsage),
    basicConstraints:
      basicConstraints && spellConstraints(basicConstraints.cA, basicConstraints.pathLenConstraint),
    subjectAltName: subjectAltName && spellNames(subjectAltName),
  };
  return Object.entries(texts).map(([field, text]) => {
    const problem = read.extensions.find(({ oid }) => oid === OIDS[field])?.problem ?? null;
    return [field, problem === null ? value(text) : { ok: false, reason: problem.reason }];
  });
}

const OIDS: Readonly<Record<string, string>> = {
  keyUsage: '2.5.29.15',
  extendedKeyUsage: '2.5.29.37',
  basicConstraints: '2.5.29.19',
  subjectAltName: '2.5.29.17',
};

const crlFields = ({ issuer, thisUpdate, nextUpdate, entries }: Crl): Reading => ({
  ok: true,
  fields: new Map([
    ['issuer', value(nameOf(issuer))],
    ['thisUpdate', timeOf(thisUpdate)],
    ['nextUpdate', nextUpdate === null ? value(null) : timeOf(nextUpdate)],
    ['revokedCertificates', value(`${entries}`)],
  ]),
});

const ocspFields = ({ responseStatus, basic }: OcspResponse): Reading => ({
  ok: true,
  fields: new Map([
    ['responseStatus', value(responseStatus)],
    ['producedAt', basic === null ? value(null) : timeOf(basic.producedAt)],
    [
      'responses',
      value(
        basic &&
          spellList(
            basic.responses.map(
              ({ serialNumber, status }) =>
                `${spellInteger(renderSerial(serialNumber).hex)} ${status}`,
            ),
          ),
      ),
    ],
  ]),
});
