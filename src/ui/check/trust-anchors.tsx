import { type DragEvent, type JSX, useId } from 'react';
import { selectReport } from '../../app/selectors.ts';
import type { Purpose } from '../../app/trust.slice.ts';
import { selectHasSecretAnchor } from '../../app/trust-selectors.ts';
import { Choice } from '../header/choice.tsx';
import { Icon } from '../icon.tsx';
import { FilePicker } from '../input/file-picker.tsx';
import { useApp } from '../use-app.ts';
import { useMessages, useWords } from '../use-messages.ts';
import styles from './check-against.module.css';

/** The certificates that the user trusts: pasted, dropped or chosen, and kept only by the user's choice. */
export function TrustAnchors(): JSX.Element {
  const words = useWords().judging;
  const anchors = useApp((state) => state.anchors);
  const trust = useApp((state) => state.trust);
  const choose = useApp((state) => state.chooseAnchors);
  const id = useId();
  const drop = (event: DragEvent): void => {
    const files = [...event.dataTransfer.files];
    if (files.length === 0) return;
    // Elsewhere on the page a dropped file is the paste.
    event.preventDefault();
    event.stopPropagation();
    choose(files);
  };
  return (
    <div className={styles['check']}>
      <label htmlFor={id}>{words.anchors}</label>
      <textarea
        id={id}
        rows={3}
        value={anchors}
        placeholder="-----BEGIN CERTIFICATE-----"
        aria-describedby={`${id}-hint`}
        spellCheck={false}
        autoComplete="off"
        onDrop={drop}
        onChange={({ currentTarget }) => trust(currentTarget.value)}
      />
      <p id={`${id}-hint`} className={styles['hint']}>
        {words.anchorsHint}
      </p>
      <AnchorsRead />
      <BundleChoice />
    </div>
  );
}

/** How many anchors were read, and what was not. */
function AnchorsRead(): JSX.Element | null {
  const { interface: words, prose } = useMessages();
  const report = useApp(selectReport);
  const isSecret = useApp(selectHasSecretAnchor);
  const unread = report?.findings.find(({ code }) => code === 'path.anchors-unread');
  const read = report?.trustAnchors ?? null;
  if (read === null && !isSecret) return null;
  return (
    <div className={styles['read']}>
      {read !== null && <p>{words.judging.read(read.count, read.unread)}</p>}
      {unread !== undefined && (
        <p data-tone="warning">
          <Icon name="warning" /> {prose.finding(unread)}
        </p>
      )}
      {isSecret && (
        <p data-tone="warning">
          <Icon name="warning" /> {words.judging.keptNever}
        </p>
      )}
    </div>
  );
}

function BundleChoice(): JSX.Element {
  const words = useWords().judging;
  const choose = useApp((state) => state.chooseAnchors);
  const keeps = useApp((state) => state.keepsAnchors);
  const keep = useApp((state) => state.keepAnchors);
  return (
    <div className={styles['moment']}>
      <FilePicker label={words.chooseFile} choose={choose} />
      <label className={styles['keep']}>
        <input
          type="checkbox"
          checked={keeps}
          onChange={({ currentTarget }) => keep(currentTarget.checked)}
        />
        {words.keep}
      </label>
    </div>
  );
}

const PURPOSES: readonly Purpose[] = ['clientAuth', 'serverAuth', 'any'];

/** What the certificate is used for. */
export function PurposeChoice(): JSX.Element {
  const words = useWords().judging;
  const purpose = useApp((state) => state.purpose);
  const choose = useApp((state) => state.choosePurpose);
  return (
    <Choice
      className={styles['purpose']}
      label={words.purpose}
      isLabelShown
      value={purpose}
      options={PURPOSES.map((value) => ({ value, label: words.purposes[value] }))}
      onChoose={choose}
    />
  );
}
