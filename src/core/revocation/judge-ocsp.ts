import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { findingOf } from '../inspect/order.ts';
import type { Member } from '../path/graph.ts';
import { nameKey } from '../path/name-key.ts';
import type { OcspResponseJson, OcspSingleJson, RevokedJson, SignatureAnswer } from '../report.ts';
import { signedOctets } from '../x509/certificate.ts';
import { octetsOf } from '../x509/der.ts';
import type { Place } from '../x509/describe.ts';
import { renderName } from '../x509/name.ts';
import { renderSerial } from '../x509/serial.ts';
import { toHex } from '../x509/text.ts';
import type { Digest, DigestName, SignedOctets, Verify } from '../x509/tools.ts';
import { type Known, type Register, serialKey } from './issued.ts';
import type { Said } from './judge-crl.ts';
import type { BasicResponse, OcspResponse, Responder, SingleResponse } from './ocsp.ts';
import { isAfter, isOutdated, named, provenBy, revokedArgs } from './said.ts';
import { type Signer, signerOf } from './signer.ts';

/** What an OCSP response is judged by. */
export interface OcspTools {
  readonly verify: Verify;
  readonly digest: Digest;
}

/** Judges an OCSP response by the certificates of the paste, its own among them, and the trust anchors. */
export async function judgeOcsp(
  response: OcspResponse,
  place: Place,
  register: Register,
  now: number,
  tools: OcspTools,
): Promise<Said<OcspResponseJson>> {
  const { at, responseStatus, basic } = response;
  const base = { at: place(at), responseStatus };
  if (basic === null) {
    const failed = diagnose('revocation.ocsp-failed', { status: responseStatus }, place(at));
    return { json: { ...base, ...NOTHING }, findings: [findingOf(failed, null)] };
  }
  const signer = await signatureOf(response, basic, register, tools);
  const matched = await Promise.all(
    basic.responses.map(async (single) => ({
      single,
      known: await subjectOf(single, register, tools.digest),
    })),
  );
  const authorised = await isAuthorised(matched, signer, register, tools);
  const name = responderName(basic.responder);
  const isUnproven = signer.signature === 'valid' && authorised !== true;
  const said: Saying = { signature: isUnproven ? null : signer.signature, now };
  const singles = matched.map(({ single, known }) => ({
    json: singleJson(single, known),
    findings: about(single, known, said),
    known,
  }));
  const general = [
    ...(signer.signature === 'invalid'
      ? [diagnose('revocation.ocsp-signature-invalid', { responder: name }, basic.signatureValue)]
      : []),
    ...(authorised === false
      ? [diagnose('revocation.ocsp-responder-unauthorised', { responder: name }, at)]
      : []),
    ...(register.all.some(({ sha256 }) => sha256 !== signer.signedBy)
      ? unrelated(matched, at)
      : []),
  ];
  const placed = (found: Diagnostic, known: Known | null) =>
    findingOf({ ...found, at: found.at && place(found.at) }, known?.sha256 ?? null);
  return {
    json: {
      ...base,
      producedAt: basic.producedAt?.iso ?? null,
      responder: { by: basic.responder.by, value: name },
      ...signer,
      authorised,
      responses: singles.map(({ json }) => json),
    },
    findings: [
      ...general.map((found) => placed(found, null)),
      ...singles.flatMap(({ findings, known }) => findings.map((found) => placed(found, known))),
    ],
  };
}

const NOTHING = {
  producedAt: null,
  responder: null,
  signature: null,
  signedBy: null,
  authorised: null,
  responses: [],
};

interface Matched {
  readonly single: SingleResponse;
  /** The certificate of the paste that the answer is about. */
  readonly known: Known | null;
}

const responderName = (responder: Responder): string =>
  responder.by === 'name' ? renderName(responder.name) : toHex(responder.hash);

async function signatureOf(
  { octets }: OcspResponse,
  basic: BasicResponse,
  register: Register,
  { verify, digest }: OcspTools,
): Promise<Signer> {
  const { oid, parameters } = basic.signatureAlgorithm;
  const signed: SignedOctets = {
    octets: octetsOf(octets, basic.tbsResponseData),
    signature: octetsOf(octets, basic.signatureValue),
    algorithm: oid,
    parameters: parameters && octetsOf(octets, parameters.at),
  };
  return signerOf(signed, await candidates(basic.responder, register, digest), verify);
}

async function candidates(
  responder: Responder,
  { signers, bySubject }: Register,
  digest: Digest,
): Promise<readonly Member[]> {
  if (responder.by === 'name') return bySubject.get(nameKey(responder.name)) ?? [];
  // RFC 6960, section 4.2.1: KeyHash is the SHA-1 of the key without its tag, length and unused bits.
  const wanted = toHex(responder.hash);
  const hashes = await Promise.all(signers.map((one) => keyHash(one, 'SHA-1', digest)));
  return signers.filter((_, i) => hashes[i] === wanted);
}

const keyHash = async (
  { certificate: { octets, publicKey } }: Member,
  name: DigestName,
  digest: Digest,
): Promise<string> => toHex(await digest(name, octetsOf(octets, publicKey.key)));

/** FIPS 180-4 (RFC 8017, appendix B.1), as Web Cryptography names them. */
const HASHES: Readonly<Record<string, DigestName>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** RFC 6960, section 4.1.1: CertID names a certificate by its serial number and the hash of its issuer's name. */
async function subjectOf(
  single: SingleResponse,
  { bySerial }: Register,
  digest: Digest,
): Promise<Known | null> {
  const name = HASHES[single.hashAlgorithm];
  if (name === undefined) return null;
  const wanted = toHex(single.issuerNameHash);
  for (const known of bySerial.get(serialKey(single.serialNumber)) ?? []) {
    const { octets, issuer } = known.certificate;
    if (toHex(await digest(name, octetsOf(octets, issuer.at))) === wanted) return known;
  }
  return null;
}

const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';

/** RFC 6960, section 4.2.2.2: the issuer itself may answer, and whom it issued a certificate with id-kp-OCSPSigning. */
async function isAuthorised(
  matched: readonly Matched[],
  { signedBy, signature }: Signer,
  register: Register,
  { verify, digest }: OcspTools,
): Promise<boolean | null> {
  const signer = register.signers.find(({ sha256 }) => sha256 === signedBy);
  const [first] = matched.filter(({ known }) => known !== null);
  if (signature !== 'valid' || signer === undefined || first?.known == null) return null;
  const name = HASHES[first.single.hashAlgorithm] ?? 'SHA-1';
  const wanted = toHex(first.single.issuerKeyHash);
  if ((await keyHash(signer, name, digest)) === wanted) return true;
  if (signer.certificate.decoded.extendedKeyUsage?.includes(OCSP_SIGNING) !== true) return false;
  const owner = nameKey(first.known.certificate.issuer);
  if (nameKey(signer.certificate.issuer) !== owner) return false;
  for (const issuer of register.bySubject.get(owner) ?? []) {
    if ((await keyHash(issuer, name, digest)) !== wanted) continue;
    const { octets, publicKey } = issuer.certificate;
    const answer = await verify(signedIn(signer), octetsOf(octets, publicKey.at));
    return answer === 'not-checkable' ? null : answer === 'valid';
  }
  return null;
}

function signedIn({ certificate }: Member): SignedOctets {
  const { octets, signatureAlgorithm, signatureValue } = certificate;
  const { oid, parameters } = signatureAlgorithm;
  return {
    octets: signedOctets(certificate),
    signature: octetsOf(octets, signatureValue),
    algorithm: oid,
    parameters: parameters && octetsOf(octets, parameters.at),
  };
}

const singleJson = (single: SingleResponse, known: Known | null): OcspSingleJson => ({
  serialNumber: renderSerial(single.serialNumber).hex,
  certificate: known?.sha256 ?? null,
  status: single.status,
  revoked: revokedIn(single),
  thisUpdate: single.thisUpdate?.iso ?? null,
  nextUpdate: single.nextUpdate?.iso ?? null,
});

const revokedIn = ({ status, revocationTime, reason }: SingleResponse): RevokedJson | null =>
  status === 'revoked' ? { since: revocationTime?.iso ?? null, reason } : null;

function unrelated(matched: readonly Matched[], at: SingleResponse['at']): readonly Diagnostic[] {
  const [first] = matched;
  if (first === undefined || matched.some(({ known }) => known !== null)) return [];
  const serial = renderSerial(first.single.serialNumber).hex;
  return [diagnose('revocation.ocsp-unrelated', { serial }, at)];
}

interface Saying {
  /** Null where the signer is not known to be one who may answer. */
  readonly signature: SignatureAnswer | null;
  readonly now: number;
}

/** What is said of one certificate of the paste. */
function about(
  single: SingleResponse,
  known: Known | null,
  { signature, now }: Saying,
): readonly Diagnostic[] {
  if (known === null || signature === 'invalid') return [];
  const { serial } = named(known);
  const nextUpdate = single.nextUpdate?.iso ?? '';
  return [
    status(single, known, { signature, now }),
    ...(isOutdated(single.nextUpdate, now)
      ? [diagnose('revocation.ocsp-outdated', { serial, nextUpdate }, single.at)]
      : []),
  ];
}

function status(single: SingleResponse, known: Known, { signature, now }: Saying): Diagnostic {
  if (single.status === 'unknown') {
    return diagnose('revocation.ocsp-unknown', named(known), single.at);
  }
  const revoked = revokedIn(single);
  if (revoked === null) {
    const thisUpdate = single.thisUpdate?.iso ?? '';
    const args = { ...named(known), thisUpdate, proven: provenBy(signature) };
    return diagnose('revocation.ocsp-good', args, single.at);
  }
  const args = revokedArgs(known, revoked, signature);
  return isAfter(single.revocationTime, now)
    ? diagnose('revocation.later', { ...args, by: 'OCSP' }, single.at)
    : diagnose('revocation.ocsp-revoked', args, single.at);
}
