import { readFileSync } from 'node:fs';

interface Input {
  readonly id: string;
  readonly bytes_b64?: string;
  /** A unit that is repeated to a length in octets, and what follows it. */
  readonly gen?: { readonly unit: string; readonly length: number; readonly suffix?: string };
}

/** What runtimes made of one input, where they agree. */
export interface RuntimeAnswer {
  /** Indexes of the decoders that gave this answer. */
  readonly decoders: readonly number[];
  readonly input: string;
  readonly ok: boolean;
  readonly bytes_b64?: string;
  /** A name among the blobs, where several answers are these octets. */
  readonly blob?: string;
  readonly sha256?: string;
  /** Of octets that are given by their digest. */
  readonly length?: number;
  /** Text that UTF-8 does not hold. */
  readonly utf16_hex?: string;
  readonly error?: {
    readonly class: string;
    readonly message: string;
    readonly message_sha256?: string;
  };
}

/** `src/decoders/runtimes.fixture.json`: what the calls of real runtimes answered. */
export interface RuntimeAnswers {
  readonly decoders: readonly {
    readonly id: string;
    readonly io: string;
    readonly provenance: string;
  }[];
  readonly inputs: readonly Input[];
  readonly blobs: Readonly<Record<string, string>>;
  readonly results: readonly RuntimeAnswer[];
}

/** The captured answers in a file, which both our decoders and the plain loops are held to. */
export function readRuntimeAnswers(file: URL): RuntimeAnswers {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The octets that the runtimes were given, by the id of the input. Throws RangeError for an input that has none. */
export function inputsOf({ inputs }: RuntimeAnswers): ReadonlyMap<string, Buffer> {
  return new Map(inputs.map((input) => [input.id, octetsOf(input)]));
}

function octetsOf({ id, bytes_b64, gen }: Input): Buffer {
  if (bytes_b64 !== undefined) return Buffer.from(bytes_b64, 'base64');
  if (gen === undefined) throw new RangeError(`${id} is an input of nothing`);
  const { unit, length, suffix = '' } = gen;
  return Buffer.from(unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + suffix);
}
