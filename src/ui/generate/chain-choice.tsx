import { type JSX, useId } from 'react';
import { selectChainFrom, selectPasted } from '../../app/generate-selectors.ts';
import { useApp } from '../use-app.ts';
import styles from './generate.module.css';
import { Made } from './made.tsx';
import { useGenerateWords } from './use-generate-words.ts';
import { WishForm } from './wish-form.tsx';

/** Which certificates are sent: those that were pasted, or test certificates. */
export function ChainChoice(): JSX.Element {
  const words = useGenerateWords();
  const from = useApp(selectChainFrom);
  const count = useApp((state) => selectPasted(state).length);
  const choose = useApp((state) => state.chooseChain);
  const name = useId();
  return (
    <fieldset className={styles['box']}>
      <legend>{words.chain}</legend>
      <label className={styles['radio']}>
        <input
          type="radio"
          name={name}
          checked={from === 'pasted'}
          disabled={count === 0}
          onChange={() => choose('pasted')}
        />
        <span>{count === 0 ? words.nothingPasted : words.pasted(count)}</span>
      </label>
      <label className={styles['radio']}>
        <input type="radio" name={name} checked={from === 'made'} onChange={() => choose('made')} />
        <span>{words.made}</span>
      </label>
      {from === 'made' && (
        <>
          <WishForm />
          <Made />
        </>
      )}
    </fieldset>
  );
}
