import type { JSX } from 'react';
import type { CertificatePairJson } from '../../core/two-values/comparison.ts';
import { useMessages } from '../use-messages.ts';
import styles from './compared.module.css';
import { Row, Table } from './side-table.tsx';

/** The clients' certificates, field by field: what differs, one click below its heading. */
export function CertificateTable({ pair }: { readonly pair: CertificatePairJson }): JSX.Element {
  const words = useMessages().prose.compared;
  const different = pair.fields.filter(({ isSame }) => !isSame);
  const caption = words.certificates(different.length, pair.fields.length - different.length);
  return (
    <details className={styles['certificates']}>
      <summary>{`${words.pair(pair)} · ${caption}`}</summary>
      <Table caption={caption} first={words.fieldName}>
        {different.map(({ field, a, b }) => (
          <Row
            key={field}
            name={words.field[field] ?? field}
            a={a === '' ? words.absent : a}
            b={b === '' ? words.absent : b}
          />
        ))}
      </Table>
    </details>
  );
}
