import { type JSX, useRef, useState } from 'react';
import { Icon } from '../icon.tsx';
import { useWords } from '../use-messages.ts';
import { HowToCheck } from './how-to-check.tsx';
import styles from './privacy.module.css';

/** "Nothing leaves this browser", and how a reader can check it. */
export function Promised(): JSX.Element {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const open = (): void => {
    setIsOpen(true);
    dialog.current?.showModal();
  };
  return (
    <div className={styles['promise']}>
      <button type="button" onClick={open}>
        <Icon name="lock" />
        <span>{words.promise}</span>
      </button>
      <dialog
        ref={dialog}
        className={styles['dialog']}
        aria-label={words.privacy.name}
        onClose={() => setIsOpen(false)}
      >
        {isOpen && <HowToCheck onClose={() => dialog.current?.close()} />}
      </dialog>
    </div>
  );
}
