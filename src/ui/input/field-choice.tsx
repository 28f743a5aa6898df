import { type JSX, useState } from 'react';
import { selectReport } from '../../app/selectors.ts';
import type { FieldJson } from '../../core/report.ts';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { usePicked } from '../use-picked.ts';
import { fieldNames } from './app-options.ts';
import styles from './my-app.module.css';

/** No field name contains a space (RFC 9110, section 5.1). */
const OTHER = 'another name';

/** The field that my app reads: one of those known or pasted, or any name. */
export function FieldChoice(): JSX.Element {
  const words = useWords().app;
  const field = useApp((state) => state.myApp.field);
  const choose = useApp((state) => state.chooseApp);
  const fields = useApp((state) => selectReport(state)?.fields);
  const [isOther, setIsOther] = useState(false);
  const pick = (value: string): void => {
    setIsOther(value === OTHER);
    if (value !== OTHER) choose({ field: value || null });
  };
  const select = usePicked(field ?? '', pick);
  return (
    <>
      <label className={styles['row']}>
        <span>{words.field}</span>
        <select
          ref={select}
          value={isOther ? OTHER : (field ?? '')}
          onChange={({ currentTarget }) => pick(currentTarget.value)}
        >
          <option value="">{words.anyField}</option>
          {fieldNames(pastedNames(fields ?? []), field).map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          <option value={OTHER}>{words.otherField}</option>
        </select>
      </label>
      {isOther && (
        <label className={styles['row']}>
          <span>{words.otherFieldName}</span>
          <input
            type="text"
            defaultValue={field ?? ''}
            spellCheck={false}
            autoComplete="off"
            onChange={({ currentTarget: { value } }) => choose({ field: value.trim() || null })}
          />
        </label>
      )}
    </>
  );
}

const pastedNames = (fields: readonly FieldJson[]): readonly string[] =>
  fields.flatMap(({ name }) => (name === null ? [] : [name]));
