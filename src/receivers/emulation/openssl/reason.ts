/** The reasons of asn1err.h and pemerr.h that reading a certificate can give, with their numbers. */
const REASONS = {
  asn1: {
    'bad object header': 102,
    'boolean is wrong length': 106,
    'explicit length mismatch': 119,
    'explicit tag not constructed': 120,
    'field missing': 121,
    'header too long': 123,
    'invalid bmpstring length': 129,
    'invalid universalstring length': 133,
    'invalid utf8string': 134,
    'missing eoc': 137,
    'mstring not universal': 139,
    'mstring wrong tag': 140,
    'null is wrong length': 144,
    'sequence length mismatch': 148,
    'sequence not constructed': 149,
    'string too short': 152,
    'too long': 155,
    'type not constructed': 156,
    'unexpected eoc': 159,
    'wrong tag': 168,
    'type not primitive': 195,
    'nested asn1 string': 197,
    'bmpstring is wrong length': 214,
    'universalstring is wrong length': 215,
    'invalid object encoding': 216,
    'invalid bit string bits left': 220,
    'illegal padding': 221,
    'illegal zero content': 222,
    'too small': 224,
    // ERR_R_NESTED_ASN1_ERROR of err.h.
    'nested asn1 error': 0x8010a,
  },
  pem: {
    'bad base64 decode': 100,
    'bad end line': 102,
    'not dek info': 105,
    'not encrypted': 106,
    'not proc type': 107,
    'no start line': 108,
    'short header': 112,
    'unsupported encryption': 114,
    // ERR_R_ASN1_LIB of err.h.
    'ASN1 lib': 0x8000d,
  },
} as const;

export type Asn1Reason = keyof typeof REASONS.asn1;
export type PemReason = keyof typeof REASONS.pem;

/** One entry of OpenSSL's error queue. */
export interface OpensslError {
  readonly library: 'ASN1' | 'PEM';
  readonly reason: string;
  /** As ERR_error_string prints it. */
  readonly text: string;
}

// err.h, ERR_PACK: the library above 23 bits of reason.
const packed = (library: number, reason: number): string =>
  ((library << 23) | reason).toString(16).toUpperCase().padStart(8, '0');

export const asn1Error = (reason: Asn1Reason): OpensslError => ({
  library: 'ASN1',
  reason,
  text: `error:${packed(13, REASONS.asn1[reason])}:asn1 encoding routines::${reason}`,
});

export const pemError = (reason: PemReason): OpensslError => ({
  library: 'PEM',
  reason,
  text: `error:${packed(9, REASONS.pem[reason])}:PEM routines::${reason}`,
});

/** A call that fails, with what it left in the error queue, oldest first. */
export class OpensslFailure extends Error {
  readonly queue: readonly OpensslError[];

  constructor(queue: readonly OpensslError[]) {
    super(queue[0]?.text ?? 'no error');
    this.queue = queue;
  }

  /** The same failure after a caller has added its own error. */
  followedBy(error: OpensslError): OpensslFailure {
    return new OpensslFailure([...this.queue, error]);
  }
}

export const failure = (reason: Asn1Reason): OpensslFailure =>
  new OpensslFailure([asn1Error(reason)]);

/** Runs a step; where it fails the caller adds "nested asn1 error". */
export function nested<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw error instanceof OpensslFailure
      ? error.followedBy(asn1Error('nested asn1 error'))
      : error;
  }
}
