import { details } from './details.ja.ts';
import type { InterfaceMessages } from './interface.ts';
import { formats } from './ja/formats.ts';
import { judging } from './ja/judging.ts';
import { number } from './ja/numbers.ts';
import { octets } from './ja/octets.ts';
import { path } from './ja/path.ts';
import { privacy } from './ja/privacy.ts';
import { profiles } from './ja/profile-part.ts';
import { readers, revocationWords } from './ja/readers.ts';
import { tools } from './ja/tools.ts';
import { wrappingWord } from './wrapping-word.ts';
import { wrappings } from './wrappings.ja.ts';

/** The words of the page in Japanese. RFC field names stay as they are. */
export const messages: InterfaceMessages = {
  name: 'mTLS Lens',
  promise: '入力内容はこのブラウザーから出ません',
  language: '言語',
  theme: 'テーマ',
  themes: { system: 'システム', light: 'ライト', dark: 'ダーク' },
  characters: (value) => `${number(value)}文字`,
  more: (value) => `さらに${number(value)}件を表示`,
  copy: (what) => `${what}をコピー`,
  copied: 'コピーしました',
  copyFailed: 'ブラウザーがコピーを許可しませんでした',
  formats,
  octets,
  tools,
  privacy,
  input: {
    edit: '編集',
    done: '完了',
    clear: '消去',
    unnamed: '貼り付けた値',
    removed: '除外:',
    set: (what, value) => {
      const wrapping = wrappingWord(wrappings, what);
      if (wrapping !== null) return wrapping;
      switch (what) {
        case 'field-name':
          return value === 1 ? 'フィールド名' : `フィールド名${number(value)}個`;
        case 'quotes':
          return `引用符${number(value)}個`;
        case 'field':
          return `他のフィールド${number(value)}個`;
        case 'request-line':
          return value === 1 ? 'リクエスト行' : `リクエスト行${number(value)}個`;
        case 'body':
          return '本文';
        case 'prefix':
          return '行頭の記号';
        default:
          return value === 1 ? '前後のテキスト' : `前後のテキスト${number(value)}か所`;
      }
    },
    readAs: (name, certainty) =>
      ({
        named: `形式: ${name}(名前と値の形が一致)`,
        shaped: `形式: ${name}(値の形から判断)`,
        possible: `形式: ${name}(同じ形を送るプロキシがほかにもあります)`,
      })[certainty],
    aboutFormat: 'この形式について',
    covered: '秘密鍵を伏せています(■)。「編集」で表示します。',
    chooseFile: 'ファイルを選択',
    dropFile: 'またはこのページにドロップ',
    fileKind: {
      text: '(テキスト)',
      der: '(DER、PEM で表示)',
      unknown: '(テキストでも証明書でもないため、何も読み取っていません)',
    },
    second: {
      add: '比較する値を追加',
      name: '2つ目の値(B)',
      remove: '2つ目の値を削除',
      placeholder: '次のホップが受け取った値か、失敗するクライアントの値を貼り付けてください',
      covered: '2つ目の値に秘密鍵が含まれるため伏せています。値を削除してください。',
    },
  },
  app: {
    name: '自分のアプリ',
    stack: 'スタック',
    choose: '選択…',
    field: 'ヘッダーフィールド',
    anyField: '証明書を含むフィールド',
    otherField: '別の名前…',
    otherFieldName: 'アプリが読む名前',
    decoder: 'デコーダー',
    parser: 'パーサー',
    notChosen: '未選択',
    remembered: '選択だけをこのブラウザーに保存します。貼り付けた値は保存しません。',
  },
  start: {
    heading: '何が届き、アプリがどう読み、何をすべきか',
    lead: 'プロキシが転送したクライアント証明書のヘッダーを貼り付けてください。貼り付けるとすぐに、ランタイムが出すエラーとともに結果を示します。',
    examples: '例を試す',
    example: {
      clean: { title: '正常な ALB の値', text: 'AWS パススルーの形式' },
      seed: { title: 'X-SSL-CERT に入った ALB の値', text: 'URLDecoder で壊れる' },
      nginx: { title: 'nginx のエスケープ済み', text: 'どのデコーダーでも読める' },
      spaces: { title: '「+」が空白に', text: '破損し、復元できた例' },
      lines: { title: '1行になり「+」が消失', text: '改行まで空白に' },
      twice: { title: '二重エンコード', text: '%2B ではなく %252B' },
      html: { title: 'HTML エスケープ', text: 'Web ページからの &#43;' },
      typographic: { title: '書き換わったハイフン', text: '文書からコピー、折り返しも違う' },
      boundary: { title: 'BEGIN 行がない', text: '先頭行なしでコピー' },
      truncated: { title: '2,048文字目で切断', text: 'ログやチケットで' },
      absent: { title: '証明書なし', text: '証明書のないヘッダー一覧' },
      error: { title: 'エラーメッセージ', text: '原因となるヘッダーと一緒に' },
    },
    capture: 'ヘッダーの取得方法',
    captureLead:
      'ALB のアクセスログには含まれません。接続ログにあるのは主体者とシリアル番号だけです。',
    captureIn: '場所',
    proxies: 'プロキシ',
    apps: 'アプリケーション',
    captureRan: 'テストで実際に動かしています。',
    captureNotRun: 'テストでは動かしていません。',
  },
  verdict: {
    name: '判定',
    copyReply: '返信をコピー',
    showFix: '直し方を見る',
    replyIn: '返信の言語',
    hideNames: '名前・シリアル番号・アドレスを伏せる',
    reading: '読み取り中…',
    failed: {
      'too-slow': {
        word: '応答なし',
        headline: '読み取りに5秒以上かかったため、中止しました。',
        next: '入力内容はそのままです。ヘッダーフィールドだけを貼り付けるか、内容を変えてやり直してください。',
      },
      stopped: {
        word: '応答なし',
        headline: '証明書を読み取る部分が停止しました。',
        next: '入力内容はそのままです。内容を変えてやり直し、直らなければコピーしてからページを再読み込みしてください。',
      },
    },
  },
  evidence: {
    name: '根拠',
    arrived: '届いた値',
    yourApp: 'アプリが読む値',
    reads: (call) => `${call}`,
    correct: '正しい値',
    position: (index, total) => `${number(total)}か所中${number(index)}番目`,
    character: (value) => `${number(value)}文字目`,
    previous: '前の変化',
    next: '次の変化',
    capped: (shown) => `最初の${number(shown)}か所まで表示できます。`,
    change: (arrived, reads, correct) => `${arrived} → ${reads}(正しい値: ${correct})`,
    space: '空白',
    lineEnd: '改行',
    nothing: 'なし',
    unchanged: '何も変わりません。送られたとおりに読みます。',
    stops: '値を拒否し、何も返しません。',
    error: (receiver) => `続いて出るエラー: ${receiver}`,
    causedBy: 'Caused by:',
    whichOne: 'どのエラーが出ていますか?',
    thisIsMine: (call) => `自分のアプリとして選択: ${call}`,
  },
  errorText: {
    name: 'エラーメッセージ',
    said: (runtime, call) => (call === '' ? `出所:${runtime}` : `出所:${runtime}、${call}`),
    explained: (calls) =>
      `このヘッダーで説明できます。まさにこのメッセージを出す呼び出し:${calls}。`,
    notExplained:
      'このヘッダーでは説明できません。この値に対してまさにこのメッセージを出すデコーダーとパーサーはありません。',
    tooLarge: (sent, server, takes) =>
      `このヘッダーで説明できます。ヘッダーは ${sent} オクテットで、${server} の既定の上限は ${takes} オクテットです。`,
    notTooLarge: (sent, server, takes) =>
      `このヘッダーだけでは説明できません。ヘッダーは ${sent} オクテットで、${server} の既定の上限は ${takes} オクテットです。要求のほかのヘッダーを足すか、設定にある低い上限を探してください。`,
    causes: '考えられる原因(可能性の高い順)',
    tell: '見分け方:',
  },
  details,
  certificates: {
    name: '証明書',
    client: 'クライアント証明書',
    ca: 'CA 証明書',
    endEntity: 'エンドエンティティ証明書',
    number: (value, of) => `${number(of)}枚中${number(value)}枚目`,
    again: (numbers) => `${numbers}枚目としても送信`,
    unreadable: (value) => `${number(value)}枚目の証明書は読み取れません`,
    unreadableText: '理由は検出事項にあります。',
    untitled: '名前なし',
    status: {
      valid: '有効',
      expired: '期限切れ',
      'not-yet-valid': 'まだ有効でない',
      unknown: '有効期間は不明',
      revoked: '失効',
    },
    daysLeft: (days) => `残り${number(days)}日`,
    daysAgo: (days) => `${number(days)}日前`,
    daysUntil: (days) => `${number(days)}日後`,
    unreadableTime: '読み取れません',
    subject: '主体者',
    issuer: '発行者',
    serial: 'シリアル番号',
    decimal: '10進数',
    key: '公開鍵',
    bits: (bits) => `${number(bits)}ビット`,
    moreFacts: 'その他のフィンガープリントとフィールド',
    link: {
      valid: '署名は有効',
      invalid: '署名は無効',
      'not-checkable': 'ここでは署名を検証できません',
      none: '発行者は未送信',
    },
  },
  fix: {
    name: '直し方',
    app: 'アプリ',
    proxy: 'プロキシ',
    customer: 'お客様への依頼',
    nothing: 'ここですることはありません。',
    sources: '出典:',
    readers: 'この形式を正しく読む最短のコード:',
    codeFor: 'コードの対象',
    code: (target) => `${target} のコード`,
  },
  decoders: {
    name: 'デコーダー',
    lead: '1行が1つの結果です。同じ行のデコーダーは同じ値を書き出します。',
    effect: '書き出す値',
    parsers: '続くパーサーの反応',
    formStrict: '「+」が空白になる(フォームデコード)',
    plusSafe: '「+」のまま(パーセントデコード)',
    mine: '自分のアプリ',
    intact: '送られたとおり',
    altered: (value) => `${number(value)}か所が変わる`,
    failed: 'エラー',
    notApplicable: '対象外',
    reads: 'クライアント証明書を読む',
    takesAnother: '別の証明書を取る',
    returnsGarbage: '証明書でないデータをエラーなしで返す',
    returnsNothing: '証明書を返さない',
    derived: 'ソースによる。未実行',
    class: (letter) => `結果 ${letter}`,
    agrees: {
      'form-strict': 'フォームデコードと同じ結果',
      'plus-safe': 'パーセントデコードと同じ結果',
    },
    all: (value) => `すべてのデコーダー(${number(value)})`,
    runtime: 'ランタイム',
    anyRuntime: 'すべてのランタイム',
    filter: '絞り込み',
    shown: (value) => `${number(value)}件の呼び出しを表示`,
    difference: '最初の違い',
    parserCalls: (value) => `${number(value)}件のパーサー呼び出し`,
  },
  own: {
    name: '自作のデコーダー',
    lead: 'アプリが呼び出す順に手順を組み合わせてください。このブラウザーにだけ保存され、表と「自分のアプリ」でほかのデコーダーと同じように使えます。',
    create: '新しいデコーダー',
    use: '自分のアプリで使う',
    edit: '編集',
    remove: '削除',
    decoderName: '名前',
    steps: '手順',
    addStep: '手順を追加',
    choose: '選択…',
    save: '保存',
    cancel: 'キャンセル',
    up: '上へ',
    down: '下へ',
    kinds: {
      percent: 'パーセントデコード',
      'plus-as-space': '「+」を空白に',
      replace: '置換',
      base64: 'Base64 デコード',
      strip: '両端を除去',
      split: '分割して一部だけ',
    },
    malformed: '16進数2桁のない %',
    malformedWays: { fail: '失敗', keep: 'そのまま', drop: '捨てる' },
    alphabet: '種類',
    alphabets: { standard: '標準(厳密)', mime: 'MIME(ほかの文字は無視)', url: 'URL・ファイル名用' },
    from: '検索する文字列',
    to: '置き換える文字列',
    characters: '文字',
    separator: '区切り',
    part: '何番目',
    exchange: 'エクスポートとインポート',
    copyJson: 'JSON としてコピー',
    json: 'デコーダーの JSON',
    import: 'インポート',
    imported: (count) => `デコーダー${number(count)}件をインポートしました。`,
    importFailed:
      'このページがエクスポートしたデコーダーの JSON ではありません。何もインポートしていません。',
  },
  path,
  judging,
  repaired: {
    name: '復元した値',
    undone: '元に戻した箇所',
    believe: '復元の結果と根拠',
    place: (character, arrived, correct) => `${number(character)}文字目:${arrived} → ${correct}`,
    show: (place) => `貼り付けた値で見る:${place}`,
    rest: (count) => `同じ箇所がほかに${number(count)}か所`,
    signature: '署名を検証できました。すべてのビットが発行時と同じです。',
    fits: 'DER の長さが過不足なく一致します。構造は確かですが、発行者の証明書がないため署名は検証していません。',
    untouched: 'この証明書は壊れていません。',
    copy: (index) => `${index}枚目の PEM をコピー`,
    pem: (index) => `${index}枚目の PEM`,
  },
  revocation: revocationWords,
  readers,
  profiles,
  size: {
    name: 'ヘッダーの大きさ',
    lead: 'この証明書を入れたヘッダーの大きさと、その1行だけで既定の上限を超えるサーバーです。上限を超えると、サーバーは 400、431、500 のいずれかを返します。',
    proxy: '送り手',
    carries: { first: '最初の証明書', all: 'すべての証明書', others: '最初以外の証明書' },
    octets: '1行のオクテット数',
    refused: '既定で拒否するサーバー',
    nobody: 'なし',
    limits: '既定の上限:',
    limit: (name, octets, of) => `${name} ${octets}(${of === 'line' ? '1行' : 'ヘッダー全体'})`,
  },
  arrived: {
    name: '届いた内容',
    legend: '凡例',
    kinds: {
      'field-name': 'フィールド名',
      stripped: '除外した部分',
      certificate: '証明書',
      boundary: '境界行',
      escape: 'パーセントエスケープ',
      plus: 'そのままの +',
      slash: 'そのままの /',
      equals: 'そのままの =',
      'line-end': '改行',
      damage: '破損',
      secret: '秘密鍵',
    },
    hidden: (value) => `${number(value)}文字を省略`,
    before: (value) => `前の部分を表示(${number(value)}文字)`,
    after: (value) => `続きを表示(残り${number(value)}文字)`,
    secret: (value) => `秘密鍵を伏せています、${number(value)}文字`,
    certificate: (value) => `${number(value)}枚目の証明書`,
  },
  findings: {
    name: '検出事項',
    none: '報告事項はありません。',
    severity: { error: 'エラー', warning: '警告', note: '参考' },
    place: (line, column, isOneLine) =>
      isOneLine ? `${number(column)}文字目` : `${number(line)}行 ${number(column)}文字目`,
    show: (place) => `届いた内容で見る: ${place}`,
  },
  check: {
    name: '照合',
    expected: '期待する値',
    expectedHint:
      '登録されている値を1行に1つ入力します。フィンガープリント(表記は問いません)、シリアル番号、識別名(DN)、コモンネーム(CN)、SAN、SPIFFE ID、PEM の証明書を使えます。',
    judgedAt: '判定日時',
    judgedAtHint:
      'リクエストまたはログの日時です(例:2026-11-20 23:59:59 +09:00)。タイムゾーンがなければ UTC、空欄なら現在の日時です。',
    now: '現在',
    noTime:
      '日時として読めないため、現在の日時で判定しました。2026-11-20 23:59:59 +09:00 のように入力してください。',
  },
};
