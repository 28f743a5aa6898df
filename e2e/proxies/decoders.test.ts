import { randomInt } from 'node:crypto';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { randomFrom, randomValues } from '../../src/conformance/differential/random-values.ts';
import { decoders } from '../../src/decoders/registry.ts';
import { type Answer, Asking } from './client.ts';
import { type Decoding, decodings } from './decoding.ts';
import { folderOfModule } from './programs.ts';
import { startProxy } from './server.ts';

const pki = inject('pki');

/** Set MTLS_LENS_SEED to repeat a run. */
const seed = Number(process.env['MTLS_LENS_SEED'] ?? randomInt(2 ** 31));
const COUNT = process.env['MTLS_LENS_ALL'] ? 2000 : 400;
/** As many at a time as there are connections. */
const BATCH = 8;

const stops: (() => unknown)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

/** What asks the proxy; null where it, or its module, is not here. */
async function start({ module, kind }: Decoding): Promise<Asking | null> {
  const modules = module === undefined ? '' : folderOfModule(module);
  if (modules === null) return null;
  const server = await startProxy(kind(modules), pki!, 9);
  if (server === null) return null;
  stops.push(server.stop);
  const asking = new Asking(server.place.plain);
  stops.push(() => asking.end());
  return asking;
}

const text = (base64: string | null): string => Buffer.from(base64 ?? '', 'base64').toString();

function realOf(answer: Answer, isFailure: boolean): string {
  const type = answer.field('X-Error-Type');
  if (type !== null) return `${text(type)}: ${text(answer.field('X-Error-Message'))}`;
  if (isFailure) return 'fails';
  return `ok ${Buffer.from(answer.field('X-Out') ?? '', 'base64').toString('hex')}`;
}

function oursOf(id: string, value: Buffer, { isText, emptyFails }: Decoding): string {
  const decoder = decoders.find((one) => one.id === id);
  if (decoder === undefined) throw new Error(`no decoder ${id}`);
  const decoded = decoder.decode(isText ? value.toString('utf8') : new Uint8Array(value));
  if (decoded.ok) return `ok ${Buffer.from(decoded.value.value).toString('hex')}`;
  if (emptyFails?.includes(id)) return 'fails';
  return `${decoded.error.type}: ${decoded.error.message}`;
}

interface Compared {
  readonly input: string;
  readonly ours: string;
  readonly real: string;
}

async function compare(
  decoding: Decoding,
  asking: Asking,
  id: string,
  value: Buffer,
): Promise<Compared> {
  const answer = await asking.ask(`/${id}`, { 'X-In': value.toString('base64') });
  const out = answer.field('X-Out');
  const isFailure =
    decoding.emptyFails?.includes(id) === true && value.length > 0 && (out ?? '') === '';
  return {
    input: value.toString('latin1'),
    ours: oursOf(id, value, decoding),
    real: realOf(answer, isFailure),
  };
}

async function differences(
  decoding: Decoding,
  asking: Asking,
  id: string,
): Promise<readonly Compared[]> {
  const values = randomValues(COUNT, randomFrom(seed), decoding);
  const all: Compared[] = [];
  for (let i = 0; i < values.length; i += BATCH) {
    const batch = values.slice(i, i + BATCH);
    all.push(...(await Promise.all(batch.map((one) => compare(decoding, asking, id, one)))));
  }
  // A proxy that answers nothing would agree with a decoder that fails.
  expect(all.filter(({ real }) => /^ok ./.test(real)).length).toBeGreaterThan(COUNT / 10);
  return all.filter(({ ours, real }) => ours !== real);
}

describe.skipIf(pki === null)('what a real proxy decodes', () => {
  test.for(decodings)('$name answers as its emulation does', async (decoding, { skip }) => {
    const asking = await start(decoding);
    if (asking === null) return skip();
    console.info(
      `${decoding.name}: ${COUNT} values for each of ${decoding.ids.join(', ')}, seed ${seed}`,
    );
    for (const id of decoding.ids) {
      expect((await differences(decoding, asking, id)).slice(0, 5), id).toEqual([]);
    }
  });
});
