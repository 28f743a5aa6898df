import { LogDesk } from './log-desk.ts';
import type { FromLog, LogJob, ToLog } from './log-protocol.ts';
import { readJob } from './log-read.ts';
import { LogScanning } from './log-scan.ts';

/** How often the page is told, in milliseconds. */
const PAUSE = 250;

const tell = (message: FromLog): void => self.postMessage(message);

let scanning: LogScanning | null = null;
let desk: LogDesk | null = null;

function lead(message: Extract<ToLog, { readonly kind: 'lead' }>): void {
  const { files, judging, readers, inspectors } = message;
  scanning = new LogScanning(files, judging);
  desk = new LogDesk(scanning.tally, judging, scanning);
  scanning.begin(readers, inspectors).catch((error: unknown) => reportError(error));
  keepTelling(scanning, desk);
}

/**
 * Tells the page what changed, at once and then every quarter of a second, until the end is told. Of a log so varied that a
 * summary takes long, less often: most of the time is for counting.
 */
function keepTelling(of: LogScanning, from: LogDesk, told = -1): void {
  const { version, isEnded } = of;
  const begun = performance.now();
  if (version !== told || !isEnded) tell({ summary: from.summary() });
  const pause = Math.max(PAUSE, 4 * (performance.now() - begun));
  if (!isEnded) setTimeout(() => keepTelling(of, from, version), pause);
}

function serve(port: MessagePort): void {
  port.onmessage = ({ data }: MessageEvent<LogJob>): void => {
    void readJob(data, (report) => port.postMessage(report));
  };
}

self.onmessage = ({ data }: MessageEvent<ToLog>): void => {
  if (data.kind === 'lead') lead(data);
  else if (data.kind === 'read') serve(data.port);
  else if (data.kind === 'stop') stop(data.state);
  else if (desk === null) return;
  else if (data.kind === 'ask') data.port.postMessage(desk.answer(data.question));
  else {
    for (const text of desk.export(data.wanted)) data.port.postMessage(text);
    data.port.postMessage(null);
  }
};

function stop(state: 'cancelled' | 'failed'): void {
  scanning?.stop(state);
}
