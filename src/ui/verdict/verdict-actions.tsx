import { type JSX, use, useId } from 'react';
import { selectReplyLocale, selectReport } from '../../app/selectors.ts';
import type { Inspection } from '../../core/view.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { Choice } from '../header/choice.tsx';
import { LANGUAGES } from '../header/header.tsx';
import { loadMessages } from '../messages/index.ts';
import { StoreContext, useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import styles from './verdict.module.css';

/** Where the fix is, for those who want to go there. */
export const FIX_ID = 'fix';

/** The reply in the recipient's language, and the way to the fix. */
export function VerdictActions(): JSX.Element {
  const words = useWords().verdict;
  const store = use(StoreContext);
  const locale = useApp(selectReplyLocale);
  const chooseLocale = useApp((state) => state.chooseReplyLocale);
  const hideNames = useApp((state) => state.hideNames);
  const setHideNames = useApp((state) => state.setHideNames);
  const id = useId();
  const reply = async (): Promise<string> => {
    const { prose } = await loadMessages(locale);
    const state = store?.getState();
    if (state === undefined || state.answer === null || state.catalog === null) return '';
    const { inspection } = state.answer;
    const options = { showNames: !state.hideNames };
    // A sentence may name an issuer: it then says a pseudonym.
    const said = state.hideNames ? await redacted(inspection) : inspection;
    return prose.reply(said, state.catalog, options).join('\n');
  };
  return (
    <div className={styles['actions']}>
      <div className={styles['buttons']}>
        <CopyButton text={reply} label={words.copyReply} isWide />
        <button
          type="button"
          className={styles['fix']}
          onClick={() => document.getElementById(FIX_ID)?.focus()}
        >
          {words.showFix}
        </button>
        <Wipe />
      </div>
      <div className={styles['options']}>
        <Choice
          label={words.replyIn}
          value={locale}
          options={LANGUAGES}
          onChoose={chooseLocale}
          isLabelShown
          className={styles['option']}
        />
        <label className={styles['option']} htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={hideNames}
            onChange={({ currentTarget }) => setHideNames(currentTarget.checked)}
          />
          <span>{words.hideNames}</span>
        </label>
      </div>
    </div>
  );
}

/** Fetched with the answer: no first screen needs it. */
async function redacted(inspection: Inspection): Promise<Inspection> {
  const { redact } = await import('../../core/redact/redact.ts');
  return redact(inspection);
}

/** Beside a private key: the page forgets it at one press. */
function Wipe(): JSX.Element | null {
  const words = useWords().privacy;
  const isSecret = useApp((state) => selectReport(state)?.verdict.state === 'secret');
  const clear = useApp((state) => state.clear);
  if (!isSecret) return null;
  return (
    <button type="button" className={styles['fix']} onClick={clear}>
      {words.wipe}
    </button>
  );
}
