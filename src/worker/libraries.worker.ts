import { readAll } from '../libraries/read-all.ts';
import type { FromLibraries, ToLibraries } from './libraries-protocol.ts';

self.onmessage = ({ data }: MessageEvent<ToLibraries>): void => {
  const { id, parts } = data;
  const answers = parts.map(({ octets, kind }) => readAll(octets, kind));
  const message: FromLibraries = { id, answers };
  self.postMessage(message);
};
