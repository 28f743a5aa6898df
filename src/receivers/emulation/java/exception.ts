import type { Received } from '../../../core/plugin.ts';
import { attempt, ReceiverFailure } from '../failure.ts';

const CERTIFICATE_PACKAGE = 'java.security.cert.';

/** A Java exception on its way: its class, its message (null for none) and what caused it. */
export class JavaException extends Error {
  readonly type: string;
  readonly said: string | null;
  readonly reason: JavaException | null;

  constructor(type: string, said: string | null, reason: JavaException | null = null) {
    super(said ?? type);
    this.type = type;
    this.said = said;
    this.reason = reason;
  }

  /** Throwable.toString. */
  override toString(): string {
    return this.said === null ? this.type : `${this.type}: ${this.said}`;
  }

  /** The message with the causes after ` <- `, as the vectors print them. */
  toFailure(): ReceiverFailure {
    let said = String(this.said);
    for (let cause = this.reason; cause !== null; cause = cause.reason) said += ` <- ${cause}`;
    return new ReceiverFailure(this.type, said);
  }
}

export const ioException = (said: string, reason: JavaException | null = null): JavaException =>
  new JavaException('java.io.IOException', said, reason);

/** An exception that is made of its cause alone, whose toString is its message. */
export const wrapping = (type: string, reason: JavaException): JavaException =>
  new JavaException(type, String(reason), reason);

export const certificateException = (
  said: string,
  reason: JavaException | null = null,
): JavaException => new JavaException(`${CERTIFICATE_PACKAGE}CertificateException`, said, reason);

export const parsingException = (said: string): JavaException =>
  new JavaException(`${CERTIFICATE_PACKAGE}CertificateParsingException`, said);

/** A CertificateParsingException around an IOException. */
export const parsingFailed = (reason: JavaException): JavaException =>
  wrapping(`${CERTIFICATE_PACKAGE}CertificateParsingException`, reason);

export const isIoException = (failure: unknown): failure is JavaException =>
  failure instanceof JavaException && failure.type.startsWith('java.io.');

/** The result of a call that may throw JavaException. */
export const attemptJava = (receive: () => readonly Uint8Array[]): Received =>
  attempt(() => {
    try {
      return receive();
    } catch (failure) {
      throw failure instanceof JavaException ? failure.toFailure() : failure;
    }
  });
