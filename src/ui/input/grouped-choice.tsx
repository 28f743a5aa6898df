import type { JSX } from 'react';
import type { Group } from './app-options.ts';
import styles from './my-app.module.css';

interface GroupedChoiceProps {
  readonly label: string;
  /** The option for no choice. */
  readonly none: string;
  readonly groups: readonly Group[];
  readonly value: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** A combobox whose options stand under headings. */
export function GroupedChoice(props: GroupedChoiceProps): JSX.Element {
  const { label, none, groups, value, onChoose } = props;
  const isKnown = groups.some(({ options }) => options.some(({ id }) => id === value));
  return (
    <label className={styles['row']}>
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value || null)}
      >
        <option value="">{none}</option>
        {value !== null && !isKnown && <option value={value}>{value}</option>}
        <GroupedOptions groups={groups} />
      </select>
    </label>
  );
}

/** The options of a combobox under their headings. */
export function GroupedOptions(props: { readonly groups: readonly Group[] }): JSX.Element {
  return (
    <>
      {props.groups.map(({ name, options }) => {
        const items = options.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ));
        return name === null ? (
          items
        ) : (
          <optgroup key={name} label={name}>
            {items}
          </optgroup>
        );
      })}
    </>
  );
}
