import type { FromGenerator, ToGenerator } from './generate-protocol.ts';
import type { FromLibraries, ToLibraries } from './libraries-protocol.ts';
import { replyWith } from './reply-with.ts';

const loadGenerator = () => import('./generate.ts');
const loadReaders = () => import('../libraries/read-all.ts');

async function reply(message: ToGenerator | ToLibraries): Promise<FromGenerator | FromLibraries> {
  if ('kind' in message) return (await loadGenerator()).generate(message);
  const { id, parts } = message;
  const { readAll } = await loadReaders();
  return { id, answers: parts.map(({ octets, kind }) => readAll(octets, kind)) };
}

// One script for both, as they share a library. Its name says what an instance is for, and that is under way before it is asked.
(self.name === 'generator' ? loadGenerator() : loadReaders()).catch(reportError);

replyWith(reply);
