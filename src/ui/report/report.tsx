import { type JSX, Suspense, use, useId, useState } from 'react';
import { downloadText } from '../../app/download.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { StoreContext } from '../use-app.ts';
import { toMarkdown } from './markdown.ts';
import { PrintedReport } from './printed-report.tsx';
import styles from './report.module.css';
import { SharePanel } from './share-panel.tsx';
import { handedOn, reportIn, useReportLanguage, useReportWords } from './use-report.ts';

/** The ways to hand the answer on: to a ticket, as a file, on paper, in a link. */
export function Report(): JSX.Element {
  const words = useReportWords();
  return (
    <section className={styles['report']} aria-label={words.name}>
      <h2>{words.name}</h2>
      <Suspense>
        <Actions />
      </Suspense>
      <p className={styles['note']}>{words.contents}</p>
    </section>
  );
}

function Actions(): JSX.Element {
  const words = useReportWords();
  const messages = useReportLanguage();
  const store = use(StoreContext);
  const [isSharing, setSharing] = useState(false);
  const panel = useId();
  const markdown = (): string =>
    store === null ? '' : toMarkdown(reportIn(messages, store.getState()));
  const json = (): string => {
    const inspection = store === null ? null : handedOn(store.getState());
    return `${JSON.stringify(inspection?.report ?? null, null, 2)}\n`;
  };
  return (
    <>
      <div className={styles['actions']}>
        <CopyButton text={markdown} label={words.copyReport} isWide />
        <button
          type="button"
          onClick={() => downloadText('mtls-lens-report.json', 'application/json', json())}
        >
          {words.downloadJson}
        </button>
        <button
          type="button"
          onClick={() => downloadText('mtls-lens-report.md', 'text/markdown', markdown())}
        >
          {words.downloadMarkdown}
        </button>
        <button type="button" onClick={() => window.print()}>
          {words.print}
        </button>
        <button
          type="button"
          aria-expanded={isSharing}
          aria-controls={isSharing ? panel : undefined}
          onClick={() => setSharing(!isSharing)}
        >
          {words.share}
        </button>
      </div>
      {isSharing && <SharePanel id={panel} />}
      <PrintedReport blocks={(state) => reportIn(messages, state)} />
    </>
  );
}
