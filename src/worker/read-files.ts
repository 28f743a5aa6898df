import { readFile } from '../core/file/read-file.ts';
import type { HandedFile, ReadFiles } from './protocol.ts';

/** Reads files as one paste: their texts below one another, and what is over the limits counted. */
export function readFiles(files: readonly HandedFile[]): ReadFiles {
  const readings = files.map(({ octets, name }) =>
    octets === null ? { kind: 'unknown' as const, text: '', left: 0 } : readFile(octets, name),
  );
  const unread = files.map(({ size, octets }) => (octets === null ? 0 : size - octets.length));
  return {
    kinds: readings.map(({ kind }) => kind),
    text: readings.flatMap(({ text }) => (text === '' ? [] : [text])).join('\n'),
    left: [...readings.map(({ left }) => left), ...unread].reduce((sum, one) => sum + one, 0),
  };
}
