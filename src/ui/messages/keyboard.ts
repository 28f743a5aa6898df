import type { Locale } from '../../app/preferences.slice.ts';
import { keyboard as en } from './en/keyboard.ts';
import { keyboard as ja } from './ja/keyboard.ts';
import { keyboard as ko } from './ko/keyboard.ts';

/** Keys as they are printed on a keyboard, and what they do. */
export type KeyLine = readonly [keys: readonly string[], does: string];

/** The dialog that lists every key of the page. */
export interface KeyboardMessages {
  /** By where they work, in the order of the page. */
  readonly groups: readonly { readonly where: string; readonly lines: readonly KeyLine[] }[];
  /** The switch of the one key that is a plain character. */
  readonly questionMark: string;
  readonly close: string;
}

/** In every language: loaded with the dialog. */
export const keyboardWords: Readonly<Record<Locale, KeyboardMessages>> = { en, ko, ja };
