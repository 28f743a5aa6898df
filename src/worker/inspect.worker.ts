import { catalog, inspectText, mapOctetsOf, prepare } from '../engine.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { readFiles } from './read-files.ts';

const answer = (message: FromWorker): void => self.postMessage(message);

/** A chunk of its own: the worker starts without it, and nothing is requested once a log is there. */
const loadLogJudging = () => import('./log-judge.ts');

prepare()
  .then(loadLogJudging)
  .catch((error: unknown) => reportError(error));

self.onmessage = ({ data }: MessageEvent<ToWorker>): void => {
  if (data.kind === 'catalog') {
    answer({ id: data.id, kind: 'catalog', catalog: catalog() });
    return;
  }
  if (data.kind === 'judge-log') {
    const { port, judging } = data;
    loadLogJudging().then(
      ({ serveJudging }) => serveJudging(port, judging),
      (error: unknown) => reportError(error),
    );
    return;
  }
  if (data.kind === 'read') {
    answer({ id: data.id, kind: 'read', read: readFiles(data.files) });
    return;
  }
  if (data.kind === 'octets') {
    const { id, question } = data;
    mapOctetsOf(question).then(
      (map) => answer({ id, kind: 'octets', map }),
      (error: unknown) => reportError(error),
    );
    return;
  }
  const { id, text, options } = data;
  // A rejection would be silent: reported, it reaches the page as an error of this worker.
  inspectText(text, options).then(
    (inspection) => answer({ id, kind: 'inspected', inspection }),
    (error: unknown) => reportError(error),
  );
};
