import { ReceiverFailure } from '../failure.ts';
import { fromLatin1, sixBits } from '../octets.ts';

/** One message of forge.pem.decode. */
export interface Message {
  readonly type: string;
  readonly isEncrypted: boolean;
  readonly body: Uint8Array;
}

const invalid = (rest = ''): ReceiverFailure =>
  new ReceiverFailure('Error', `Invalid PEM formatted message.${rest}`);

/** forge.pem.decode of node-forge 1.4: every message of a text. Throws ReceiverFailure. */
export function decodePem(text: string): readonly Message[] {
  const messages: Message[] = [];
  for (const { label, headers, body } of blocksOf(text)) {
    const isEncrypted = headers !== null && readProcType(headers);
    messages.push({ type: label, isEncrypted, body: decode64(body) });
  }
  if (messages.length === 0) throw invalid();
  return messages;
}

interface Block {
  readonly label: string;
  readonly headers: string | null;
  readonly body: string;
  readonly end: number;
}

function* blocksOf(text: string): Generator<Block> {
  const ends = endsOf(text);
  const last = text.lastIndexOf('-----END ');
  let headersEnd = -1;
  let from = 0;
  for (;;) {
    const begin = text.indexOf('-----BEGIN ', from);
    // Behind the last END line no block is whole.
    if (begin === -1 || begin > last) return;
    if (begin > headersEnd) headersEnd = runEnd(HEADERS, text, begin);
    const block = blockAt(text, begin, ends, headersEnd);
    if (block !== null) yield block;
    from = block?.end ?? begin + 1;
  }
}

const BODY = /[:A-Za-z0-9+/=\s]*/y;
const HEADERS = /[!-~\s]*/y;

/** Where the characters of a class that begin at `from` end. */
function runEnd(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  pattern.test(text);
  return pattern.lastIndex;
}

/** An END line with a blank line in the data before it. */
interface BlankEnd {
  readonly label: string;
  readonly end: number;
  readonly blank: number;
}

function endsOf(text: string): readonly BlankEnd[] {
  const ends: BlankEnd[] = [];
  for (let end = text.indexOf('-----END '); end !== -1; end = text.indexOf('-----END ', end + 1)) {
    const label = labelAt(text, end + '-----END '.length);
    const edge = Math.max(text.lastIndexOf('-----', end - 1), ends.at(-1)?.end ?? 0, 0);
    const start = runStart(text, edge, end);
    const blank = blankLine(text, start, end);
    if (label !== null && blank !== null) ends.push({ label, end, blank });
  }
  return ends;
}

function runStart(text: string, least: number, end: number): number {
  let start = end;
  while (start > least && /[:A-Za-z0-9+/=\s]/.test(text[start - 1] ?? '-')) start -= 1;
  return start;
}

const LABEL = /[A-Z0-9 -]+?-----/y;

/** The label that "-----" follows. */
function labelAt(text: string, from: number): string | null {
  LABEL.lastIndex = from;
  return LABEL.test(text) ? text.slice(from, LABEL.lastIndex - '-----'.length) : null;
}

/** Where the first blank line before `end` begins. */
function blankLine(text: string, from: number, end: number): number | null {
  const found = /\r?\n\r?\n/.exec(text.slice(from, end));
  if (found === null || from + found.index + found[0].length >= end) return null;
  return from + found.index;
}

function blockAt(
  text: string,
  begin: number,
  ends: readonly BlankEnd[],
  headersEnd: number,
): Block | null {
  const label = labelAt(text, begin + '-----BEGIN '.length);
  if (label === null) return null;
  const edge = begin + '-----BEGIN -----'.length + label.length;
  const boundary = `-----END ${label}-----`;
  const bodyEnd = runEnd(BODY, text, edge);
  const isWhole = text.startsWith(boundary, bodyEnd);
  const later = ends.find((one) => one.end > bodyEnd && one.label === label);
  const start = runEnd(/\r?\n?/y, text, edge);
  const own = isWhole ? blankLine(text, start + 1, bodyEnd) : null;
  const blank = own ?? later?.blank ?? null;
  const end = own === null && later !== undefined ? later.end : bodyEnd;
  const close = end + boundary.length;
  if (blank !== null && blank <= headersEnd) {
    const data = runEnd(/\r?\n\r?\n/y, text, blank);
    return { label, headers: text.slice(start, data), body: text.slice(data, end), end: close };
  }
  if (!isWhole || edge >= bodyEnd) return null;
  const body = text.slice(Math.min(start, bodyEnd - 1), bodyEnd);
  return { label, headers: null, body, end: bodyEnd + boundary.length };
}

/** The first header must be Proc-Type, with two values; whether it says that the data is encrypted. */
function readProcType(headers: string): boolean {
  const [, name, value = ''] =
    /(?:^|[^!-~])([!-~]+):\s*([!-~\s^:]+)/.exec(headers.split(/\r?\n/, 1)[0]?.trimEnd() ?? '') ??
    [];
  if (name === undefined) return false;
  if (name !== 'Proc-Type') {
    throw invalid(' The first encapsulated header must be "Proc-Type".');
  }
  const values = value.split(',');
  if (values.length !== 2) throw invalid(' The "Proc-Type" header must have two subfields.');
  return values[1]?.trimStart() === 'ENCRYPTED';
}

const EQUALS = 0x3d;
const PAD = 64;

/** forge.util.decode64: what is outside the alphabet is passed over, and nothing else is checked. */
function decode64(text: string): Uint8Array {
  const digits = fromLatin1(text.replace(/[^A-Za-z0-9+/=]/g, ''));
  for (let i = 0; i < digits.length; i += 1) {
    const unit = digits[i] ?? 0;
    digits[i] = unit === EQUALS ? PAD : sixBits(unit);
  }
  const octets = new Uint8Array(Math.ceil(digits.length / 4) * 3);
  let to = 0;
  const push = (octet: number): void => {
    octets[to] = octet;
    to += 1;
  };
  for (let i = 0; i < digits.length; i += 4) {
    const a = digits[i] ?? 0;
    const b = digits[i + 1] ?? 0;
    const c = digits[i + 2] ?? 0;
    const d = digits[i + 3] ?? 0;
    push((a << 2) | (b >> 4));
    if (c !== PAD) push(((b & 15) << 4) | (c >> 2));
    if (c !== PAD && d !== PAD) push(((c & 3) << 6) | d);
  }
  return octets.slice(0, to);
}
