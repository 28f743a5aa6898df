import type { Citation } from './plugin.ts';

/** A certificate as a sender is given it: its DER, that in base64, and its PEM (RFC 7468, section 2). */
export interface SentCertificate {
  readonly der: Uint8Array;
  readonly base64: string;
  readonly pem: string;
}

/** What of a chain a field carries. */
export type Carried = 'first' | 'all' | 'others';

/** A header field as a sender writes it; a name in parentheses is that of no header field. */
export interface SentField {
  readonly name: string;
  readonly value: string;
  readonly carries: Carried;
}

/** How one proxy forwards the certificates of a client. */
export interface Sender {
  /** Permanent, as in the contract: 'nginx-escaped'. */
  readonly id: string;
  /** A proper name, with the setting where there are several. */
  readonly name: string;
  /** Id of the format that its value has. */
  readonly format: string;
  /** ran: held to what the program itself sends; derived: transcribed from its source or its documentation. */
  readonly provenance: 'ran' | 'derived';
  readonly citations: readonly [Citation, ...Citation[]];
  /** The fields for a chain of at least one, in the order of the handshake. Never throws, not on DER that is none either. */
  send(chain: readonly [SentCertificate, ...SentCertificate[]]): readonly SentField[];
}
