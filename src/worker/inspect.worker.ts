import { catalog, inspectText, mapOctetsOf, prepare } from '../inspection.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { replyWith } from './reply-with.ts';

/** What reads files: a chunk of its own. */
const loadFiles = () => import('./read-files.ts');

/** What judges a log: a chunk of its own. */
const loadLogJudging = () => import('./log-judge.ts');

// Under way before the first message is read: the catalog, and with it the first question, waits for it.
const prepared = Promise.all([prepare(), loadFiles()]);

// Fetched behind them: nothing is requested once a log is there. What could not be had is asked for again then.
prepared.then(loadLogJudging).catch(() => undefined);

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
    case 'judge-log':
      (await loadLogJudging()).serveJudging(message.port, message.judging);
      return { id, kind: 'judging' };
    case 'inspect':
      return {
        id,
        kind: 'inspected',
        inspection: await inspectText(message.text, message.options),
      };
  }
}

replyWith(reply);
