import { createHash } from 'node:crypto';
import {
  inputsOf,
  type RuntimeAnswer,
  type RuntimeAnswers,
} from '../../conformance/runtime-answers.ts';
import { wellFormed } from '../../decoders/emulation/surrogates.ts';
import { octetCalls, textCalls } from './decoders.ts';
import { utf8Of } from './proxies.ts';

/** How many answers there are, and which of them the baseline misses: 'id: input'. Only the words of failures are not compared. */
export function judgeVectors(fixture: RuntimeAnswers): {
  readonly answers: number;
  readonly missed: readonly string[];
} {
  const inputs = inputsOf(fixture);
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

function isAnswer(
  fixture: RuntimeAnswers,
  result: RuntimeAnswer,
  answer: string | Uint8Array | null,
): boolean {
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
