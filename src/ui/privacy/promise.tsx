import { type JSX, useState } from 'react';
import { Dialog } from '../dialog/dialog.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../use-messages.ts';
import { HowToCheck } from './how-to-check.tsx';
import styles from './privacy.module.css';

/** "Nothing leaves this browser", and how a reader can check it. */
export function Promised(): JSX.Element {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={styles['promise']}>
      <button type="button" onClick={() => setIsOpen(true)}>
        <Icon name="lock" />
        <span>{words.promise}</span>
      </button>
      <Dialog name={words.privacy.name} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        {(close) => <HowToCheck onClose={close} />}
      </Dialog>
    </div>
  );
}
