import type { JSX } from 'react';

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
  return (
    <label className={className}>
      <span className={isLabelShown ? undefined : 'visually-hidden'}>{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
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
