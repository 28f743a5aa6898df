import type { ToolsMessages } from '../tools.ts';

export const tools: ToolsMessages = {
  name: 'Tools',
  generate: 'Generate a header',
  log: 'Read a log',
  keyboard: 'Keyboard',
};
