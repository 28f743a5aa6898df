import { type JSX, type ReactNode, useEffect, useRef } from 'react';
import styles from './dialog.module.css';

interface DialogProps {
  readonly name: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What it holds, drawn only while it is open; `close` closes it. */
  readonly children: (close: () => void) => ReactNode;
}

/** A dialog over the page, which Escape closes; the focus returns to where it was. */
export function Dialog({ name, isOpen, onClose, children }: DialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    if (!isOpen || current === null) return;
    current.showModal();
    // It is read from its beginning: the browser leads to its first button, which stands at its end.
    current.focus();
    current.scrollTo(0, 0);
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      className={styles['dialog']}
      aria-label={name}
      onClose={onClose}
    >
      {isOpen && children(() => dialog.current?.close())}
    </dialog>
  );
}

interface SheetProps {
  readonly name: string;
  readonly children: ReactNode;
  /** What stands at its end, the button that closes it last. */
  readonly end: ReactNode;
}

/** What is read in a dialog, below its heading. */
export function Sheet({ name, children, end }: SheetProps): JSX.Element {
  return (
    <div className={styles['sheet']}>
      <h2>{name}</h2>
      {children}
      <div className={styles['end']}>{end}</div>
    </div>
  );
}
