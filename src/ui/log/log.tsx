import { type JSX, useEffect, useRef } from 'react';
import { octetsOf } from '../../app/log/octets-of.ts';
import { emptySummary } from '../../log/summary.ts';
import { ToolPage } from '../tool-page/tool-page.tsx';
import { useApp } from '../use-app.ts';
import { Contrasted } from './contrasted.tsx';
import { Empty } from './empty.tsx';
import { Expiring } from './expiring.tsx';
import { FileNotes } from './file-notes.tsx';
import { Groups } from './groups.tsx';
import { HandOn } from './hand-on.tsx';
import { LogHistogram } from './log-histogram.tsx';
import { LogTable } from './log-table.tsx';
import { LogVerdictLine } from './log-verdict.tsx';
import { Reading } from './reading.tsx';
import { useLogWords } from './use-log-words.ts';

/** What a log tells of the certificates that came. */
export function Log(): JSX.Element {
  const words = useLogWords();
  const close = useApp((state) => state.closeLog);
  const isOpen = useApp((state) => state.logSource !== null);
  const closing = (toHeading: () => void): JSX.Element => (
    <button
      type="button"
      onClick={() => {
        close();
        toHeading();
      }}
    >
      {words.close}
    </button>
  );
  return (
    <ToolPage name={words.name} back={words.back} id="log" {...(isOpen && { actions: closing })}>
      {isOpen ? <Opened /> : <Empty />}
    </ToolPage>
  );
}

/** Until what reads a log is there itself, its page stands as it will at the beginning. */
function Opened(): JSX.Element {
  const source = useApp((state) => state.logSource) ?? '';
  const summary = useApp((state) => state.logSummary) ?? emptySummary(octetsOf(source));
  return (
    <>
      <LogVerdictLine summary={summary} />
      <Reading summary={summary} />
      {summary.requests > 0 && (
        <>
          <HandOn summary={summary} />
          <LogHistogram histogram={summary.histogram} />
          <Contrasted contrast={summary.contrast} />
          <LogTable />
          <Groups />
          {summary.verdict.certificates > 0 && <Expiring expiry={summary.expiry} />}
        </>
      )}
      <FileNotes summary={summary} />
    </>
  );
}

/** The way back to a log that stays open behind the first screen; it takes the focus that the opened row had. */
export function BackToLog(): JSX.Element {
  const words = useLogWords();
  const visit = useApp((state) => state.visit);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  }, []);
  return (
    <p>
      <button type="button" ref={button} onClick={() => visit('log')}>
        {words.backToLog}
      </button>
    </p>
  );
}
