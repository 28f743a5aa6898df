import type { LogMessages } from '../log.ts';
import { durationWord } from '../log-figures.ts';
import { phrases } from './log-phrases.ts';
import { sentence, summary, trait, verdict } from './log-told.ts';
import { number } from './numbers.ts';

/** The page that reads a log, in Japanese. */
export const log: LogMessages = {
  name: 'ログを読む',
  lead: 'どの証明書が届き、どれがいつから壊れていて、アプリがどれを拒否するかを示します。ログはこのブラウザーの中で少しずつ読み、送信も保存もしません。',
  back: '検査画面に戻る',
  close: 'このログを閉じる',
  backToLog: 'ログに戻る',
  empty: {
    choose: 'ログファイルを選ぶ',
    drop: 'または、このページにドロップしてください。大きさを問わず、複数まとめて読めます。',
    paste: 'または、ログの行を貼り付ける',
    read: 'この行を読む',
    understood: '読めるもの',
    kinds: [
      'nginx、Apache、Envoy のアクセスログと、行にヘッダーの値を含むテキスト全般',
      'AWS ALB の接続ログ(サブジェクトとシリアル番号)',
      '1行に1件の JSON(NDJSON)または全体で1つの JSON、HAR',
      'CloudWatch と Kibana から CSV または JSON で出力したもの',
      '以上を gzip にしたもの。文字コードは UTF-8、UTF-16、Latin-1',
    ],
    notThere:
      'ALB のアクセスログに証明書はありません。nginx、Envoy、またはアプリでヘッダーを記録してください。',
  },
  progress: {
    name: '進み具合',
    state: {
      scanning: '読み取り中',
      judging: '読み終わり、最後の値を検査中',
      ended: '最後まで読みました',
      cancelled: '中止しました',
      failed: 'ログを読む部分が止まりました。それまでに見つけたものは下にあります。',
    },
    octets: (octets, total, percent) => `${total} のうち ${octets}(${percent} %)`,
    rate: (rate) => `毎秒 ${rate}`,
    left: (time) => `残り約${time}`,
    judged: (judged, values) =>
      `異なる値${number(values)}件のうち${number(judged)}件を検査しました`,
    cancel: '中止',
    partly: (octets, total) => `下にあるのは、${total} のうち最初の ${octets} で見つけたものです。`,
    again: 'もう一度読む',
    otherApp: 'このログを判定した後で「自分のアプリ」が変わりました。',
    took: (time, octets, lines) => `${octets}、${number(lines)}行、読み取り時間${time}`,
  },
  duration: (milliseconds) => durationWord(milliseconds, ['日', '時間', '分', '秒'], ''),
  none: {
    heading: (lines) => `${number(lines)}行に証明書ヘッダーが見つかりません`,
    absent: (requests) =>
      `${number(requests)}行に証明書ヘッダーの名前がありますが、値がありません("-" または空)。プロキシがクライアント証明書を要求しているか確認してください。`,
    next: [
      'nginx:log_format に $ssl_client_escaped_cert を追加。Envoy:%DOWNSTREAM_PEER_CERT%。Apache:%{SSL_CLIENT_CERT}x。',
      'ALB のアクセスログにはありません。接続ログにサブジェクトとシリアル番号があります。',
      'アプリがリクエストヘッダーを出力していれば、アプリのログにあります。',
    ],
  },
  notes: {
    name: 'ファイル',
    truncated:
      'gzip データが途中で終わっているか、壊れています。そこまでに読めた分だけを数えています。',
    binary: 'テキストでない部分があります。残りは読みました。',
    unreadable: 'ファイルが移動、変更、または削除されたため、続きを読めませんでした。',
    longLines: (lines) =>
      `長すぎて保持できない行が${number(lines)}行あり、先頭と末尾だけを調べました。`,
    shape: { lines: 'テキスト', json: 'JSON', csv: 'CSV' },
    pasted: '貼り付けた行',
    lines: (lines) => `${number(lines)}行`,
    bounds: ({ isSampled, mostValues, distinctValues, droppedRequests, droppedAddresses }) => [
      ...(isSampled
        ? [
            `異なる値が約${number(distinctValues)}件あり、保持できる数を超えています。均等に抜き出した${number(mostValues)}件を正確な件数とともに残し、ほかのリクエスト${number(droppedRequests)}件は「未検査」として数えます。`,
          ]
        : []),
      ...(droppedAddresses > 0
        ? [
            `送信元アドレスが多すぎるため、リクエスト${number(droppedAddresses)}件のアドレスは数えていません。`,
          ]
        : []),
    ],
    noYear: (requests) =>
      `${number(requests)}行の時刻に年がありません(syslog)。現在より前で最も近い日付とみなしました。`,
  },
  verdict,
  chooseApp: '「自分のアプリ」でアプリを選び、もう一度読むと、アプリが拒否する証明書がわかります。',
  phrases,
  outcomes: {
    unreadable: '読めない',
    cut: '途切れ',
    recovered: '破損、復元可能',
    refused: '拒否',
    intact: '正常',
    unjudged: '未検査',
  },
  outcomesAre: {
    unreadable: '証明書を含んでいますが、読み取れません。',
    cut: '末尾か一部がありません。',
    recovered: '壊れていますが、元に戻せます。',
    refused: '送られたままですが、アプリかロードバランサーが受け付けません。',
    intact: '送られたままです。',
    unjudged: 'まだ検査していないか、もう保持していません。',
  },
  requests: (requests) => `リクエスト${number(requests)}件`,
  histogram: {
    name: '時間ごとのリクエスト',
    about: (buckets, step) => `棒${number(buckets)}本、間隔${step}、時刻は UTC`,
    from: '開始',
    to: '終了',
    all: '全期間',
    chosen: (from, to) => `${from} ~ ${to} のみ`,
    how: '棒の上をドラッグするか、矢印キーで両端を動かしてください。',
    table: '表で見る',
    time: '時刻(UTC)',
    untimed: (requests) => `時刻のないリクエスト${number(requests)}件`,
    noTimes: '読み取れる時刻のある行がありません。',
  },
  contrast: {
    name: '失敗するクライアントの違い',
    trait,
    sentence,
    noDifference:
      'ここで比べる項目では、失敗するクライアントと正常なクライアントに違いがありません。',
  },
  groups: {
    name: 'グループ',
    by: {
      certificate: '証明書',
      issuer: '発行者',
      finding: '検出事項',
      format: '形式',
      client: 'クライアントのアドレス',
      field: 'ヘッダーフィールド',
    },
    group: 'まとめ方',
    failing: (requests) => `失敗${number(requests)}件`,
    values: (values) => `値${number(values)}件`,
    unknown: '不明',
    only: (label) => `${label} のみ`,
    more: (groups) => `さらに${number(groups)}件`,
  },
  table: {
    name: '値',
    how: '矢印キーで移動し、Enter で検査画面に開きます。最後のリクエストの時刻で判定します。',
    search: 'サブジェクト、発行者、シリアル番号、SHA-256、アドレス、コードで検索',
    columns: {
      outcome: '結果',
      requests: 'リクエスト',
      title: '証明書',
      issuer: '発行者',
      format: '形式',
      first: '最初(UTC)',
      last: '最後(UTC)',
      notAfter: '期限(UTC)',
    },
    shown: (rows, requests) => `値${number(rows)}件、リクエスト${number(requests)}件`,
    nothing: 'この条件に合う値はログにありません。',
    noCertificate: '証明書を読み取れず',
    loading: '…',
    gone: 'この値はもう保持していません。',
    filters: '結果',
    drop: (filter) => `絞り込みを解除:${filter}`,
  },
  expiry: {
    name: '期限が近いもの',
    spans: { expired: '期限切れ', in30: '30日以内', in60: '31~60日後', in90: '61~90日後' },
    certificates: (certificates) => `証明書${number(certificates)}枚`,
    none: 'このログに、90日以内に期限が切れる証明書はありません。',
    until: (moment) => `${moment} まで`,
    seenExpired: '期限が切れた後にも使われています',
  },
  handOn: {
    name: '書き出し',
    csv: 'CSV で保存',
    json: 'JSON で保存',
    summary: '要約をコピー',
    working: 'ファイルを書き出し中…',
    failed: 'ファイルを書き出せませんでした。',
    redacted: '名前、シリアル番号、アドレスは仮名に置き換え、値は含めません。',
  },
  summary,
};
