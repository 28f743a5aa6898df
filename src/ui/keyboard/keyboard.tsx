import { type JSX, useEffect } from 'react';
import { Dialog } from '../dialog/dialog.tsx';
import { Later } from '../later.tsx';
import { lazily } from '../lazily.tsx';
import { loadKeys } from '../load.ts';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';

const Keys = lazily(loadKeys, (module) => module.Keys);

interface KeyboardProps {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** The dialog that lists every key of the page; `?` opens it outside of fields. The focus returns to where it was. */
export function Keyboard({ isOpen, onOpen }: KeyboardProps): JSX.Element {
  const words = useWords().tools;
  const isOn = useApp((state) => state.questionMark);
  useEffect(() => {
    if (!isOn) return;
    const open = (event: KeyboardEvent): void => {
      if (!asks(event)) return;
      event.preventDefault();
      onOpen(true);
    };
    document.addEventListener('keydown', open);
    return () => document.removeEventListener('keydown', open);
  }, [isOn, onOpen]);
  return (
    <Dialog name={words.keyboard} isOpen={isOpen} onClose={() => onOpen(false)}>
      {(close) => (
        <Later>
          <Keys name={words.keyboard} onClose={close} />
        </Later>
      )}
    </Dialog>
  );
}

/** Where a character is typed, or picks an option. */
const FIELDS = 'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])';

/** A question mark that no field takes, and no other dialog is open. */
function asks({ key, ctrlKey, metaKey, altKey, target, defaultPrevented }: KeyboardEvent): boolean {
  if (key !== '?' || ctrlKey || metaKey || altKey || defaultPrevented) return false;
  const isField = target instanceof Element && target.closest(FIELDS) !== null;
  return !isField && document.querySelector('dialog[open]') === null;
}
