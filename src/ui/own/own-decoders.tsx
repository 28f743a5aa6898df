import { type JSX, useState } from 'react';
import type { OwnDecoder } from '../../core/own-decoder/own-entry.ts';
import { PartSection } from '../part/part-section.tsx';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { newDecoder } from './draft.ts';
import { Editor } from './editor.tsx';
import { Exchange } from './exchange.tsx';
import styles from './own.module.css';

/** Decoders that the user puts together from steps: they stand in the matrix and in My app like any other. */
export function OwnDecoders(): JSX.Element {
  const words = useWords().own;
  const own = useApp((state) => state.ownDecoders);
  const save = useApp((state) => state.saveOwn);
  const [draft, edit] = useState<OwnDecoder | null>(null);
  return (
    <PartSection part="own" name={words.name} count={`${own.length}`}>
      <p className={styles['lead']}>{words.lead}</p>
      {own.length > 0 && (
        <ul className={styles['list']}>
          {own.map((one) => (
            <Row key={one.id} decoder={one} onEdit={() => edit(one)} />
          ))}
        </ul>
      )}
      {draft === null ? (
        <button type="button" onClick={() => edit(newDecoder(own))}>
          {words.create}
        </button>
      ) : (
        <Editor
          key={draft.id}
          draft={draft}
          onCancel={() => edit(null)}
          onSave={(decoder) => {
            save(decoder);
            edit(null);
          }}
        />
      )}
      <Exchange />
    </PartSection>
  );
}

interface RowProps {
  readonly decoder: OwnDecoder;
  readonly onEdit: () => void;
}

function Row({ decoder, onEdit }: RowProps): JSX.Element {
  const words = useWords().own;
  const remove = useApp((state) => state.removeOwn);
  const choose = useApp((state) => state.chooseApp);
  const isMine = useApp(({ myApp }) => myApp.decoder === decoder.id);
  const { id, name, steps } = decoder;
  return (
    <li>
      <p>
        <strong>{name}</strong> {steps.map(({ kind }) => words.kinds[kind]).join(' → ')}
      </p>
      <span className={styles['actions']}>
        <button type="button" disabled={isMine} onClick={() => choose({ decoder: id })}>
          {words.use}
        </button>
        <button type="button" aria-label={`${words.edit}: ${name}`} onClick={onEdit}>
          {words.edit}
        </button>
        <button type="button" aria-label={`${words.remove}: ${name}`} onClick={() => remove(id)}>
          {words.remove}
        </button>
      </span>
    </li>
  );
}
