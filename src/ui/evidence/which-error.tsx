import type { JSX } from 'react';
import { selectField } from '../../app/selectors.ts';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { useNames } from '../use-names.ts';
import styles from './evidence.module.css';
import { predictionsOf, stackOf } from './predicted.ts';

/** While no app is chosen: the errors that this value leads to. The one that the reader knows chooses it. */
export function WhichError(): JSX.Element | null {
  const words = useWords().evidence;
  const names = useNames();
  const field = useApp(selectField);
  const isChosen = useApp(({ myApp }) => myApp.decoder !== null);
  const catalog = useApp((state) => state.catalog);
  const choose = useApp((state) => state.chooseApp);
  if (field === null || isChosen) return null;
  const predictions = predictionsOf(field.decoders);
  if (predictions.length === 0) return null;
  return (
    <details className={styles['which']}>
      <summary>{`${words.whichOne} (${predictions.length})`}</summary>
      <ul>
        {predictions.map(({ decoder, receiver, error }) => (
          <li key={`${decoder} ${receiver}`}>
            <button
              type="button"
              title={words.thisIsMine(names.decoder(decoder))}
              onClick={() => choose({ decoder, receiver })}
            >
              <strong>{catalog?.decoders.find(({ id }) => id === decoder)?.runtime}</strong>{' '}
              <code>{stackOf(error)[0]}</code>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
