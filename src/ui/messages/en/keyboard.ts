import type { KeyboardMessages, KeyLine } from '../keyboard.ts';

const PAGES: KeyLine = [['Page Up', 'Page Down'], 'as many rows as are seen'];

/** Where text and octets stand in rows. */
const ROWS: readonly KeyLine[] = [
  [['↑', '↓'], 'one row'],
  PAGES,
  [['Home', 'End'], 'beginning and end of the row'],
  [['Ctrl+Home', 'Ctrl+End'], 'beginning and end of the whole'],
];

/** In every view of the octets. */
const PINS: readonly KeyLine[] = [
  [['Enter', 'Space'], 'pins what is marked: it stays when you move on'],
  [['Esc'], 'lifts the pin'],
];

/** Every key of the page in English. */
export const keyboard: KeyboardMessages = {
  groups: [
    {
      where: 'Everywhere',
      lines: [
        [['?'], 'shows this list; not while you type in a field'],
        [['Tab', 'Shift+Tab'], 'next control, and the one before'],
        [['Enter', 'Space'], 'presses a button, opens or closes a part'],
        [['Esc'], 'closes a dialog or a menu'],
      ],
    },
    {
      where: 'Header value',
      lines: [
        [['Ctrl+V', '⌘V'], 'pastes: the answer follows by itself'],
        [['Ctrl+A', '⌘A'], 'selects everything, so that the next paste replaces it'],
      ],
    },
    {
      where: 'Tools menu',
      lines: [
        [['↓'], 'opens the menu'],
        [['↓', '↑'], 'next entry, and the one before'],
        [['Home', 'End'], 'first and last entry'],
      ],
    },
    {
      where: 'Octets: pasted text and decoded text',
      lines: [[['←', '→'], 'one character'], ...ROWS, ...PINS],
    },
    {
      where: 'Octets: DER octets',
      lines: [[['←', '→'], 'one octet'], ...ROWS, ...PINS],
    },
    {
      where: 'Octets: fields',
      lines: [
        [['↓', '↑'], 'next field, and the one before'],
        [['→'], 'opens; in an open field, leads to the first inside'],
        [['←'], 'closes; in a closed field, leads to the one around it'],
        PAGES,
        [['Home', 'End'], 'first and last field'],
        ...PINS,
      ],
    },
  ],
  questionMark: 'The key ? opens this list',
  close: 'Close',
};
