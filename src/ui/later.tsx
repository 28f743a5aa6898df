import { type JSX, type ReactNode, Suspense, use } from 'react';
import { Boundary } from './boundary.tsx';
import { shell } from './messages/shell.ts';
import { LocaleContext } from './use-messages.ts';

/** Says that a part could not be had, and that the text is kept. */
export function Missing(): JSX.Element {
  const words = shell[use(LocaleContext)];
  return <p role="alert">{words.missing}</p>;
}

/** A part that comes later; what cannot be had is said in its place, and nothing around it is lost. */
export function Later({ children }: { readonly children: ReactNode }): JSX.Element {
  return (
    <Boundary instead={<Missing />}>
      <Suspense>{children}</Suspense>
    </Boundary>
  );
}
