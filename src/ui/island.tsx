import { type JSX, type ReactNode, use, useDeferredValue, useLayoutEffect, useRef } from 'react';
import { FRESH } from '../app/preferences.slice.ts';
import styles from './app.module.css';
import { useIsAlive } from './use-is-alive.ts';
import { LocaleContext } from './use-messages.ts';

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
      <LocaleContext value={useIslandLocale()}>{children}</LocaleContext>
    </div>
  );
}

/**
 * The language of the page. Prerendered markup is taken up in the one that it was rendered in: React leaves attributes
 * as they stand there. https://react.dev/reference/react-dom/client/hydrateRoot#hydrating-server-rendered-html
 */
function useIslandLocale() {
  const chosen = use(LocaleContext);
  return useDeferredValue(chosen, useIsAlive() ? chosen : FRESH.locale);
}
