import type { Locale } from '../../app/preferences.slice.ts';

/** The words of the textbox, which waits for no other chunk. */
export interface ShellWords {
  readonly name: string;
  readonly placeholder: string;
}

/** In every language: they are too short to be loaded one by one. */
export const shell: Readonly<Record<Locale, ShellWords>> = {
  en: {
    name: 'Header value',
    placeholder:
      'Paste the header line, its value, a header dump, a log line, a PEM file or the error message',
  },
  ko: {
    name: '헤더 값',
    placeholder: '헤더 한 줄, 값, 헤더 덤프, 로그 한 줄 또는 PEM 파일을 붙여 넣으세요',
  },
  ja: {
    name: 'ヘッダーの値',
    placeholder:
      'ヘッダーの行、値、ヘッダーの一覧、ログの行、または PEM ファイルを貼り付けてください',
  },
};
