import type { LogSource } from './scan-log.ts';

/** How many octets a log has in all, as UTF-8 where it was pasted. */
export const octetsOf = (source: LogSource): number =>
  typeof source === 'string'
    ? new TextEncoder().encode(source).length
    : source.reduce((total, { size }) => total + size, 0);
