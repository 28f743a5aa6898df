import { catalog, inspectText, mapOctetsOf, prepare } from '../inspection.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { replyWith } from './reply-with.ts';

/** What reads files: a chunk of its own. */
const loadFiles = () => import('./read-files.ts');

// Under way before the first message is read: the catalog, and with it the first question, waits for it.
const prepared = Promise.all([prepare(), loadFiles()]);

async function reply(message: ToWorker): Promise<FromWorker> {
  const { id } = message;
  switch (message.kind) {
    case 'catalog':
      await prepared;
      return { id, kind: 'catalog', catalog: await catalog() };
    case 'read':
      return { id, kind: 'read', read: (await loadFiles()).readFiles(message.files) };
    case 'octets':
      return { id, kind: 'octets', map: await mapOctetsOf(message.question) };
    case 'inspect':
      return {
        id,
        kind: 'inspected',
        inspection: await inspectText(message.text, message.options),
      };
  }
}

replyWith(reply);
