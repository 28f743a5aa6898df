import type { JSX } from 'react';
import { selectComparison } from '../../app/second-selectors.ts';
import type { Catalog } from '../../core/catalog.ts';
import type { ComparisonJson } from '../../core/two-values/comparison.ts';
import { useApp } from '../use-app.ts';
import { useMessages } from '../use-messages.ts';
import { CertificateTable } from './certificate-table.tsx';
import styles from './compared.module.css';
import { Differences } from './differences.tsx';
import { SideTable } from './side-table.tsx';
import { Ways } from './ways.tsx';

/** What turned the one value into the other, or what sets two clients apart. */
export function Compared(): JSX.Element | null {
  const comparison = useApp(selectComparison);
  const catalog = useApp((state) => state.catalog);
  if (comparison === null || catalog === null) return null;
  return <Answer comparison={comparison} catalog={catalog} />;
}

interface AnswerProps {
  readonly comparison: ComparisonJson;
  readonly catalog: Catalog;
}

function Answer({ comparison, catalog }: AnswerProps): JSX.Element {
  const words = useMessages().prose.compared;
  const { differences, certificates } = comparison;
  return (
    <section className={styles['compared']} aria-label={words.name}>
      <h2>{words.name}</h2>
      <p className={styles['headline']}>{words.headline(comparison, catalog)}</p>
      <p>{words.next(comparison, catalog)}</p>
      <Ways comparison={comparison} />
      {differences !== null && <Differences differences={differences} />}
      <SideTable comparison={comparison} catalog={catalog} />
      {certificates !== null && certificates.relation !== 'same' && (
        <CertificateTable pair={certificates} />
      )}
    </section>
  );
}
