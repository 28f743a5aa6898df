import type { JSX, ReactNode } from 'react';
import type { Span } from '../../core/span.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { LeadButton } from '../octets/lead-button.tsx';
import { useWords } from '../use-messages.ts';
import { VisibleText } from '../visible/visible-text.tsx';
import styles from './certificates.module.css';

interface FactProps {
  readonly label: string;
  readonly value: string;
  /** Whether it comes from the wire or is compared letter by letter. */
  readonly isCode?: boolean;
  readonly canCopy?: boolean;
  /** Where it stands in the paste, and the name of the field there. */
  readonly at?: Span | undefined;
  readonly field?: string;
  readonly children?: ReactNode;
}

/** A named value, with a button that copies it. */
export function Fact(props: FactProps): JSX.Element {
  const { label, value, isCode = false, canCopy = false, at, field = '', children } = props;
  const words = useWords();
  const shown = <VisibleText text={value} />;
  return (
    <div className={styles['fact']}>
      <dt>{label}</dt>
      <dd>
        {isCode ? <code>{shown}</code> : <span>{shown}</span>}
        {canCopy && <CopyButton text={() => value} label={words.copy(label)} />}
        {at !== undefined && <LeadButton at={at} what={label} field={field} />}
        {children}
      </dd>
    </div>
  );
}
