import { type JSX, use, useEffect, useState } from 'react';
import { MOST_CHARACTERS } from '../../app/share-link.ts';
import { linkFor } from '../../app/sharing.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { StoreContext, useApp } from '../use-app.ts';
import styles from './report.module.css';
import { useReportWords } from './use-report.ts';

/** A longer link is cut by some programs. */
const LONG = 2_000;

/** Makes a link of the answer. The paste goes into it only by a choice of its own, and never beside a private key. */
export function SharePanel({ id }: { readonly id: string }): JSX.Element {
  const words = useReportWords().link;
  const isSecret = useApp(({ answer }) => answer?.inspection.report.verdict.state === 'secret');
  const [withPaste, setWithPaste] = useState(false);
  const link = useLink(withPaste);
  if (isSecret) {
    return (
      <div id={id} className={styles['panel']}>
        <p className={styles['warning']}>{words.secret}</p>
      </div>
    );
  }
  return (
    <div id={id} className={styles['panel']}>
      <p>{words.lead}</p>
      <p>{words.holds}</p>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={withPaste}
          onChange={({ currentTarget }) => setWithPaste(currentTarget.checked)}
        />
        <span>{words.withPaste}</span>
      </label>
      {withPaste && <p className={styles['warning']}>{words.pasteWarning}</p>}
      {link === null ? <p role="status">{words.making}</p> : <Made link={link} />}
    </div>
  );
}

function Made({ link }: { readonly link: string }): JSX.Element {
  const words = useReportWords().link;
  if (link.length > MOST_CHARACTERS) return <p className={styles['warning']}>{words.tooLong}</p>;
  return (
    <>
      <div className={styles['actions']}>
        <CopyButton text={() => link} label={words.copy} isWide />
        <span role="status">{words.length(link.length)}</span>
      </div>
      {link.length > LONG && <p className={styles['note']}>{words.long}</p>}
    </>
  );
}

/** The link of the answer on show; null while it is being made. */
function useLink(withPaste: boolean): string | null {
  const store = use(StoreContext);
  const answer = useApp((state) => state.answer);
  const app = useApp((state) => state.myApp);
  const [made, setMade] = useState<{ readonly of: unknown; readonly link: string } | null>(null);
  const isOf = made?.of === answer;
  useEffect(() => {
    let isWanted = true;
    setMade(null);
    if (store === null || answer === null || app === null) return;
    linkFor(store.getState(), withPaste, location.href).then(
      (link) => isWanted && setMade(link === null ? null : { of: answer, link }),
      (error: unknown) => reportError(error),
    );
    return () => {
      isWanted = false;
    };
  }, [store, answer, app, withPaste]);
  return isOf ? (made?.link ?? null) : null;
}
