import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { logClients } from '../../src/conformance/log-certificates.ts';
import { generateLog } from '../../src/conformance/log-generator.ts';
import { IS_WHOLE, SEED } from '../sample.ts';
import { expect, test } from './everywhere.ts';

const OCTETS = IS_WHOLE ? 200_000_000 : 20_000_000;

/** Writes a log; answers what the page has to say of it. */
async function written(path: string): Promise<string> {
  const clients = logClients(200, `${SEED}`);
  const wish = { seed: SEED, shape: 'nginx', octets: OCTETS, damaged: 3, clients } as const;
  const { pieces, answers } = generateLog(wish);
  const file = await open(path, 'w');
  for (const piece of pieces) await file.write(piece);
  await file.close();
  const certificates = [...answers.certificates.values()];
  const recovered = certificates.reduce((sum, one) => sum + one.recovered, 0);
  const number = (value: number): string => value.toLocaleString('en');
  return `${number(certificates.filter((one) => one.recovered > 0).length)} of ${number(certificates.length)} certificates reach you damaged: ${number(recovered + answers.cut)} of ${number(answers.requests)} requests since 2026-11-17`;
}

test('a big log is counted as it was written', async ({ visitor, site, folder }) => {
  test.slow();
  const path = join(folder, 'access.log');
  const said = await written(path);
  await visitor.open(site.address);
  await visitor.choose(path);
  const log = (): Promise<string> => visitor.textOf('region', 'Read a log');
  const timeout = IS_WHOLE ? 600_000 : 120_000;
  await expect.poll(log, { timeout }).toContain('Read to the end');
  expect((await log()).replace(/\s+/g, ' '), `MTLS_LENS_SEED=${SEED}`).toContain(said);
  await visitor.press('Close this log');
  await expect.poll(log).toContain('Choose log files');
  expect(visitor.messages).toEqual([]);
});
