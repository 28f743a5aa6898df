import type { KeyboardMessages, KeyLine } from '../keyboard.ts';

const PAGES: KeyLine = [['Page Up', 'Page Down'], '보이는 줄 수만큼 이동'];

/** Where text and octets stand in rows. */
const ROWS: readonly KeyLine[] = [
  [['↑', '↓'], '한 줄 이동'],
  PAGES,
  [['Home', 'End'], '줄의 처음과 끝으로 이동'],
  [['Ctrl+Home', 'Ctrl+End'], '전체의 처음과 끝으로 이동'],
];

/** In every view of the octets. */
const PINS: readonly KeyLine[] = [
  [['Enter', 'Space'], '표시된 곳을 고정합니다. 다른 곳으로 옮겨도 남습니다'],
  [['Esc'], '고정을 풉니다'],
];

/** Every key of the page in Korean. */
export const keyboard: KeyboardMessages = {
  groups: [
    {
      where: '어디서나',
      lines: [
        [['?'], '이 목록을 엽니다. 입력란에 입력하는 동안에는 열지 않습니다'],
        [['Tab', 'Shift+Tab'], '다음 컨트롤과 이전 컨트롤로 이동'],
        [['Enter', 'Space'], '버튼을 누르고, 항목을 펼치거나 접습니다'],
        [['Esc'], '대화 상자나 메뉴를 닫습니다'],
      ],
    },
    {
      where: '헤더 값',
      lines: [
        [['Ctrl+V', '⌘V'], '붙여 넣습니다. 결과는 곧바로 나타납니다'],
        [['Ctrl+A', '⌘A'], '모두 선택합니다. 다음에 붙여 넣는 값으로 바뀝니다'],
      ],
    },
    {
      where: '도구 메뉴',
      lines: [
        [['↓'], '메뉴를 엽니다'],
        [['↓', '↑'], '다음 항목과 이전 항목으로 이동'],
        [['Home', 'End'], '첫 항목과 마지막 항목으로 이동'],
      ],
    },
    {
      where: '옥텟: 붙여 넣은 텍스트와 디코딩된 텍스트',
      lines: [[['←', '→'], '한 글자 이동'], ...ROWS, ...PINS],
    },
    {
      where: '옥텟: DER 옥텟',
      lines: [[['←', '→'], '한 옥텟 이동'], ...ROWS, ...PINS],
    },
    {
      where: '옥텟: 필드',
      lines: [
        [['↓', '↑'], '다음 필드와 이전 필드로 이동'],
        [['→'], '펼칩니다. 펼쳐진 필드에서는 안의 첫 필드로 이동'],
        [['←'], '접습니다. 접힌 필드에서는 바깥 필드로 이동'],
        PAGES,
        [['Home', 'End'], '첫 필드와 마지막 필드로 이동'],
        ...PINS,
      ],
    },
  ],
  questionMark: '? 키로 이 목록 열기',
  close: '닫기',
};
