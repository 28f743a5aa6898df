import type { JSX } from 'react';
import type { Step } from '../../core/own-decoder/steps.ts';
import { useWords } from '../use-messages.ts';
import styles from './own.module.css';

interface StepRowProps {
  readonly number: number;
  readonly step: Step;
  /** Null takes the step away. */
  readonly onChange: (step: Step | null) => void;
  readonly onMove: (by: -1 | 1) => void;
}

/** One step: what it does, its settings, and its place. */
export function StepRow({ number, step, onChange, onMove }: StepRowProps): JSX.Element {
  const words = useWords().own;
  const label = (action: string): string => `${action}: ${number}, ${words.kinds[step.kind]}`;
  return (
    <li className={styles['step']}>
      <span>{words.kinds[step.kind]}</span>
      <Settings step={step} onChange={onChange} />
      <span className={styles['actions']}>
        <button type="button" aria-label={label(words.up)} onClick={() => onMove(-1)}>
          ↑
        </button>
        <button type="button" aria-label={label(words.down)} onClick={() => onMove(1)}>
          ↓
        </button>
        <button type="button" aria-label={label(words.remove)} onClick={() => onChange(null)}>
          ×
        </button>
      </span>
    </li>
  );
}

interface SettingsProps {
  readonly step: Step;
  readonly onChange: (step: Step) => void;
}

function Settings({ step, onChange }: SettingsProps): JSX.Element | null {
  const words = useWords().own;
  switch (step.kind) {
    case 'percent':
      return (
        <Choice
          label={words.malformed}
          options={words.malformedWays}
          value={step.malformed}
          onChoose={(malformed) => onChange({ ...step, malformed })}
        />
      );
    case 'plus-as-space':
      return null;
    case 'replace':
      return (
        <>
          <Text
            label={words.from}
            value={step.from}
            onType={(from) => onChange({ ...step, from })}
          />
          <Text
            label={words.to}
            isOptional
            value={step.to}
            onType={(to) => onChange({ ...step, to })}
          />
        </>
      );
    case 'base64':
      return (
        <Choice
          label={words.alphabet}
          options={words.alphabets}
          value={step.alphabet}
          onChoose={(alphabet) => onChange({ ...step, alphabet })}
        />
      );
    case 'strip':
      return (
        <Text
          label={words.characters}
          value={step.characters}
          onType={(characters) => onChange({ ...step, characters })}
        />
      );
    case 'split':
      return (
        <>
          <Text
            label={words.separator}
            value={step.separator}
            onType={(separator) => onChange({ ...step, separator })}
          />
          <label className={styles['setting']}>
            <span>{words.part}</span>
            <input
              type="number"
              min={1}
              max={1000}
              value={step.part + 1}
              onChange={({ currentTarget }) =>
                onChange({
                  ...step,
                  part: Math.max(0, Math.trunc(currentTarget.valueAsNumber) - 1) || 0,
                })
              }
            />
          </label>
        </>
      );
  }
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly isOptional?: boolean;
  readonly onType: (value: string) => void;
}

function Text({ label, value, isOptional = false, onType }: TextProps): JSX.Element {
  return (
    <label className={styles['setting']}>
      <span>{label}</span>
      <input
        type="text"
        required={!isOptional}
        maxLength={200}
        spellCheck={false}
        value={value}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
    </label>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>(props: ChoiceProps<T>): JSX.Element {
  const { label, options, value, onChoose } = props;
  const keys = keysOf(options);
  return (
    <label className={styles['setting']}>
      <span>{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = keys.find((key) => key === currentTarget.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {keys.map((key) => (
          <option key={key} value={key}>
            {options[key]}
          </option>
        ))}
      </select>
    </label>
  );
}

const keysOf = <T extends string>(record: Readonly<Record<T, string>>): readonly T[] => {
  const keys: T[] = [];
  for (const key in record) keys.push(key);
  return keys;
};
