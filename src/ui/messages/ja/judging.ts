import type { JudgingMessages } from '../judging.ts';

/** What paths are judged by, in Japanese. */
export const judging: JudgingMessages = {
  anchors: 'トラストアンカー',
  anchorsHint:
    '信頼する CA 証明書を PEM か PKCS #7 で入力します(例:プロキシのバンドル)。空欄なら信頼は判定しません。',
  chooseFile: 'バンドルを選択',
  keep: 'このブラウザーに保存',
  keptNever: '秘密鍵が含まれているため保存しません。削除してください。',
  read: (count, unread) =>
    `証明書 ${count} 枚を読み取り${unread === 0 ? '' : `、${unread} 枚は読めません`}`,
  purpose: '用途',
  purposes: { clientAuth: 'クライアント認証', serverAuth: 'サーバー認証', any: '任意' },
  takeNow: '現在',
  takeTime: (time) => `貼り付けた文字列の日時を使う:${time}`,
  timeline: 'すべての証明書の有効期間',
  moment: '判定日時',
  localTime: '現地時間',
};
