import type { FromGenerator, ToGenerator } from './generate-protocol.ts';
import type { FromLibraries, ToLibraries } from './libraries-protocol.ts';

const loadGenerator = () => import('./generate.ts');
const loadReaders = () => import('../libraries/read-all.ts');

// A rejection would be silent: reported, it reaches the page as an error of this worker.
const report = (error: unknown): void => reportError(error);

async function reply(message: ToGenerator | ToLibraries): Promise<FromGenerator | FromLibraries> {
  if ('kind' in message) return (await loadGenerator()).generate(message);
  const { id, parts } = message;
  const { readAll } = await loadReaders();
  return { id, answers: parts.map(({ octets, kind }) => readAll(octets, kind)) };
}

// One script for both, as they share a library. Its name says what an instance is for, and that is under way before it is asked.
(self.name === 'generator' ? loadGenerator() : loadReaders()).catch(report);

self.onmessage = ({ data }: MessageEvent<ToGenerator | ToLibraries>): void => {
  reply(data).then((answer) => self.postMessage(answer), report);
};
