import { generate } from './generate.ts';
import type { ToGenerator } from './generate-protocol.ts';

self.onmessage = ({ data }: MessageEvent<ToGenerator>): void => {
  void generate(data).then((answer) => self.postMessage(answer));
};
