import type { JSX } from 'react';
import { DAMAGES } from '../../core/damage/damage.ts';
import { SNIPPETS, writeSnippet } from '../../core/snippet/snippet.ts';
import type { Sent } from '../../worker/generate-protocol.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { Choice } from '../header/choice.tsx';
import { SizeTable } from '../size/size-table.tsx';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { VisibleText } from '../visible/visible-text.tsx';
import styles from './generate.module.css';
import { useGenerateWords } from './use-generate-words.ts';

type Fields = Sent['fields'];

/** What stands instead of no damage among the options. */
const NONE = 'none';

const isEvent = (fields: Fields): boolean => fields.some(({ name }) => name.startsWith('('));

/** The header, and how large each sender's would be; nothing until there are certificates. */
export function Output(): JSX.Element | null {
  const words = useGenerateWords();
  const size = useWords().size;
  const sizes = useApp((state) => state.sendSizes);
  const sent = useApp(({ sends, sender }) => sends.find((one) => one.sender === sender) ?? null);
  if (sent === null) return null;
  return (
    <>
      <section className={styles['box']} aria-label={words.output}>
        <h3>{words.output}</h3>
        <Header fields={sent.fields} />
      </section>
      <section className={styles['box']} aria-label={size.name}>
        <h3>{size.name}</h3>
        <SizeTable sizes={sizes} />
      </section>
    </>
  );
}

function Header({ fields }: { readonly fields: Fields }): JSX.Element {
  const words = useGenerateWords();
  const damage = useApp((state) => state.damage);
  const snippet = useApp((state) => state.snippet);
  const chooseSnippet = useApp((state) => state.chooseSnippet);
  const load = useApp((state) => state.load);
  const visit = useApp((state) => state.visit);
  const damaged = damagedBy(fields, damage);
  const text = isEvent(damaged)
    ? damaged.map(({ value }) => value).join('\n')
    : writeSnippet(snippet, damaged);
  return (
    <>
      <div className={styles['choices']}>
        <SenderChoice />
        <DamageChoice fields={fields} />
        {!isEvent(fields) && (
          <Choice
            label={words.as}
            value={snippet}
            options={SNIPPETS.map((value) => ({ value, label: words.snippets[value] }))}
            onChoose={chooseSnippet}
            isLabelShown
            className={styles['field']}
          />
        )}
      </div>
      <Notes fields={damaged} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1). */}
      <pre className={styles['text']} tabIndex={0}>
        <VisibleText text={text} />
      </pre>
      <div className={styles['actions']}>
        <CopyButton text={() => text} label={words.copyOutput} isWide />
        <button
          type="button"
          onClick={() => {
            load(isEvent(damaged) ? text : writeSnippet('fields', damaged));
            visit('inspect');
          }}
        >
          {words.inspect}
        </button>
      </div>
    </>
  );
}

/** Each field damaged, where that can happen to it. */
function damagedBy(fields: Fields, id: string | null): Fields {
  const damage = DAMAGES.find((one) => one.id === id);
  if (damage === undefined) return fields;
  return fields.map(({ name, value }) => ({ name, value: damage.apply(value) ?? value }));
}

function SenderChoice(): JSX.Element {
  const words = useGenerateWords();
  const senders = useApp((state) => state.catalog?.senders);
  const sender = useApp((state) => state.sender);
  const choose = useApp((state) => state.chooseSender);
  const options = (senders ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Choice
      label={words.sender}
      value={sender}
      options={options}
      onChoose={choose}
      isLabelShown
      className={styles['field']}
    />
  );
}

/** Only what can happen to one of these fields. */
function DamageChoice({ fields }: { readonly fields: Fields }): JSX.Element {
  const words = useGenerateWords();
  const damage = useApp((state) => state.damage);
  const choose = useApp((state) => state.chooseDamage);
  const possible = DAMAGES.filter((one) => fields.some(({ value }) => one.apply(value) !== null));
  return (
    <Choice
      label={words.damage}
      value={possible.find(({ id }) => id === damage)?.id ?? NONE}
      options={[
        { value: NONE, label: words.undamaged },
        ...possible.map(({ id }) => ({ value: id, label: words.damages[id] })),
      ]}
      onChoose={(id) => choose(id === NONE ? null : id)}
      isLabelShown
      className={styles['field']}
    />
  );
}

/** What has to be known of just this value. */
function Notes({ fields }: { readonly fields: Fields }): JSX.Element {
  const words = useGenerateWords();
  const sender = useApp(({ catalog, sender: id }) => catalog?.senders.find((one) => one.id === id));
  const isAlbKey = useApp(
    ({ sender: id, chainFrom, wish }) =>
      !id.startsWith('alb') || chainFrom === 'pasted' || wish.key !== 'ed25519',
  );
  const notes = [
    ...(sender === undefined ? [] : [sender.provenance === 'ran' ? words.ran : words.derived]),
    ...(isEvent(fields) ? [words.event] : []),
    ...(!isEvent(fields) && fields.some(({ value }) => /[\r\n]/.test(value))
      ? [words.lineEnds]
      : []),
    ...(fields.some(({ value }) => value === '') ? [words.empty] : []),
    ...(isAlbKey ? [] : [words.albKeys]),
  ];
  return (
    <div className={styles['note']}>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
