import type { JSX } from 'react';
import type { RowJson } from '../../core/report.ts';
import type { Span } from '../../core/span.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { LeadButton } from '../octets/lead-button.tsx';
import { useWords } from '../use-messages.ts';
import { VisibleText } from '../visible/visible-text.tsx';
import styles from './details.module.css';

/** Shorter values are typed faster than copied. */
const WORTH_COPYING = 6;

interface DetailRowProps {
  readonly label: string;
  readonly text: string;
  /** Beside the label: who wants this form, or the type of a string. */
  readonly note?: string;
  readonly depth?: number;
  readonly isCode?: boolean;
  /** Where it stands in the paste, and what it is called there. */
  readonly at?: Span | null;
  readonly field?: string;
}

/** One field: its name, its value, and a button that copies it. */
export function DetailRow(props: DetailRowProps): JSX.Element {
  const { label, text, note = '', depth = 0, isCode = false, at = null, field = label } = props;
  const words = useWords();
  const value = text === '' ? null : <VisibleText text={text} />;
  return (
    <div className={styles['row']} data-depth={Math.min(depth, 6)}>
      <dt>
        <span className={styles['label']}>{label}</span>
        {note !== '' && <span className={styles['note']}>{note}</span>}
      </dt>
      <dd>
        {isCode ? (
          <code className={styles['value']}>{value}</code>
        ) : (
          <span className={styles['value']}>{value}</span>
        )}
        {text.length >= WORTH_COPYING && <CopyButton text={() => text} label={words.copy(label)} />}
        {at !== null && text !== '' && <LeadButton at={at} what={label} field={field} />}
      </dd>
    </div>
  );
}

/** Long hex is read letter by letter. */
const HEX = /^[0-9a-f]{16,}$/i;

/** The fields of a structure, nested as it is. */
export function Rows({ rows }: { readonly rows: readonly RowJson[] }): JSX.Element {
  const words = useWords().details;
  return (
    <dl className={styles['rows']}>
      {rows.map(({ label, text, depth, at }, i) => (
        <DetailRow
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a certificate never change their order
          key={`${at.start} ${i}`}
          label={label === '' ? words.value : label}
          text={text}
          depth={depth}
          isCode={HEX.test(text)}
          at={at}
          field={label}
        />
      ))}
    </dl>
  );
}
