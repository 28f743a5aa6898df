import type { Locale } from '../../app/preferences.slice.ts';

/** The words of what waits for no other chunk: the textbox, and what is said where a chunk cannot be had. */
export interface ShellWords {
  readonly name: string;
  readonly placeholder: string;
  readonly missing: string;
}

/** In every language: they are too short to be loaded one by one. */
export const shell: Readonly<Record<Locale, ShellWords>> = {
  en: {
    name: 'Header value',
    placeholder:
      'Paste the header line, its value, a header dump, a log line, a PEM file or the error message',
    missing: 'A part of this page could not be loaded. Your text is kept: copy it, then reload.',
  },
  ko: {
    name: '헤더 값',
    placeholder: '헤더 한 줄, 값, 헤더 덤프, 로그 한 줄, PEM 파일 또는 오류 메시지를 붙여 넣으세요',
    missing:
      '페이지의 일부를 불러오지 못했습니다. 입력한 내용은 그대로 있으니 복사해 둔 뒤 새로 고치세요.',
  },
  ja: {
    name: 'ヘッダーの値',
    placeholder:
      'ヘッダーの行、値、ヘッダーの一覧、ログの行、PEM ファイル、またはエラーメッセージを貼り付けてください',
    missing:
      'ページの一部を読み込めませんでした。入力内容はそのままです。コピーしてから再読み込みしてください。',
  },
};
