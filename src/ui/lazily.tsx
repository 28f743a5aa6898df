import { type ComponentType, type JSX, use } from 'react';

/**
 * A component of a script that is loaded when it is first shown, or was before: then it is shown at once, which
 * React's `lazy` does not do. Where the script cannot be had, it throws, then and ever after.
 */
export function lazily<M, P extends object>(
  load: () => Promise<M>,
  pick: (module: M) => ComponentType<P>,
): ComponentType<P> {
  let asked: Promise<M> | null = null;
  return function Lazily(props: P): JSX.Element {
    asked ??= load();
    const Component = pick(use(asked));
    return <Component {...props} />;
  };
}
