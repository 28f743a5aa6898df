import type { JSX } from 'react';

const PATHS = {
  good: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM4.8 8.2l2.2 2.2 4.3-4.6',
  warning: 'M8 2 15 14H1L8 2Zm0 4.5v3.6m0 1.7v.4',
  error:
    'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2l3.7-3.7ZM5.7 5.7l4.6 4.6m0-4.6-4.6 4.6',
  note: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm0 5.7v4.1m0-6.7v.5',
  key: 'M10.5 1.5a4 4 0 1 1-3 6.7L2 13.7v-2.4m2.3-.6 1.5 1.5M11.5 4.4v.2',
  copy: 'M5.5 5.5v-4h9v9h-4m-9-5h9v9h-9v-9Z',
  done: 'm2.5 8.5 3.7 3.8 7.3-8.1',
  previous: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
  octets: 'M1.5 3.5h5v4h-5zm8 0h5M9.5 5.5h5M9.5 7.5h3M4 7.5v5h3m2.5 0h5',
  lock: 'M3 7h10v7H3V7Zm2.2 0V4.6a2.8 2.8 0 0 1 5.6 0V7',
} as const;

export type IconName = keyof typeof PATHS;

/** A small drawing beside a word that says the same. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
