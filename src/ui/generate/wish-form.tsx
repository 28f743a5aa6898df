import { type JSX, useId, useState } from 'react';
import {
  faultOf,
  type TestKey,
  type TestPlus,
  type TestValidity,
} from '../../core/generate/wish.ts';
import { Choice } from '../header/choice.tsx';
import { useApp } from '../use-app.ts';
import styles from './generate.module.css';
import { useGenerateWords } from './use-generate-words.ts';

const KEYS: readonly TestKey[] = ['p-256', 'rsa-2048', 'ed25519'];
const VALIDITIES: readonly TestValidity[] = ['valid', 'expired', 'not-yet-valid'];
const PLUSES: readonly TestPlus[] = ['some', 'none', 'any'];

const linesOf = (text: string): readonly string[] =>
  text
    .split(/[\s,]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What the test certificates are to be like. What cannot be made is said, and not tried. */
export function WishForm(): JSX.Element {
  const words = useGenerateWords();
  const wish = useApp((state) => state.wish);
  const change = useApp((state) => state.changeWish);
  const order = useApp((state) => state.order);
  const isMaking = useApp((state) => state.isMaking);
  const failure = useApp((state) => state.makeFailure);
  const [names, setNames] = useState(wish.names.join('\n'));
  const [box, hint] = [useId(), useId()];
  const fault = faultOf(wish);
  const said =
    fault === null ? (failure === null ? '' : words.failures[failure]) : words.faults[fault];
  return (
    <form
      className={styles['form']}
      aria-label={words.made}
      onSubmit={(event) => {
        event.preventDefault();
        if (fault === null) order();
      }}
    >
      <Choice
        label={words.key}
        value={wish.key}
        options={KEYS.map((value) => ({ value, label: words.keys[value] }))}
        onChoose={(key) => change({ key })}
        isLabelShown
        className={styles['field']}
      />
      <Choice
        label={words.plus}
        value={wish.plus}
        options={PLUSES.map((value) => ({ value, label: words.pluses[value] }))}
        onChoose={(plus) => change({ plus })}
        isLabelShown
        className={styles['field']}
      />
      <Choice
        label={words.validity}
        value={wish.validity}
        options={VALIDITIES.map((value) => ({ value, label: words.validities[value] }))}
        onChoose={(validity) => change({ validity })}
        isLabelShown
        className={styles['field']}
      />
      <label className={styles['field']}>
        <span>{words.days}</span>
        <input
          type="number"
          min={1}
          max={36_500}
          value={Number.isNaN(wish.days) ? '' : wish.days}
          onChange={({ currentTarget }) => change({ days: currentTarget.valueAsNumber })}
        />
      </label>
      <label className={styles['field']}>
        <span>{words.commonName}</span>
        <input
          type="text"
          value={wish.commonName}
          onChange={({ currentTarget }) => change({ commonName: currentTarget.value })}
        />
      </label>
      <div className={styles['field']}>
        <label htmlFor={box}>{words.names}</label>
        <textarea
          id={box}
          rows={2}
          value={names}
          aria-describedby={hint}
          onChange={({ currentTarget }) => {
            setNames(currentTarget.value);
            change({ names: linesOf(currentTarget.value) });
          }}
        />
        <small id={hint}>{words.namesHint}</small>
      </div>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={wish.hasClientAuth}
          onChange={({ currentTarget }) => change({ hasClientAuth: currentTarget.checked })}
        />
        <span>{words.clientAuth}</span>
      </label>
      <div className={styles['actions']}>
        <button type="submit" disabled={isMaking || fault !== null}>
          {words.make}
        </button>
        <span role="status" className={styles['said']}>
          {isMaking ? words.making : said}
        </span>
      </div>
    </form>
  );
}
