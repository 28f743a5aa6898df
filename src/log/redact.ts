import { Pseudonyms } from '../core/redact/pseudonyms.ts';
import type { TraitCount } from './contrast.ts';
import type { LogCertificate } from './judgement.ts';
import type { LogRow } from './rows.ts';
import type { CertificateRow, LogSummary } from './summary.ts';

/** Takes names, serial numbers, addresses and names of files out of what is handed on. Digests and finding codes stay. */
export class LogRedaction {
  readonly #pseudonyms = new Pseudonyms();

  certificate(certificate: LogCertificate): LogCertificate {
    const { id, sha256, title, subject, issuer, serialNumber } = certificate;
    const names = this.#pseudonyms;
    const redacted = {
      ...certificate,
      subject: names.distinguishedName(subject),
      issuer: names.distinguishedName(issuer),
      title: names.of(title),
      serialNumber: serialNumber === '' ? '' : names.serial(serialNumber),
    };
    return {
      ...redacted,
      id: sha256 === null ? `${redacted.serialNumber} ${redacted.subject}` : id,
    };
  }

  address(address: string): string {
    return this.#pseudonyms.of(address);
  }

  row(row: LogRow): LogRow {
    const { judgement, certificate, addresses } = row;
    return {
      ...row,
      certificate: certificate && this.certificate(certificate),
      judgement: judgement && {
        ...judgement,
        client: judgement.client && this.certificate(judgement.client),
        certificates: judgement.certificates.map((one) => this.certificate(one)),
        // The words of a runtime may quote the value.
        error: judgement.error && { ...judgement.error, message: '' },
      },
      addresses: addresses.map((one) => ({ ...one, address: this.address(one.address) })),
    };
  }

  certificateRow(row: CertificateRow): CertificateRow {
    return { ...row, certificate: this.certificate(row.certificate) };
  }

  summary(summary: LogSummary): LogSummary {
    const { files, expiry, contrast } = summary;
    const rows = (all: readonly CertificateRow[]) => all.map((row) => this.certificateRow(row));
    return {
      ...summary,
      files: files.map((file, i) => ({ ...file, name: file.name && fileName(i) })),
      expiry: {
        expired: rows(expiry.expired),
        in30: rows(expiry.in30),
        in60: rows(expiry.in60),
        in90: rows(expiry.in90),
      },
      contrast: contrast && {
        ...contrast,
        traits: contrast.traits.map((trait) =>
          this.#trait(
            trait,
            files.map(({ name }) => name),
          ),
        ),
      },
    };
  }

  #trait(trait: TraitCount, files: readonly string[]): TraitCount {
    const { kind, value } = trait;
    if (kind === 'issuer') return { ...trait, value: this.#pseudonyms.distinguishedName(value) };
    if (kind === 'address') return { ...trait, value: this.address(value) };
    if (kind === 'file') return { ...trait, value: fileName(files.indexOf(value)) };
    return trait;
  }
}

const fileName = (index: number): string => `file-${index + 1}`;
