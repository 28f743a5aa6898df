import { parseName } from './distinguished-name.ts';
import type { Expectation } from './expectation.ts';
import { readLabel } from './labels.ts';

/** More values than anyone registers for one certificate. */
export const MOST_VALUES = 100;

const PEM = /-----BEGIN [A-Z0-9 ]+-----[^-]*-----END [A-Z0-9 ]+-----/g;

/** Octets of a value that a tool broke into lines: pairs of digits, with colons or spaces. */
const OCTETS = /^(?:[0-9a-f]{2}[:\s]*)+$/i;
const WHOLE = [10, 20, 32, 48, 64];

/** The values of an expected text: one for each line, a value or a name broken into lines, or a certificate. */
export function valuesIn(text: string): readonly Expectation[] {
  const certificates = (text.match(PEM) ?? []).map(
    (pem): Expectation => ({ text: pem, label: 'certificate', isFingerprint: false }),
  );
  const rest = thumbprintIn(text.replace(PEM, '\n'));
  return [...certificates, ...linesOf(rest).map(readLabel)].filter((one) => one.text !== '');
}

/** RFC 8705, section 3.1, and RFC 7515, sections 4.1.7 and 4.1.8: the thumbprint in the JSON of a token or its header. */
function thumbprintIn(text: string): string {
  const whole = text.trim();
  if (!whole.startsWith('{') || !whole.endsWith('}')) return text;
  return /"x5t(?:#S256)?"\s*:\s*"[^"]*"/.exec(whole)?.[0] ?? text;
}

function linesOf(text: string): readonly string[] {
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isBroken =
    lines.length > 1 &&
    lines.every((line) => OCTETS.test(line)) &&
    WHOLE.includes(octetsIn(lines.join(''))) &&
    !lines.some((line) => WHOLE.includes(octetsIn(line)));
  if (isBroken) return [lines.join('')];
  const [first = '', ...others] = lines;
  if (/^(?:subject|issuer)\s*[:=]$/i.test(first) && isName(others)) {
    return [`${first}${others.join(', ')}`];
  }
  return isName(lines) ? [lines.join(', ')] : joined(lines);
}

/** One attribute a line, as Node.js and `openssl -nameopt multiline` print a name; common names alone are many names. */
function isName(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const types = new Set<string>();
  for (const line of lines) {
    const attributes = parseName(line);
    const [only] = attributes ?? [];
    if (only === undefined || attributes?.length !== 1) return false;
    types.add(only.type);
  }
  return types.size > 1;
}

const octetsIn = (line: string): number => line.replace(/[:\s]/g, '').length / 2;

/** OpenSSL writes a serial number below its label, and breaks after a colon. */
function joined(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last?.endsWith(':') && OCTETS.test(line)) whole[whole.length - 1] = `${last} ${line}`;
    else whole.push(line);
  }
  return whole;
}
