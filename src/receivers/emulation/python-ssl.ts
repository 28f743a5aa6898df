import { ReceiverFailure } from './failure.ts';
import { Digits, sixBits } from './octets.ts';

const HEADER = '-----BEGIN CERTIFICATE-----';
const FOOTER = '-----END CERTIFICATE-----';

/** str.isspace. */
const SPACE =
  '[\\t-\\r\\x1c- \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
const STRIPPED = new RegExp(`^${SPACE}|${SPACE}$`, 'g');

/** ssl.PEM_cert_to_DER_cert of Python 3.11: the octets, whatever they are. Throws ReceiverFailure. */
export function pemToDer(text: string): Uint8Array {
  if (!text.startsWith(HEADER)) {
    throw new ReceiverFailure('ValueError', `Invalid PEM encoding; must start with ${HEADER}`);
  }
  const stripped = text.replace(STRIPPED, '');
  if (!stripped.endsWith(FOOTER)) {
    throw new ReceiverFailure('ValueError', `Invalid PEM encoding; must end with ${FOOTER}`);
  }
  const body = stripped.slice(
    HEADER.length,
    Math.max(HEADER.length, stripped.length - FOOTER.length),
  );
  checkAscii(body);
  return decodeLax(body);
}

/** str.encode('ASCII', 'strict'). */
function checkAscii(text: string): void {
  if (!/[^\0-\x7f]/.test(text)) return;
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const start = points.findIndex((point) => point >= 0x80);
  let end = start;
  while ((points[end] ?? 0) >= 0x80) end += 1;
  const what =
    end - start === 1
      ? `character '${escaped(points[start] ?? 0)}' in position ${start}`
      : `characters in position ${start}-${end - 1}`;
  throw new ReceiverFailure(
    'UnicodeEncodeError',
    `'ascii' codec can't encode ${what}: ordinal not in range(128)`,
  );
}

function escaped(point: number): string {
  const digits = point.toString(16);
  if (point < 0x100) return `\\x${digits.padStart(2, '0')}`;
  return point < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
}

const PAD = 0x3d;
const failed = (message: string): ReceiverFailure => new ReceiverFailure('binascii.Error', message);

/**
 * binascii.a2b_base64 of Python 3.11, not strict: what is outside the alphabet is passed over, padding that ends a
 * quantum ends the data. Throws ReceiverFailure.
 */
function decodeLax(text: string): Uint8Array {
  const digits = new Digits(text.length);
  let pads = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const held = digits.length % 4;
    if (unit === PAD && held >= 2) {
      pads += 1;
      if (held + pads >= 4) return digits.join();
    }
    const value = sixBits(unit);
    if (value < 0) continue;
    pads = 0;
    digits.push(value);
  }
  const held = digits.length % 4;
  if (held === 1) {
    throw failed(
      `Invalid base64-encoded string: number of data characters (${digits.length}) cannot be 1 more than a multiple of 4`,
    );
  }
  if (held > 1) throw failed('Incorrect padding');
  return digits.join();
}
