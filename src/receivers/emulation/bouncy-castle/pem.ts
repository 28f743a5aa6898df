import { certificateException, ioException, JavaException } from '../java/exception.ts';
import { fromLatin1 } from '../octets.ts';
import { Asn1Reader, checkCertificate, readWhole } from './asn1.ts';
import { decodeBase64 } from './base64.ts';

const SEQUENCE = 0x30;

/** BufferedReader.readLine. */
function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** What PemReader.readPemObject finds. */
interface PemObject {
  readonly type: string;
  readonly content: Uint8Array;
}

/** org.bouncycastle.util.io.pem.PemReader.readPemObject of 1.72. Throws JavaException. */
function readPemObject(text: string): PemObject | null {
  const lines = linesOf(text);
  const begin = lines.findIndex((line) => line.startsWith('-----BEGIN '));
  if (begin === -1) return null;
  const label = (lines[begin] ?? '').slice('-----BEGIN '.length).replace(/[\0- ]+$/, '');
  const hyphen = label.indexOf('-');
  if (hyphen <= 0 || !label.endsWith('-----') || label.length - hyphen !== 5) return null;
  const type = label.slice(0, hyphen);
  const marker = `-----END ${type}`;
  const data: string[] = [];
  for (const line of lines.slice(begin + 1)) {
    if (line.includes(':')) continue;
    if (line.includes(marker)) return { type, content: decodeBase64(data.join('')) };
    data.push(line.replace(/^[\0- ]+|[\0- ]+$/g, ''));
  }
  throw ioException(`${marker} not found`);
}

const CERTIFICATE_TYPES = ['CERTIFICATE', 'X509 CERTIFICATE', 'TRUSTED CERTIFICATE'];

/** org.bouncycastle.openssl.PEMParser.readObject, for certificates; nothing where there is no block. Throws JavaException. */
export function parsePem(text: string): readonly Uint8Array[] {
  const object = readPemObject(text);
  if (object === null) return [];
  if (!CERTIFICATE_TYPES.includes(object.type)) {
    throw ioException(`unrecognised object: ${object.type}`);
  }
  try {
    checkCertificate(object.content);
  } catch (failure) {
    if (!(failure instanceof JavaException)) throw failure;
    const said = `problem parsing cert: ${failure}`;
    throw new JavaException('org.bouncycastle.openssl.PEMException', said, failure);
  }
  return [object.content];
}

/** BouncyCastle's CertificateFactory.engineGenerateCertificate; nothing where the stream is empty. Throws JavaException. */
export function generateCertificate(stream: string): readonly Uint8Array[] {
  if (stream === '') return [];
  try {
    const encoding =
      stream.charCodeAt(0) === SEQUENCE ? derOf(stream) : readCertificateBlock(stream);
    if (encoding === null) return [];
    checkCertificate(encoding);
    return [encoding];
  } catch (failure) {
    if (!(failure instanceof JavaException)) throw failure;
    throw new JavaException(
      'org.bouncycastle.jcajce.provider.asymmetric.x509.CertificateFactory$ExCertificateException',
      `parsing issue: ${failure.said}`,
      failure,
    );
  }
}

function derOf(stream: string): Uint8Array {
  const data = fromLatin1(stream);
  const reader = new Asn1Reader(data);
  reader.object();
  return data.subarray(0, reader.at);
}

const LABELS = ['CERTIFICATE', 'X509 CERTIFICATE', 'PKCS7'];
const labelAt = (line: string, edge: string): string | undefined =>
  LABELS.find((label) => line.startsWith(`-----${edge} ${label}-----`));

/** PEMUtil.readPEMObject: labels stand at the beginning of a line, empty lines are none. */
function readCertificateBlock(stream: string): Uint8Array | null {
  const lines = stream.split(/[\r\n]+/).filter((line) => line !== '');
  const first = lines.findIndex(
    (line) => labelAt(line, 'BEGIN') !== undefined || labelAt(line, 'END') !== undefined,
  );
  if (first === -1) throw ioException('malformed PEM data: no header found');
  const label = labelAt(lines[first] ?? '', 'BEGIN');
  if (label === undefined) {
    throw ioException('malformed PEM data: found footer where header was expected');
  }
  const rest = lines.slice(first + 1);
  const last = rest.findIndex(
    (line) => labelAt(line, 'BEGIN') !== undefined || labelAt(line, 'END') !== undefined,
  );
  if (last === -1) throw ioException('malformed PEM data: no footer found');
  if (labelAt(rest[last] ?? '', 'END') !== label) {
    throw ioException('malformed PEM data: header/footer mismatch');
  }
  const data = rest.slice(0, last).join('');
  return data === '' ? null : sequenceOf(data);
}

function sequenceOf(data: string): Uint8Array {
  try {
    const content = decodeBase64(data);
    if (readWhole(content) !== SEQUENCE) throw certificateException('');
    return content;
  } catch (failure) {
    if (!(failure instanceof JavaException)) throw failure;
    throw ioException('malformed PEM data encountered');
  }
}
