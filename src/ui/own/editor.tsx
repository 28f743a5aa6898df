import { type JSX, useState } from 'react';
import type { OwnDecoder } from '../../core/own-decoder/own-entry.ts';
import type { Step } from '../../core/own-decoder/steps.ts';
import { useWords } from '../use-messages.ts';
import { KINDS, moved, newStep } from './draft.ts';
import styles from './own.module.css';
import { StepRow } from './step-row.tsx';

interface EditorProps {
  readonly draft: OwnDecoder;
  readonly onSave: (decoder: OwnDecoder) => void;
  readonly onCancel: () => void;
}

/** A step, and what tells it from the others while it is moved. */
interface Row {
  readonly key: number;
  readonly step: Step;
}

/** The name of an own decoder and its steps, in the order in which they run. */
export function Editor({ draft, onSave, onCancel }: EditorProps): JSX.Element {
  const words = useWords().own;
  const [name, setName] = useState(draft.name);
  const [rows, setRows] = useState<readonly Row[]>(() =>
    draft.steps.map((step, key) => ({ key, step })),
  );
  const change = (key: number, step: Step | null): void =>
    setRows(
      rows.flatMap((row) => (row.key !== key ? [row] : step === null ? [] : [{ key, step }])),
    );
  const add = (step: Step): void =>
    setRows([...rows, { key: Math.max(0, ...rows.map(({ key }) => key)) + 1, step }]);
  return (
    <form
      className={styles['editor']}
      aria-label={words.create}
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ ...draft, name: name.trim(), steps: rows.map(({ step }) => step) });
      }}
    >
      <label className={styles['field']}>
        <span>{words.decoderName}</span>
        <input
          type="text"
          required
          maxLength={60}
          pattern=".*\S.*"
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <ol className={styles['steps']} aria-label={words.steps}>
        {rows.map(({ key, step }, i) => (
          <StepRow
            key={key}
            number={i + 1}
            step={step}
            onChange={(next) => change(key, next)}
            onMove={(by) => setRows(moved(rows, i, by))}
          />
        ))}
      </ol>
      <label className={styles['field']}>
        <span>{words.addStep}</span>
        <select
          value=""
          onChange={({ currentTarget }) => {
            const kind = KINDS.find((one) => one === currentTarget.value);
            if (kind !== undefined) add(newStep(kind));
          }}
        >
          <option value="">{words.choose}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <span className={styles['actions']}>
        <button type="submit">{words.save}</button>
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </span>
    </form>
  );
}
