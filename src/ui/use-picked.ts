import { type RefObject, useLayoutEffect, useRef } from 'react';

/** For a combobox of the first screen: what was picked in the prerendered page, before any script ran, is picked. */
export function usePicked(
  value: string,
  pick: (value: string) => void,
): RefObject<HTMLSelectElement | null> {
  const select = useRef<HTMLSelectElement>(null);
  const first = useRef({ value, pick });
  useLayoutEffect(() => {
    const picked = select.current?.value ?? first.current.value;
    if (picked !== first.current.value) first.current.pick(picked);
  }, []);
  return select;
}
