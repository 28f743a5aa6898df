import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { span } from '../span.ts';
import { TextWriter, type Traced } from '../trace.ts';

/** One percent-encoding taken off, and how each telling character had been written. */
export interface Layer {
  readonly text: Traced<string>;
  readonly diagnostics: readonly Diagnostic[];
  /** Counts of escapes by the octet they stand for and by the case of their hexadecimal letters. */
  readonly upper: ReadonlyMap<number, number>;
  readonly lower: ReadonlyMap<number, number>;
}

/**
 * Takes off one percent-encoding, leniently: RFC 3986, section 2.1 triplets become characters (UTF-8 where they form it,
 * else the octet as U+0080 to U+00FF), a malformed `%` stays and is a finding. `+` stays what it is.
 */
export function unescapeLayer(text: string): Layer {
  const out = new TextWriter(text);
  const diagnostics: Diagnostic[] = [];
  const upper = new Map<number, number>();
  const lower = new Map<number, number>();
  while (!out.done) {
    const next = text.indexOf('%', out.at);
    if (next !== out.at) {
      out.copy((next === -1 ? text.length : next) - out.at);
      continue;
    }
    const octet = octetAt(text, next);
    if (octet === null) {
      const found = text.slice(next, next + 3);
      diagnostics.push(diagnose('percent.malformed', { found }, span(next, next + found.length)));
      out.copy(1);
      continue;
    }
    const cases = /[a-f]/.test(text.slice(next + 1, next + 3)) ? lower : upper;
    cases.set(octet, (cases.get(octet) ?? 0) + 1);
    if (octet < 0x80) out.rewrite(3, String.fromCharCode(octet));
    else writeMultibyte(out, text);
  }
  return { text: out.finish(), diagnostics, upper, lower };
}

const PERCENT = 0x25;

/** The octet of the pct-encoded triplet at `at`, or null where there is none. */
export function octetAt(text: string, at: number): number | null {
  if (text.charCodeAt(at) !== PERCENT) return null;
  const high = hexValue(text.charCodeAt(at + 1));
  const low = hexValue(text.charCodeAt(at + 2));
  return high >= 0 && low >= 0 ? high * 16 + low : null;
}

/** The value of a hexadecimal digit of ASCII, or -1. */
export function hexValue(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const letter = unit | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function writeMultibyte(out: TextWriter, text: string): void {
  const octets: number[] = [];
  for (let at = out.at; octets.length < 4; at += 3) {
    const octet = octetAt(text, at);
    if (octet === null) break;
    octets.push(octet);
    const character = decodeUtf8(octets);
    if (character !== null) {
      out.rewrite(octets.length * 3, character);
      return;
    }
  }
  out.rewrite(3, String.fromCharCode(octets[0] ?? 0));
}

function decodeUtf8(octets: readonly number[]): string | null {
  try {
    return strict.decode(Uint8Array.from(octets));
  } catch {
    return null;
  }
}
