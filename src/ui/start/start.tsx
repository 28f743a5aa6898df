import type { JSX } from 'react';
import { Captures } from '../captures/captures.tsx';
import type { ExampleId } from '../messages/interface.ts';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import styles from './start.module.css';

const EXAMPLES: readonly ExampleId[] = [
  'seed',
  'clean',
  'nginx',
  'spaces',
  'lines',
  'twice',
  'html',
  'typographic',
  'boundary',
  'truncated',
  'absent',
  'error',
];

/** The page before anything is pasted: it teaches by example. */
export function Start(): JSX.Element {
  const words = useWords().start;
  const load = useApp((state) => state.load);
  const show = async (id: ExampleId): Promise<void> => {
    const { default: examples } = await import('../input/examples.fixture.json');
    load(examples[id]);
  };
  return (
    <div className={styles['start']}>
      <div className={styles['intro']}>
        <h2 className={styles['heading']}>{words.heading}</h2>
        <p className={styles['lead']}>{words.lead}</p>
      </div>
      <section aria-label={words.examples}>
        <h3 className={styles['title']}>{words.examples}</h3>
        <ul className={styles['examples']}>
          {EXAMPLES.map((id) => (
            <li key={id}>
              <button type="button" onClick={() => void show(id)}>
                <strong>{words.example[id].title}</strong> <span>{words.example[id].text}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <Captures />
    </div>
  );
}
