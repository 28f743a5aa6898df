import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { receivers } from '../receivers/registry.ts';
import { damages, freshCertificate, toPem } from './fresh-certificates.ts';

const java = process.env['MTLS_LENS_JAVA'] ?? 'java';
const program = fileURLToPath(new URL('./jdk/Receive.java', import.meta.url));
const ids = [
  'java-certificatefactory',
  'java-base64-certificatefactory',
  'java-mime-certificatefactory',
];
const CERTIFICATES = 240;

/** A JDK of this major version words its errors as the vectors do; others word some of them otherwise. */
const WORDED = 17;

/**
 * Without the vector instructions of the just-in-time compiler: on some processors they read misplaced padding otherwise
 * than the Java source does, once the code is hot, and so the message would depend on how busy the server is.
 */
const PLAIN = ['-XX:+UnlockDiagnosticVMOptions', '-XX:-UseBASE64Intrinsics'];

function majorVersion(): number | null {
  const said = spawnSync(java, ['-version'], { encoding: 'utf8' });
  const match = /version "(\d+)/.exec(said.stderr ?? '');
  return match === null ? null : Number(match[1]);
}

const version = majorVersion();
if (version === null) {
  if (process.env['CI']) throw new Error('no JDK: set MTLS_LENS_JAVA');
  console.warn('the JDK comparison is skipped: no java here (set MTLS_LENS_JAVA)');
}

/** DER that is as long as it claims and broken further inside: only that the JDK refuses it is compared. */
const UNREAD = '\tUnable to initialize';

const sameWords = (ours: string, real: string): boolean =>
  ours.endsWith(UNREAD) ? !real.startsWith('ok') : ours === real;

test.skipIf(version === null)('the JDK answers as the emulation does, whatever was lost', () => {
  const pems = Array.from({ length: CERTIFICATES }, (_, i) =>
    damages(toPem(freshCertificate(i % 60))),
  ).flat();
  const input = pems.map((pem) => Buffer.from(pem).toString('base64')).join('\n');
  const ran = spawnSync(java, [...PLAIN, program], { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  expect(ran.stderr).toBe('');
  const answers = ran.stdout.trim().split('\n');
  expect(answers.length).toBe(pems.length * ids.length);
  const different: string[] = [];
  let [words, unread] = [0, 0];
  for (const [i, said] of answers.entries()) {
    const pem = pems[Math.floor(i / ids.length)] ?? '';
    const receiver = receivers.find(({ id }) => id === ids[i % ids.length])!;
    const received = receiver.receive(pem);
    const ours = received.ok
      ? `ok ${Buffer.from(received.certificates[0]!).toString('base64')}`
      : `${received.error.type}\t${received.error.message}`;
    const real = said.startsWith('no ')
      ? Buffer.from(said.slice(3), 'base64').toString('utf8')
      : said;
    const isSame =
      version === WORDED ? sameWords(ours, real) : ours.startsWith('ok') === real.startsWith('ok');
    if (ours.endsWith(UNREAD)) unread += 1;
    if (!isSame)
      different.push(`${receiver.id}\n ours ${ours}\n real ${real}\n${pem.slice(0, 300)}`);
    if (!received.ok) words += 1;
  }
  console.info(
    `JDK ${version}: ${answers.length} answers compared, ${words} errors, ${unread} only that it is refused`,
  );
  expect(different.slice(0, 5)).toEqual([]);
});
