import type { JSX } from 'react';
import { usePicked } from '../use-picked.ts';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
  readonly isLabelShown?: boolean;
  readonly className?: string | undefined;
}

/** A combobox with its label: one value of a few. */
export function Choice<T extends string>(props: ChoiceProps<T>): JSX.Element {
  const { label, value, options, onChoose, isLabelShown = false, className } = props;
  const pick = (picked: string): void => {
    const chosen = options.find((option) => option.value === picked);
    if (chosen !== undefined) onChoose(chosen.value);
  };
  const select = usePicked(value, pick);
  return (
    <label className={className}>
      <span className={isLabelShown ? undefined : 'visually-hidden'}>{label}</span>
      <select
        ref={select}
        value={value}
        onChange={({ currentTarget }) => pick(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
