import { type JSX, type ReactNode, Suspense, use } from 'react';
import { Boundary } from './boundary.tsx';
import { shell } from './messages/shell.ts';
import { LocaleContext } from './use-messages.ts';

/** What is said in the place of a part that could not be had. */
export function Missing(): JSX.Element {
  const words = shell[use(LocaleContext)];
  return <p role="alert">{words.missing}</p>;
}

/** A part that comes later; what cannot be had is said in its place, and takes nothing else with it. */
export function Later({ children }: { readonly children: ReactNode }): JSX.Element {
  return (
    <Boundary instead={<Missing />}>
      <Suspense>{children}</Suspense>
    </Boundary>
  );
}
