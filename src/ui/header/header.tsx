import { type JSX, useState } from 'react';
import type { Locale, Theme } from '../../app/preferences.slice.ts';
import { Keyboard } from '../keyboard/keyboard.tsx';
import { Promised } from '../privacy/promise.tsx';
import { UpdateNotice } from '../update/update-notice.tsx';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { Choice } from './choice.tsx';
import styles from './header.module.css';
import { Tools } from './tools.tsx';

/** Each language by its own name, whatever the page speaks. */
export const LANGUAGES: readonly { readonly value: Locale; readonly label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'ko', label: '한국어' },
  { value: 'ja', label: '日本語' },
];

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** The name of the page, its promise, its language and its theme. */
export function Header(): JSX.Element {
  const words = useWords();
  const { locale, theme } = { locale: useApp((s) => s.locale), theme: useApp((s) => s.theme) };
  const chooseLocale = useApp((state) => state.chooseLocale);
  const chooseTheme = useApp((state) => state.chooseTheme);
  const [isListing, setIsListing] = useState(false);
  const themes = THEMES.map((value) => ({ value, label: words.themes[value] }));
  return (
    <header className={styles['header']}>
      <div className={styles['inner']}>
        <h1 className={styles['name']}>{words.name}</h1>
        <Promised />
        <Tools onKeyboard={() => setIsListing(true)} />
        <Choice label={words.language} value={locale} options={LANGUAGES} onChoose={chooseLocale} />
        <Choice label={words.theme} value={theme} options={themes} onChoose={chooseTheme} />
      </div>
      <UpdateNotice />
      <Keyboard isOpen={isListing} onOpen={setIsListing} />
    </header>
  );
}
