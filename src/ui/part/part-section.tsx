import { type JSX, type ReactNode, useId } from 'react';
import type { Part } from '../../app/parts.slice.ts';
import { Icon } from '../icon.tsx';
import { useApp } from '../use-app.ts';
import styles from './part-section.module.css';

interface PartSectionProps {
  readonly part: Part;
  readonly name: string;
  /** What is inside, in a few characters: seen while the part is closed. */
  readonly count: string;
  readonly children: ReactNode;
  /** What is shown below, whether the part is open or closed. */
  readonly after?: ReactNode;
}

/** A part of the page that is closed at first; its heading and its count are always seen. */
export function PartSection({ part, name, count, children, after }: PartSectionProps): JSX.Element {
  const isOpen = useApp((state) => state.open[part]);
  const toggle = useApp((state) => state.toggle);
  const body = useId();
  return (
    <section className={styles['part']} aria-label={name}>
      <h2 className={styles['heading']}>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? body : undefined}
          onClick={() => toggle(part)}
        >
          <span className={styles['mark']}>
            <Icon name="next" />
          </span>
          <span>{name}</span> <span className={styles['count']}>{count}</span>
        </button>
      </h2>
      {isOpen && (
        <div id={body} className={styles['body']}>
          {children}
        </div>
      )}
      {after}
    </section>
  );
}
