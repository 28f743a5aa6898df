import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { findingOf } from '../inspect/order.ts';
import type { Member } from '../path/graph.ts';
import { nameKey } from '../path/name-key.ts';
import type { CrlJson, FindingJson, RevokedJson, SignatureAnswer } from '../report.ts';
import type { Certificate } from '../x509/certificate.ts';
import { octetsOf } from '../x509/der.ts';
import type { Place } from '../x509/describe.ts';
import { renderName } from '../x509/name.ts';
import type { Verify } from '../x509/tools.ts';
import { type Crl, type CrlEntry, entriesOf } from './crl.ts';
import type { CrlLimit } from './crl-limits.ts';
import { type Known, type Register, serialKey } from './issued.ts';
import { isAfter, isOutdated, named, provenBy, revokedArgs } from './said.ts';
import { signerOf } from './signer.ts';

/** What is said of an object that was pasted beside certificates. */
export interface Said<T> {
  readonly json: T;
  readonly findings: readonly FindingJson[];
}

/** Judges a CRL by the certificates of the paste and the trust anchors. Throws DerError for an entry that is malformed. */
export async function judgeCrl(
  crl: Crl,
  place: Place,
  register: Register,
  now: number,
  verify: Verify,
): Promise<Said<CrlJson>> {
  const issuer = renderName(crl.issuer);
  const { signature, signedBy } = await signatureOf(crl, register, verify);
  const entries = entriesFor(crl, register);
  const owner = nameKey(crl.issuer);
  const own = register.all.filter(
    (known) => entries.has(known) || isIssuedBy(known.certificate, owner),
  );
  const about = [
    ...(signature === 'invalid'
      ? [diagnose('revocation.crl-signature-invalid', { issuer }, crl.signatureValue)]
      : []),
    ...outdated(crl, issuer, now),
    ...(own.length === 0 && register.all.length > 0
      ? [diagnose('revocation.crl-unrelated', { issuer }, crl.at)]
      : []),
    ...(own.length > 0 ? limited(crl, issuer) : []),
  ];
  const findings = [
    ...about.map((one) => findingOf({ ...one, at: one.at && place(one.at) }, null)),
    ...own.flatMap((known) => {
      const found = answer(crl, known, entries.get(known) ?? null, signature, now);
      const at = found?.at ?? null;
      return found === null
        ? []
        : [findingOf({ ...found, at: at && place(at) }, known.json.sha256)];
    }),
  ];
  return {
    json: {
      at: place(crl.at),
      issuer,
      thisUpdate: crl.thisUpdate?.iso ?? null,
      nextUpdate: crl.nextUpdate?.iso ?? null,
      number: crl.number,
      entries: crl.entries,
      signatureAlgorithm: crl.signatureAlgorithm.oid,
      signature,
      signedBy,
      limits: crl.limits,
      answers: own.map((known) => ({
        certificate: known.json.sha256,
        revoked: revokedIn(entries.get(known) ?? null),
      })),
    },
    findings,
  };
}

/** RFC 5280, section 6.1: a self-issued root is trusted or not, and is looked up in no CRL. */
const isIssuedBy = ({ issuer, subject }: Certificate, owner: string): boolean =>
  nameKey(issuer) === owner && nameKey(subject) !== owner;

const signatureOf = (crl: Crl, { bySubject }: Register, verify: Verify) =>
  signerOf(
    {
      octets: octetsOf(crl.octets, crl.tbsCertList),
      signature: octetsOf(crl.octets, crl.signatureValue),
      algorithm: crl.signatureAlgorithm.oid,
      parameters:
        crl.signatureAlgorithm.parameters &&
        octetsOf(crl.octets, crl.signatureAlgorithm.parameters.at),
    },
    (bySubject.get(nameKey(crl.issuer)) ?? []).filter((one) => mayHaveSigned(crl, one)),
    verify,
  );

/** RFC 5280, section 5.2.1: the authorityKeyIdentifier of a CRL tells keys of one issuer apart. */
function mayHaveSigned({ authorityKeyIdentifier }: Crl, { certificate }: Member): boolean {
  const { subjectKeyIdentifier } = certificate.decoded;
  return (
    authorityKeyIdentifier === null ||
    subjectKeyIdentifier === null ||
    authorityKeyIdentifier === subjectKeyIdentifier
  );
}

/** The last entry of each certificate that is listed: what an entry says is that of the issuer it belongs to. */
function entriesFor(crl: Crl, { bySerial }: Register): ReadonlyMap<Known, CrlEntry> {
  const found = new Map<Known, CrlEntry>();
  const wants = (serial: Uint8Array): boolean => bySerial.has(serialKey(serial));
  for (const entry of entriesOf(crl, wants)) {
    for (const known of bySerial.get(serialKey(entry.serialNumber)) ?? []) {
      if (nameKey(known.certificate.issuer) === entry.issuer) found.set(known, entry);
    }
  }
  return found;
}

const revokedIn = (entry: CrlEntry | null): RevokedJson | null =>
  entry && { since: entry.revocationDate?.iso ?? null, reason: entry.reason };

function outdated(crl: Crl, issuer: string, now: number): readonly Diagnostic[] {
  if (!isOutdated(crl.nextUpdate, now)) return [];
  const nextUpdate = crl.nextUpdate?.iso ?? '';
  return [diagnose('revocation.crl-outdated', { issuer, nextUpdate }, crl.at)];
}

function limited({ limits, distributionPoint, at }: Crl, issuer: string): readonly Diagnostic[] {
  const all = [...limits, ...(distributionPoint === null ? [] : ['distribution-point'])];
  if (all.length === 0) return [];
  return [diagnose('revocation.crl-limited', { issuer, limits: all.join(',') }, at)];
}

/** What the CRL says of one certificate of its issuer; null where it cannot tell. */
function answer(
  crl: Crl,
  known: Known,
  entry: CrlEntry | null,
  signature: SignatureAnswer | null,
  now: number,
): Diagnostic | null {
  // RFC 5280, section 5.2: what has a critical extension that is not known says nothing; nor does what its issuer did not sign.
  const isUnusable = crl.limits.includes('critical-extension') || entry?.isUnknown === true;
  if (signature === 'invalid' || isUnusable) return null;
  if (entry === null || entry.reason === 'removeFromCRL') {
    if (!covers(crl, known)) return null;
    const args = {
      ...named(known),
      thisUpdate: crl.thisUpdate?.iso ?? '',
      proven: provenBy(signature),
    };
    return diagnose('revocation.not-on-crl', args, crl.at);
  }
  const args = revokedArgs(known, revokedIn(entry) ?? { since: null, reason: null }, signature);
  return isAfter(entry.revocationDate, now)
    ? diagnose('revocation.later', { ...args, by: 'CRL' }, entry.at)
    : diagnose('revocation.on-crl', args, entry.at);
}

/** RFC 5280, section 6.3.3: whether a certificate that is not listed can be said not to be revoked. */
function covers({ limits, distributionPoint }: Crl, { certificate }: Known): boolean {
  const isCa = certificate.decoded.basicConstraints?.cA === true;
  const beyond: readonly CrlLimit[] = [
    'delta',
    'some-reasons',
    'attribute-certificates',
    isCa ? 'user-certificates' : 'ca-certificates',
  ];
  if (limits.some((limit) => beyond.includes(limit))) return false;
  if (distributionPoint === null) return true;
  const points = certificate.extensions.find(({ oid }) => oid === CRL_DISTRIBUTION_POINTS);
  if (points === undefined) return false;
  const value = octetsOf(certificate.octets, points.value);
  return distributionPoint.some((name) => contains(value, name));
}

const CRL_DISTRIBUTION_POINTS = '2.5.29.31';

/** Whether the DER of one name stands in that of all distribution points. */
function contains(octets: Uint8Array, part: Uint8Array): boolean {
  for (let at = 0; at + part.length <= octets.length; at += 1) {
    if (part.every((octet, i) => octets[at + i] === octet)) return true;
  }
  return false;
}
