import { catalog, inspectText, mapOctetsOf, prepare } from '../inspection.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

const answer = (message: FromWorker): void => self.postMessage(message);

// A rejection would be silent: reported, it reaches the page as an error of this worker.
const report = (error: unknown): void => reportError(error);

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

self.onmessage = ({ data }: MessageEvent<ToWorker>): void => {
  reply(data).then(answer, report);
};
