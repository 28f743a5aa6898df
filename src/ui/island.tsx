import { type JSX, type ReactNode, useLayoutEffect, useRef } from 'react';
import styles from './app.module.css';

declare global {
  /** The button that was pressed last while nothing listened to it yet; index.html keeps it. */
  var pressedEarly: HTMLElement | undefined;
}

/** A part of the prerendered page that comes to life on its own: what was pressed in it before then is pressed now. */
export function Island({ children }: { readonly children: ReactNode }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (place.current === null) return;
    place.current.dataset['live'] = '';
    const { pressedEarly: pressed } = globalThis;
    if (pressed === undefined || !place.current.contains(pressed)) return;
    globalThis.pressedEarly = undefined;
    queueMicrotask(() => pressed.click());
  }, []);
  return (
    <div ref={place} className={styles['island']}>
      {children}
    </div>
  );
}
