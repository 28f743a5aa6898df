import { type JSX, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import styles from './tools.module.css';

interface Tool {
  readonly label: string;
  readonly open: () => void;
}

/** The tools beside the inspector. WAI-ARIA, menu button: arrows move, Escape closes and gives the focus back. */
export function Tools({ onKeyboard }: { readonly onKeyboard: () => void }): JSX.Element {
  const words = useWords().tools;
  const visit = useApp((state) => state.visit);
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const tools: readonly Tool[] = [
    { label: words.generate, open: () => visit('generate') },
    { label: words.log, open: () => visit('log') },
    { label: words.keyboard, open: onKeyboard },
  ];
  useEffect(() => {
    if (!isOpen) return;
    itemsOf(root.current)[0]?.focus();
    const leave = (event: Event): void => {
      const isInside = event.target instanceof Node && root.current?.contains(event.target);
      if (!isInside) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [isOpen]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    const items = itemsOf(root.current);
    const to = target(event.key, items.indexOf(elementOf(event.target)), items.length);
    if (to === null) return;
    event.preventDefault();
    items[to]?.focus();
  };
  return (
    <div className={styles['tools']} ref={root}>
      <button
        type="button"
        ref={button}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            setOpen(true);
          }
        }}
      >
        {words.name}
      </button>
      {isOpen && (
        <div
          role="menu"
          id={id}
          tabIndex={-1}
          aria-label={words.name}
          className={styles['menu']}
          onKeyDown={move}
        >
          {tools.map(({ label, open }) => (
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              key={label}
              onClick={() => {
                close();
                open();
              }}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

const itemsOf = (root: HTMLElement | null): readonly (HTMLElement | null)[] => [
  ...(root?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
];

const elementOf = (target: EventTarget): HTMLElement | null =>
  target instanceof HTMLElement ? target : null;

/** Which item a key leads to; null where it leads to none. */
function target(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
