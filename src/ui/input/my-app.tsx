import { type JSX, useDeferredValue } from 'react';
import type { Catalog } from '../../core/catalog.ts';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { type Group, groupsOf, stackOf } from './app-options.ts';
import { FieldChoice } from './field-choice.tsx';
import { GroupedChoice } from './grouped-choice.tsx';
import styles from './my-app.module.css';

const NOTHING: Pick<Catalog, 'decoders' | 'receivers' | 'stacks'> = {
  decoders: [],
  receivers: [],
  stacks: [],
};

/** The field that my app reads, its decoder and its parser: chosen once, part of every answer. */
export function MyApp(): JSX.Element {
  const words = useWords().app;
  // Two hundred options: in slices, between which the page answers.
  const { decoders, receivers, stacks } = useDeferredValue(useApp((s) => s.catalog)) ?? NOTHING;
  const app = useApp((state) => state.myApp);
  const choose = useApp((state) => state.chooseApp);
  const runtime = decoders.find(({ id }) => id === app.decoder)?.runtime ?? null;
  const ready: readonly Group[] = [
    { name: null, options: stacks.map(({ id, name }) => ({ id, label: name })) },
  ];
  return (
    <fieldset className={styles['app']}>
      <legend className={styles['legend']}>{words.name}</legend>
      <GroupedChoice
        label={words.stack}
        none={words.choose}
        groups={ready}
        value={stackOf(app, stacks)}
        onChoose={(id) => {
          const stack = stacks.find((one) => one.id === id);
          choose(
            stack === undefined
              ? { field: null, decoder: null, receiver: null }
              : { field: stack.field, decoder: stack.decoder, receiver: stack.receiver },
          );
        }}
      />
      <FieldChoice />
      <GroupedChoice
        label={words.decoder}
        none={words.notChosen}
        groups={groupsOf(
          decoders,
          null,
          stacks.map(({ decoder }) => decoder),
        )}
        value={app.decoder}
        onChoose={(decoder) => choose({ decoder })}
      />
      <GroupedChoice
        label={words.parser}
        none={words.notChosen}
        groups={groupsOf(
          receivers,
          runtime,
          stacks.map(({ receiver }) => receiver),
        )}
        value={app.receiver}
        onChoose={(receiver) => choose({ receiver })}
      />
      <p className={styles['remembered']}>{words.remembered}</p>
    </fieldset>
  );
}
