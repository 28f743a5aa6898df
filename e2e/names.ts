export type Language = 'en' | 'ko' | 'ja';

interface Names {
  readonly input: string;
  readonly verdict: string;
  readonly language: string;
  readonly theme: string;
  readonly app: string;
  /** The comboboxes of "My app", in order. */
  readonly choices: readonly [field: string, decoder: string, parser: string];
  readonly copyReply: string;
  readonly replyLanguage: string;
  readonly regions: Readonly<
    Record<'evidence' | 'errors' | 'certificates' | 'fix' | 'path' | 'arrived' | 'octets', string>
  >;
  /** The group of examples on an empty page. */
  readonly examples: string;
  readonly check: {
    readonly name: string;
    readonly expected: string;
    readonly judgedAt: string;
    readonly chooseFile: string;
  };
  /** The region of the report and its buttons: copy, JSON, Markdown, print, link. */
  readonly report: readonly [
    region: string,
    copy: string,
    json: string,
    markdown: string,
    print: string,
    share: string,
  ];
  /** The button that says how a reader can check the promise of the page. */
  readonly promise: string;
  /** The button that begins a decoder of one's own. */
  readonly newDecoder: string;
  /** The button of the menu, and its entry that leads to the page that writes headers. */
  readonly tools: readonly [button: string, generate: string];
  /** The button that asks for a second value, its textbox, and what is said of both. */
  readonly second: readonly [add: string, textbox: string, region: string];
}

/** The accessible names of the page. Those of the English one are a contract, the others translate them. */
export const names: Readonly<Record<Language, Names>> = {
  en: {
    input: 'Header value',
    verdict: 'Verdict',
    language: 'Language',
    theme: 'Theme',
    app: 'My app',
    choices: ['Header field', 'Decoder', 'Parser'],
    copyReply: 'Copy reply',
    replyLanguage: 'Reply in',
    regions: {
      evidence: 'Evidence',
      errors: 'Error message',
      certificates: 'Certificates',
      fix: 'How to fix it',
      path: 'Certification path',
      arrived: 'What arrived',
      octets: 'Octets',
    },
    examples: 'Try one',
    check: {
      name: 'Check against',
      expected: 'Expected',
      judgedAt: 'Judged at',
      chooseFile: 'Choose files',
    },
    report: ['Report', 'Copy report', 'Download JSON', 'Download Markdown', 'Print', 'Share link'],
    promise: 'Nothing leaves this browser',
    newDecoder: 'New decoder',
    tools: ['Tools', 'Generate a header'],
    second: ['Add a second value', 'Second value (B)', 'Compared'],
  },
  ko: {
    input: '헤더 값',
    verdict: '판정',
    language: '언어',
    theme: '테마',
    app: '내 앱',
    choices: ['헤더 필드', '디코더', '파서'],
    copyReply: '답변 복사',
    replyLanguage: '답변 언어',
    regions: {
      evidence: '근거',
      errors: '오류 메시지',
      certificates: '인증서',
      fix: '해결 방법',
      path: '인증 경로',
      arrived: '도착한 내용',
      octets: '옥텟',
    },
    examples: '예시로 시작',
    check: {
      name: '비교 기준',
      expected: '기대하는 값',
      judgedAt: '판정 시각',
      chooseFile: '파일 선택',
    },
    report: ['보고서', '보고서 복사', 'JSON 내려받기', 'Markdown 내려받기', '인쇄', '공유 링크'],
    promise: '입력한 내용은 이 브라우저를 벗어나지 않습니다',
    newDecoder: '새 디코더',
    tools: ['도구', '헤더 만들기'],
    second: ['비교할 값 추가', '두 번째 값(B)', '비교'],
  },
  ja: {
    input: 'ヘッダーの値',
    verdict: '判定',
    language: '言語',
    theme: 'テーマ',
    app: '自分のアプリ',
    choices: ['ヘッダーフィールド', 'デコーダー', 'パーサー'],
    copyReply: '返信をコピー',
    replyLanguage: '返信の言語',
    regions: {
      evidence: '根拠',
      errors: 'エラーメッセージ',
      certificates: '証明書',
      fix: '直し方',
      path: '証明書パス',
      arrived: '届いた内容',
      octets: 'オクテット',
    },
    examples: '例を試す',
    check: {
      name: '照合',
      expected: '期待する値',
      judgedAt: '判定日時',
      chooseFile: 'ファイルを選択',
    },
    report: [
      'レポート',
      'レポートをコピー',
      'JSON をダウンロード',
      'Markdown をダウンロード',
      '印刷',
      '共有リンク',
    ],
    promise: '入力内容はこのブラウザーから出ません',
    newDecoder: '新しいデコーダー',
    tools: ['ツール', 'ヘッダーを作る'],
    second: ['比較する値を追加', '2つ目の値(B)', '比較'],
  },
};
