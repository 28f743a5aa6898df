import type { KeyboardMessages, KeyLine } from '../keyboard.ts';

const PAGES: KeyLine = [['Page Up', 'Page Down'], '見えている行数だけ移動'];

/** Where text and octets stand in rows. */
const ROWS: readonly KeyLine[] = [
  [['↑', '↓'], '1 行移動'],
  PAGES,
  [['Home', 'End'], '行の先頭、末尾へ移動'],
  [['Ctrl+Home', 'Ctrl+End'], '全体の先頭、末尾へ移動'],
];

/** In every view of the octets. */
const PINS: readonly KeyLine[] = [
  [['Enter', 'Space'], '印の付いた箇所を固定します。移動しても残ります'],
  [['Esc'], '固定を解除します'],
];

/** Every key of the page in Japanese. */
export const keyboard: KeyboardMessages = {
  groups: [
    {
      where: 'どこでも',
      lines: [
        [['?'], 'この一覧を開きます。入力欄に入力している間は開きません'],
        [['Tab', 'Shift+Tab'], '次の項目、前の項目へ移動'],
        [['Enter', 'Space'], 'ボタンを押し、部分を開閉します'],
        [['Esc'], 'ダイアログやメニューを閉じます'],
      ],
    },
    {
      where: 'ヘッダーの値',
      lines: [
        [['Ctrl+V', '⌘V'], '貼り付けます。結果はすぐに表示されます'],
        [['Ctrl+A', '⌘A'], 'すべて選択します。次の貼り付けで置き換わります'],
      ],
    },
    {
      where: 'ツールメニュー',
      lines: [
        [['↓'], 'メニューを開きます'],
        [['↓', '↑'], '次の項目、前の項目へ移動'],
        [['Home', 'End'], '最初の項目、最後の項目へ移動'],
      ],
    },
    {
      where: 'オクテット: 貼り付けたテキストとデコード後のテキスト',
      lines: [[['←', '→'], '1 文字移動'], ...ROWS, ...PINS],
    },
    {
      where: 'オクテット: DER オクテット',
      lines: [[['←', '→'], '1 オクテット移動'], ...ROWS, ...PINS],
    },
    {
      where: 'オクテット: フィールド',
      lines: [
        [['↓', '↑'], '次のフィールド、前のフィールドへ移動'],
        [['→'], '開きます。開いたフィールドでは中の最初のフィールドへ移動'],
        [['←'], '閉じます。閉じたフィールドでは外側のフィールドへ移動'],
        PAGES,
        [['Home', 'End'], '最初のフィールド、最後のフィールドへ移動'],
        ...PINS,
      ],
    },
  ],
  questionMark: '? キーでこの一覧を開く',
  close: '閉じる',
};
