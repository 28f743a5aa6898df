import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { wellFormed } from '../../decoders/emulation/surrogates.ts';
import { octetCalls, textCalls } from './decoders.ts';
import { utf8Of } from './proxies.ts';

interface Input {
  readonly id: string;
  readonly bytes_b64?: string;
  readonly gen?: { readonly unit: string; readonly length: number; readonly suffix?: string };
}

interface Result {
  /** Indexes of the decoders that gave this answer. */
  readonly decoders: readonly number[];
  readonly input: string;
  readonly ok: boolean;
  readonly bytes_b64?: string;
  readonly blob?: string;
  readonly sha256?: string;
  readonly utf16_hex?: string;
}

interface Fixture {
  readonly decoders: readonly { readonly id: string; readonly io: string }[];
  readonly inputs: readonly Input[];
  readonly blobs: Readonly<Record<string, string>>;
  readonly results: readonly Result[];
}

/** The answers of the runtimes, which our decoders are held to as well. */
export function readFixture(file: URL): Fixture {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function octetsOf({ bytes_b64, gen }: Input): Buffer {
  if (bytes_b64 !== undefined) return Buffer.from(bytes_b64, 'base64');
  if (gen === undefined) throw new Error('an input of nothing');
  const { unit, length, suffix = '' } = gen;
  return Buffer.from(unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + suffix);
}

/** How many answers there are, and which of them the baseline misses: 'id: input'. Only the words of failures are not compared. */
export function judgeVectors(fixture: Fixture): {
  readonly answers: number;
  readonly missed: readonly string[];
} {
  const inputs = new Map(fixture.inputs.map((input) => [input.id, octetsOf(input)]));
  const missed: string[] = [];
  let answers = 0;
  for (const result of fixture.results) {
    for (const index of result.decoders) {
      const { id = '', io = '' } = fixture.decoders[index] ?? {};
      const octets = inputs.get(result.input) ?? Buffer.alloc(0);
      answers += 1;
      if (!isAnswer(fixture, result, answerOf(id, octets, io)))
        missed.push(`${id}: ${result.input}`);
    }
  }
  return { answers, missed };
}

function answerOf(id: string, octets: Buffer, io: string): string | Uint8Array | null {
  const text = textCalls[id];
  if (text) return text(octets.toString());
  // A call of text to octets has their UTF-8, with U+FFFD.
  const source = io.startsWith('text') ? Buffer.from(octets.toString()) : octets;
  return octetCalls[id]?.(Uint8Array.from(source)) ?? null;
}

function isAnswer(fixture: Fixture, result: Result, answer: string | Uint8Array | null): boolean {
  if (!result.ok || answer === null) return result.ok === (answer !== null);
  if (result.utf16_hex !== undefined) {
    const units = typeof answer === 'string' ? Buffer.from(answer, 'utf16le').swap16() : answer;
    return Buffer.from(units).toString('hex') === result.utf16_hex;
  }
  const octets = Buffer.from(typeof answer === 'string' ? octetsOfText(answer) : answer);
  if (result.sha256 !== undefined) {
    return createHash('sha256').update(octets).digest('hex') === result.sha256;
  }
  const expected = result.bytes_b64 ?? fixture.blobs[result.blob ?? ''];
  return octets.toString('base64') === expected;
}

/** Where a runtime has no UTF-16, a lone surrogate is three octets. */
function octetsOfText(text: string): Uint8Array {
  if (wellFormed(text) === text) return Buffer.from(text);
  return Uint8Array.from([...text].flatMap((character) => utf8Of(character.codePointAt(0) ?? 0)));
}
