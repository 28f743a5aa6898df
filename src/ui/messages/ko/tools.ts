import type { ToolsMessages } from '../tools.ts';

export const tools: ToolsMessages = {
  name: '도구',
  generate: '헤더 만들기',
  log: '로그 읽기',
  keyboard: '키보드',
};
