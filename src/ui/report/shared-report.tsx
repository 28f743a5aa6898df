import { type JSX, useEffect, useMemo, useRef } from 'react';
import type { Shared } from '../../core/share/shared.ts';
import { useApp } from '../use-app.ts';
import { useMessages } from '../use-messages.ts';
import { BlockList } from './block-list.tsx';
import type { Block } from './blocks.ts';
import { documentOf } from './document.ts';
import { PrintedReport } from './printed-report.tsx';
import styles from './report.module.css';
import { useReportWords } from './use-report.ts';

/** What a link brought: shown as that, whoever made it, and never taken for an answer of this page. */
export function SharedReport(): JSX.Element {
  const words = useReportWords().opened;
  const shared = useApp((state) => state.shared);
  const fault = useApp((state) => state.sharedFault);
  const visit = useApp((state) => state.visit);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const blocks = useBlocks(shared);
  const isUnread = shared !== null && blocks !== null && blocks.length === 0;
  const refused = fault ?? (isUnread ? 'no-report' : null);
  return (
    <section className={styles['shared']} aria-label={words.name}>
      <div className={styles['head']}>
        <h2 ref={heading} tabIndex={-1}>
          {refused === null ? words.name : words.refusedTitle}
        </h2>
        <button type="button" onClick={() => visit('inspect')}>
          {words.leave}
        </button>
      </div>
      {refused !== null && (
        <p role="alert" className={styles['warning']}>
          {words.refused[refused]}
        </p>
      )}
      {refused === null && (shared === null || blocks === null) && (
        <p role="status">{words.reading}</p>
      )}
      {refused === null && shared !== null && blocks !== null && (
        <>
          <Origin shared={shared} />
          <div className={styles['paper']}>
            <BlockList blocks={blocks} top={3} />
          </div>
          <PrintedReport blocks={() => blocks} />
        </>
      )}
    </section>
  );
}

/** The report of a link in the language of the page; null until the page knows all names, empty where it makes no sense. */
function useBlocks(shared: Shared | null): readonly Block[] | null {
  const messages = useMessages();
  const catalog = useApp((state) => state.catalog);
  return useMemo(() => {
    if (shared === null || catalog === null) return null;
    try {
      return documentOf({ inspection: shared.inspection, catalog, messages });
    } catch {
      // Each field has its shape, but a sentence wants an argument that is not there: nothing of ours wrote it.
      return [];
    }
  }, [shared, catalog, messages]);
}

/** Where this is from, what is hidden in it, and what it does not change. */
function Origin({ shared }: { readonly shared: Shared }): JSX.Element {
  const words = useReportWords().opened;
  const inspectShared = useApp((state) => state.inspectShared);
  const { inspection, paste } = shared;
  const isRedacted = inspection.report.redacted.length > 0;
  return (
    <div className={styles['origin']}>
      <p>{words.origin}</p>
      <p>{`${isRedacted ? words.redacted : words.notRedacted} ${words.stored}`}</p>
      {paste !== null && (
        <>
          <p>{words.withPaste(paste.length)}</p>
          <button type="button" onClick={inspectShared}>
            {words.inspect}
          </button>
        </>
      )}
    </div>
  );
}
