import type { CertificateJson } from '../report.ts';
import { toBase64 } from '../x509/base64.ts';
import type { Certificate } from '../x509/certificate.ts';
import { octetsOf } from '../x509/der.ts';
import { toHex } from '../x509/text.ts';
import type { Digest, DigestName } from '../x509/tools.ts';

/** What a certificate is among those that were sent. */
export type Role = 'client' | 'issuer' | 'other';

/** A certificate that an expected value may be about. `number`: its place in its field, from 1. */
export interface Candidate {
  readonly certificate: Certificate;
  readonly json: CertificateJson;
  readonly role: Role;
  readonly number: number;
  readonly digests: Digests;
}

/** The digests of one certificate in lower-case hex, each computed when it is first asked for. */
export class Digests {
  readonly #certificate: Certificate;
  readonly #digest: Digest;
  readonly #known = new Map<string, Promise<string>>();

  constructor(certificate: Certificate, digest: Digest) {
    this.#certificate = certificate;
    this.#digest = digest;
  }

  /** Over the DER as sent. */
  certificate(name: DigestName): Promise<string> {
    return this.#of(`certificate ${name}`, name, () => this.#certificate.octets);
  }

  /** Over the SubjectPublicKeyInfo (RFC 7469, section 2.4). */
  publicKey(name: DigestName): Promise<string> {
    const { octets, publicKey } = this.#certificate;
    return this.#of(`key ${name}`, name, () => octetsOf(octets, publicKey.at));
  }

  /** Over the PEM file, as sha256sum reads it: 64 columns, line feeds. */
  pemFile(name: DigestName): Promise<string> {
    return this.#of(`pem ${name}`, name, () => pemFile(this.#certificate.octets));
  }

  #of(key: string, name: DigestName, octets: () => Uint8Array): Promise<string> {
    const known = this.#known.get(key) ?? this.#digest(name, octets()).then(toHex);
    this.#known.set(key, known);
    return known;
  }
}

function pemFile(octets: Uint8Array): Uint8Array {
  const lines = toBase64(octets).match(/.{1,64}/g) ?? [];
  const text = `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
  return new TextEncoder().encode(text);
}
