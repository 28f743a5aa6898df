import { inspectLogValue } from '../inspection.ts';
import { judge } from '../log/judge.ts';
import type { Judgement } from '../log/judgement.ts';
import type { FromJudge, LogJudging, ToJudge } from './log-protocol.ts';

/** Judges values of a log for whoever holds the other end of the port. A value that the engine cannot take is none. */
export function serveJudging(port: MessagePort, judging: LogJudging): void {
  port.onmessage = ({ data }: MessageEvent<ToJudge>): void => {
    const answers = data.values.map(({ field, value }) => judgeOne(field, value, judging));
    Promise.all(answers).then(
      (judgements) => port.postMessage({ id: data.id, judgements } satisfies FromJudge),
      (error: unknown) => reportError(error),
    );
  };
}

const judgeOne = (field: string, value: string, judging: LogJudging): Promise<Judgement | null> =>
  judge(field, value, (text) => inspectLogValue(text, judging));
