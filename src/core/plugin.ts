import type { Claim } from './companion/claim.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Reading } from './payload/reading.ts';
import type { ErrorJson } from './report.ts';
import type { Traced } from './trace.ts';

/** Where a rule is written down. */
export interface Citation {
  readonly title: string;
  readonly url: string;
  readonly section?: string;
}

/** One certificate-bearing piece of a field value, still encoded, traced to that value. */
export interface Payload {
  /** end-entity: only the client's own; a bundle beside it in the same group repeats it. */
  readonly role: 'end-entity' | 'bundle';
  /** Payloads of one group belong to one client: an element of x-forwarded-client-cert. */
  readonly group: number;
  readonly text: Traced<string>;
}

/** A field value, taken apart. */
export interface Cut {
  /** Empty where the value only says something of a certificate. */
  readonly payloads: readonly Payload[];
  readonly claims: readonly Claim[];
  /** Whether what stands around the payloads can be read in no other way. */
  readonly isTelling: boolean;
  /** What is wrong with the value itself, in the value. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Cuts a field value into its payloads; null where the value cannot be cut so. Formats that take the value
 * whole share `wholeValue`, so that the value is read once for all of them.
 */
export interface Cutter {
  readonly id: string;
  cut(value: string, name: string | null): Cut | null;
  /** How its payloads are read; where it is left out, as percent-encoded or plain PEM or base64. */
  read?(payload: string): Reading | null;
}

/** What a format may know of a value beside the reading of one payload. */
export interface Around {
  /** As pasted; null for a bare value. */
  readonly name: string | null;
  readonly payloads: number;
  /** How many certificates stand in all payloads, readable or not. */
  readonly certificates: number;
}

/** What one kind of sender writes. The engine tries all of them: by elimination, the name only breaks ties. */
export interface HeaderFormat {
  /** Permanent: kept in fixtures and reports. */
  readonly id: string;
  /** A proper name, never translated. */
  readonly name: string;
  /** The field names that promise this format (contract.md), lower case. */
  readonly fieldNames: readonly string[];
  /** Where several formats fit, those that proxies write come before those of encoder libraries. */
  readonly writtenBy: 'proxy' | 'library';
  /** Whether it is percent-encoded and yet leaves the "+" of base64 raw, which form decoders then corrupt. */
  readonly plusAtRisk: boolean;
  readonly citations: readonly [Citation, ...Citation[]];
  /** Whether a value of so many payloads leaves the end entity out: only the CAs above it are sent. */
  isChainOnly?(payloads: number): boolean;
  /** Whether the field is a list, so that sending it twice is no mistake. */
  readonly isList?: true;
  readonly cutter: Cutter;
  /**
   * Whether this sender would have written each payload just so, leaving aside damage that the reading undid. Not asked
   * where there is no payload.
   */
  fits(reading: Reading, around: Around): boolean;
}

/** What one call of one runtime does with a percent-encoded value, faults included. */
export interface Decoder {
  /** Permanent, as in the vectors: 'go-QueryUnescape'. */
  readonly id: string;
  /** 'Go'. Parsers with the same runtime may follow. */
  readonly runtime: string;
  /** 'url.QueryUnescape(s)', as a user would write it. */
  readonly call: string;
  /** What the fixture was captured on. */
  readonly versions: string;
  /** ran: captured from the real runtime; derived: transcribed from its source; specification: a reference decoder. */
  readonly provenance: 'ran' | 'derived' | 'specification';
  readonly citations: readonly [Citation, ...Citation[]];
  /**
   * Never throws. Text decoders read octets as UTF-8 with U+FFFD, octet decoders read text as its UTF-8. The trace is in
   * units of the input as given.
   */
  decode(input: string | Uint8Array): Decoded;
}

/** `value` are the octets that the call wrote (the UTF-8 of what it returned); `text` for calls that return text. */
export type Decoded =
  | { readonly ok: true; readonly value: Traced<Uint8Array>; readonly text: string | null }
  | { readonly ok: false; readonly error: RuntimeError };

/** The runtime's own type and message: a result, not a fault of ours. */
export type RuntimeError = ErrorJson;

/** What one certificate-parsing call of one runtime makes of PEM text. */
export interface Receiver {
  readonly id: string;
  /** As in `Decoder.runtime`. */
  readonly runtime: string;
  readonly call: string;
  readonly versions: string;
  readonly citations: readonly [Citation, ...Citation[]];
  /** Never throws. `text` is what the decoder returned; octet-returning decoders pass their octets. */
  receive(pem: string | Uint8Array): Received;
}

/** `certificates`: the DER of each certificate that the call returns, empty if it returns none without an error. */
export type Received =
  | { readonly ok: true; readonly certificates: readonly Uint8Array[] }
  | { readonly ok: false; readonly error: RuntimeError };

/** A snippet that reads or sends the certificate right, shortest form. Prose about it lives in ui/messages. */
export interface Fix {
  readonly id: string;
  /** reader: the shortest code that reads a form right, for an app that does not read it yet. */
  readonly who: 'app' | 'proxy' | 'reader';
  /** A proper name: 'Java', 'nginx njs'. */
  readonly target: string;
  /** Whose language it is in, as in `Decoder.runtime`; for proxies none. */
  readonly runtime?: string;
  /** Ids of the decoders whose users this helps; empty for proxies. */
  readonly decoders: readonly string[];
  /** Ids of the formats that this reads (app) or turns into a value that any decoder reads (proxy). */
  readonly formats: readonly string[];
  /** Of a proxy: its configuration that sends a certificate, for those to whom none came. */
  readonly sends?: true;
  readonly code: string;
  /** Whether our tests run it in its own runtime, or it could not be run here. */
  readonly run: 'ran' | 'not-run';
  readonly citations: readonly [Citation, ...Citation[]];
}
