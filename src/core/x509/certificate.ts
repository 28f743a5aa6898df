import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { fail, type Outcome, ok } from '../outcome.ts';
import { type Span, span } from '../span.ts';
import { nestedTooDeep } from './depth.ts';
import {
  contextTag,
  DerError,
  DerReader,
  type Element,
  octetsOf,
  readBitString,
  readInteger,
  readSmallInteger,
  TAG,
} from './der.ts';
import { type Extension, type Extensions, readExtensions } from './extensions/extensions.ts';
import { type Name, readName } from './name.ts';
import {
  type AlgorithmIdentifier,
  type PublicKey,
  readAlgorithm,
  readPublicKey,
} from './public-key.ts';
import { recognise } from './recognise.ts';
import { readTime, type Time } from './time.ts';

/** A certificate (RFC 5280, section 4.1). All spans are in octets of `octets`, which are as sent. */
export interface Certificate {
  readonly octets: Uint8Array;
  /** The Certificate itself, without any octets after it. */
  readonly at: Span;
  readonly tbsCertificate: Span;
  /** 1, 2 or 3; `versionAt` is null where v1 is meant by leaving it out. */
  readonly version: number;
  readonly versionAt: Span | null;
  /** The contents of the INTEGER, two's complement. */
  readonly serialNumber: { readonly value: Uint8Array; readonly at: Span };
  readonly signature: AlgorithmIdentifier;
  readonly issuer: Name;
  readonly notBefore: { readonly time: Time | null; readonly at: Span };
  readonly notAfter: { readonly time: Time | null; readonly at: Span };
  readonly subject: Name;
  readonly publicKey: PublicKey;
  readonly issuerUniqueId: Span | null;
  readonly subjectUniqueId: Span | null;
  readonly extensions: readonly Extension[];
  /** Those that are decoded; one that is malformed is null there and spoils only itself. */
  readonly decoded: Extensions;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signatureValue: Span;
  /** How many bits of the last octet are not part of the signature: 0 in every algorithm there is. */
  readonly unusedSignatureBits: number;
}

/**
 * Reads one certificate strictly. Fails with der.not-a-certificate where something else stands there, else with
 * der.malformed and its place; octets after it are der.trailing-octets. Never throws.
 */
export function parseCertificate(octets: Uint8Array): Outcome<Certificate> {
  try {
    const reader = new DerReader(octets);
    const certificate = readCertificateAt(reader, reader.expect(TAG.sequence, 'Certificate'));
    const trailing: readonly Diagnostic[] = reader.done
      ? []
      : [
          diagnose(
            'der.trailing-octets',
            { count: octets.length - reader.at },
            span(reader.at, octets.length),
          ),
        ];
    return ok(certificate, trailing);
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    const found = recognise(octets);
    if (found !== 'certificate' && found !== 'unknown') {
      return fail(diagnose('der.not-a-certificate', { found }, span(0, octets.length)));
    }
    const reason = nestedTooDeep(octets) ?? error.message;
    return fail(diagnose('der.malformed', { reason }, error.at));
  }
}

function readCertificateAt(outer: DerReader, element: Element): Certificate {
  const { octets } = outer;
  const reader = outer.inside(element);
  const tbs = reader.expect(TAG.sequence, 'tbsCertificate');
  const signatureAlgorithm = readAlgorithm(
    octets,
    reader.expect(TAG.sequence, 'signatureAlgorithm'),
  );
  const signature = readBitString(octets, reader.expect(TAG.bitString, 'signatureValue'));
  reader.end('Certificate');
  return {
    octets,
    at: element.at,
    tbsCertificate: tbs.at,
    ...readTbs(outer.inside(tbs)),
    signatureAlgorithm,
    signatureValue: signature.bits,
    unusedSignatureBits: signature.unused,
  };
}

type Outer = 'octets' | 'at' | 'tbsCertificate' | 'signatureAlgorithm';
type Tbs = Omit<Certificate, Outer | 'signatureValue' | 'unusedSignatureBits'>;

function readTbs(reader: DerReader): Tbs {
  const { octets } = reader;
  const { version, versionAt } = readVersion(reader);
  const serial = reader.expect(TAG.integer, 'serialNumber');
  const signature = readAlgorithm(octets, reader.expect(TAG.sequence, 'signature'));
  const issuer = readName(octets, reader.expect(TAG.sequence, 'issuer'));
  const validity = reader.inside(reader.expect(TAG.sequence, 'validity'));
  const notBefore = readTimeOf(validity, 'notBefore');
  const notAfter = readTimeOf(validity, 'notAfter');
  validity.end('validity');
  const subject = readName(octets, reader.expect(TAG.sequence, 'subject'));
  const publicKey = readPublicKey(octets, reader.expect(TAG.sequence, 'subjectPublicKeyInfo'));
  const issuerUniqueId = reader.optional(contextTag(1, false))?.at ?? null;
  const subjectUniqueId = reader.optional(contextTag(2, false))?.at ?? null;
  const { extensions, decoded } = readExtensions(reader, reader.optional(contextTag(3, true)));
  reader.end('tbsCertificate');
  return {
    version,
    versionAt,
    serialNumber: { value: readInteger(octets, serial), at: serial.at },
    signature,
    issuer,
    notBefore,
    notAfter,
    subject,
    publicKey,
    issuerUniqueId,
    subjectUniqueId,
    extensions,
    decoded,
  };
}

/** Version ::= INTEGER { v1(0), v2(1), v3(2) }, absent for v1. */
function readVersion(reader: DerReader): Pick<Certificate, 'version' | 'versionAt'> {
  const tagged = reader.optional(contextTag(0, true));
  if (tagged === null) return { version: 1, versionAt: null };
  const inside = reader.inside(tagged);
  const version = readSmallInteger(reader.octets, inside.expect(TAG.integer, 'version'));
  inside.end('version');
  if (version > 2) throw new DerError(`version ${version + 1}`, tagged.at);
  return { version: version + 1, versionAt: tagged.at };
}

function readTimeOf(
  reader: DerReader,
  what: string,
): { readonly time: Time | null; readonly at: Span } {
  const element = reader.any();
  if (element.tag !== TAG.utcTime && element.tag !== TAG.generalizedTime) {
    throw new DerError(`${what}: not a time`, element.at);
  }
  return { time: readTime(reader.octets, element), at: element.at };
}

/** The octets that are signed. */
export const signedOctets = ({ octets, tbsCertificate }: Certificate): Uint8Array =>
  octetsOf(octets, tbsCertificate);
