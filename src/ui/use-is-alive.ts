import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether React has taken up this part: false as it is prerendered. */
export const useIsAlive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
