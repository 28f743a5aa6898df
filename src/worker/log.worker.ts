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

/** Tells the page what changed, at once and then every quarter of a second, until the end is told. */
function keepTelling(of: LogScanning, from: LogDesk): void {
  let told = -1;
  const timer = setInterval(() => {
    const { version, isEnded } = of;
    if (version !== told || !isEnded) tell({ summary: from.summary() });
    told = version;
    if (isEnded) clearInterval(timer);
  }, PAUSE);
  tell({ summary: from.summary() });
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
