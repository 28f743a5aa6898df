/** What React's `use` reads without suspending, once it is there. https://react.dev/reference/react/use */
interface Readable<T> extends Promise<T> {
  status?: 'fulfilled';
  value?: T;
}

/**
 * The same promise, which `use` reads at once from when it is fulfilled on. A promise that React has not seen before
 * suspends, if only for a moment; and what was once replaced by a fallback is shown again after 300 ms at the earliest.
 */
export function readable<T>(promise: Promise<T>): Promise<T> {
  const known: Readable<T> = promise;
  known.then(
    (value) => {
      known.status = 'fulfilled';
      known.value = value;
    },
    () => undefined,
  );
  return known;
}

/** Loads once, for all who ask; what could not be had is asked for again by the next one. */
export function kept<T>(load: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | null = null;
  return () => {
    if (known !== null) return known;
    const asked = readable(load());
    known = asked;
    asked.catch(() => {
      known = null;
    });
    return asked;
  };
}
