import { Fragment, type JSX } from 'react';
import { Sheet } from '../dialog/dialog.tsx';
import { keyboardWords } from '../messages/keyboard.ts';
import { useApp } from '../use-app.ts';
import { useMessages } from '../use-messages.ts';
import styles from './keys.module.css';

interface KeysProps {
  readonly name: string;
  readonly onClose: () => void;
}

/** Every key of the page, by where it works. */
export function Keys({ name, onClose }: KeysProps): JSX.Element {
  const words = keyboardWords[useMessages().locale];
  const isOn = useApp((state) => state.questionMark);
  const setIsOn = useApp((state) => state.setQuestionMark);
  return (
    <Sheet
      name={name}
      end={
        <>
          <label className={styles['switch']}>
            <input
              type="checkbox"
              checked={isOn}
              onChange={({ currentTarget }) => setIsOn(currentTarget.checked)}
            />
            {words.questionMark}
          </label>
          <button type="button" onClick={onClose}>
            {words.close}
          </button>
        </>
      }
    >
      {words.groups.map(({ where, lines }) => (
        <section key={where} aria-label={where}>
          <h3>{where}</h3>
          <dl className={styles['lines']}>
            {lines.map(([keys, does]) => (
              <Fragment key={does}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
    </Sheet>
  );
}
