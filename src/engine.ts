import { toSent } from './core/encoding/to-pem.ts';
import { type BinaryReportJson, binaryReport } from './core/file/binary-report.ts';
import { readFile } from './core/file/read-file.ts';
import { reportOn } from './core/inspect/inspect.ts';
import type { InspectOptions } from './core/inspect/options.ts';
import type { Tools } from './core/inspect/request.ts';
import { type OctetsRequest, validateOctets } from './core/path/validate-octets.ts';
import type {
  CertificateJson,
  ErrorJson,
  FindingJson,
  PathJson,
  ReportJson,
} from './core/report.ts';
import type { ComparisonJson } from './core/two-values/comparison.ts';
import { readCertificate as readWith } from './core/x509/read-certificate.ts';
import { toHex } from './core/x509/text.ts';
import { decoders } from './decoders/registry.ts';
import { inspectOne, loadTools, loadTwoValues, requestOf, toolsFor } from './inspection.ts';
import { receivers } from './receivers/registry.ts';
import { senders } from './senders/registry.ts';
import { digest } from './webcrypto/digest.ts';
import { verify } from './webcrypto/verify.ts';

export { catalog, inspectText, mapOctetsOf, prepare } from './inspection.ts';

/** Two values side by side: what turned one into the other, or what sets two clients apart. Never throws on any text. */
export async function compareToJson(
  a: string,
  b: string,
  options: InspectOptions = {},
): Promise<ComparisonJson> {
  const { compareValues } = await loadTwoValues();
  const [first, second] = await Promise.all([inspectOne(a, options), inspectOne(b, options)]);
  return compareValues({ text: a, inspection: first }, { text: b, inspection: second });
}

/** The report of a paste (public/schema/report-1.json). Spans are in UTF-16 code units of `text`. Never throws on any text. */
export async function inspectToJson(
  text: string,
  options: InspectOptions = {},
): Promise<ReportJson> {
  return reportOn(requestOf(text, options), await toolsFor(options));
}

/**
 * The report of a file: its octets read as text (byte order mark, UTF-8, UTF-16, Latin-1) or, where they form none, as
 * DER. Spans are in that text, null for a binary file. Its name is kept nowhere. Never throws on any octets.
 */
export async function inspectFile(
  octets: Uint8Array,
  name: string,
  options: InspectOptions = {},
): Promise<ReportJson | BinaryReportJson> {
  const { kind, text, left } = readFile(octets, name);
  if (kind === 'text') return inspectToJson(text, { ...options, left });
  // No header carries a binary file as it is: nothing decodes it.
  const bare: Tools = { ...(await loadTools()), rules: [], decoders: [], receivers: [] };
  const report = await reportOn(requestOf(text, options), bare);
  const sha256 = toHex(await digest('SHA-256', octets));
  return binaryReport(report, { length: octets.length, sha256, left });
}

/** What can be pasted for a file: its text, or its DER as PEM. Never throws. */
export { readFile } from './core/file/read-file.ts';

/** What one runtime's call makes of a percent-encoded value. Throws RangeError for an id that is in no vector. */
export function decodeWith(
  decoderId: string,
  input: string | Uint8Array,
):
  | { readonly ok: true; readonly octets: Uint8Array; readonly text: string | null }
  | { readonly ok: false; readonly error: ErrorJson } {
  const decoder = decoders.find(({ id }) => id === decoderId);
  if (decoder === undefined) throw new RangeError(`no decoder is called ${decoderId}`);
  const decoded = decoder.decode(input);
  return decoded.ok ? { ok: true, octets: decoded.value.value, text: decoded.text } : decoded;
}

/** What one runtime's certificate parser makes of PEM text: SHA-256 of each certificate that it returns, or its own error. */
export async function receiveWith(
  receiverId: string,
  pem: string,
): Promise<
  | { readonly ok: true; readonly certificates: readonly string[] }
  | { readonly ok: false; readonly error: ErrorJson }
> {
  const receiver = receivers.find(({ id }) => id === receiverId);
  if (receiver === undefined) throw new RangeError(`no receiver is called ${receiverId}`);
  const received = receiver.receive(pem);
  if (!received.ok) return received;
  const hashes = received.certificates.map(async (der) => toHex(await digest('SHA-256', der)));
  return { ok: true, certificates: await Promise.all(hashes) };
}

/** One certificate from its DER, judged at `now` (milliseconds since the epoch). Spans are in octets of `der`. */
export function readCertificate(
  der: Uint8Array,
  now: number = Date.now(),
): Promise<{
  readonly certificate: CertificateJson | null;
  readonly findings: readonly FindingJson[];
}> {
  return readWith(der, now, digest);
}

/**
 * RFC 5280, section 6, over the best path that can be built (contract.md, validatePath). Spans are in octets of the
 * certificate that they are about. Never throws.
 */
export const validatePath = (request: OctetsRequest): Promise<PathJson> =>
  validateOctets(request, digest, verify);

/**
 * The header fields in which a proxy would forward this chain (DER, the client's certificate first); none for an empty
 * one. A name in parentheses is that of no header field. Throws RangeError for an id that the contract does not know.
 */
export function sendAs(
  senderId: string,
  chain: readonly Uint8Array[],
): readonly { readonly name: string; readonly value: string }[] {
  const sender = senders.find(({ id }) => id === senderId);
  if (sender === undefined) throw new RangeError(`no sender is called ${senderId}`);
  const [first, ...others] = chain.map(toSent);
  if (first === undefined) return [];
  return sender.send([first, ...others]).map(({ name, value }) => ({ name, value }));
}

export { inspectLogValue } from './inspection.ts';
