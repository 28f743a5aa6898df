import type { ToolsMessages } from '../tools.ts';

export const tools: ToolsMessages = {
  name: 'ツール',
  generate: 'ヘッダーを作る',
  log: 'ログを読む',
  keyboard: 'キーボード',
};
