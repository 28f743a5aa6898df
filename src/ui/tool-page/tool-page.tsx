import { type JSX, type ReactNode, useEffect, useRef } from 'react';
import { useApp } from '../use-app.ts';
import styles from './tool-page.module.css';

interface ToolPageProps {
  /** What the page is called: its heading, which has the focus when it opens, and the name of its region. */
  readonly name: string;
  /** What leads back to the inspector. */
  readonly back: string;
  /** By this the style sheets know the page. */
  readonly id: string;
  /** What else can be done with the whole page; what it is given moves the focus to the heading. */
  readonly actions?: (toHeading: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** The page of a tool beside the inspector. */
export function ToolPage({ name, back, id, actions, children }: ToolPageProps): JSX.Element {
  const visit = useApp((state) => state.visit);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles['page']} aria-label={name} data-page={id}>
      <div className={styles['head']}>
        <h2 ref={heading} tabIndex={-1}>
          {name}
        </h2>
        <div className={styles['actions']}>
          {actions?.(() => heading.current?.focus())}
          <button type="button" onClick={() => visit('inspect')}>
            {back}
          </button>
        </div>
      </div>
      {children}
    </section>
  );
}
