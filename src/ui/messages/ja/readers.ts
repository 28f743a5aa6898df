import type { OtherReadersMessages, RevocationMessages } from '../readers.ts';
import { number } from './numbers.ts';

/** How other readers read the same octets, in Japanese. */
export const readers: OtherReadersMessages = {
  name: 'ほかのリーダー',
  lead: '多くのアプリケーションが使う二つのライブラリ(@peculiar/x509、pkijs)が、同じオクテットをどう読むかを示します。このブラウザー内の専用ワーカーで動きます。',
  count: (differences) => (differences === 0 ? '違いなし' : `違い ${number(differences)} 件`),
  reading: '読み取り中です …',
  failed: {
    'too-slow': '8 秒以内に答えがなかったため終了しました。このページのほかの結果はそのままです。',
    stopped: '答えを出さずに停止しました。このページのほかの結果はそのままです。',
  },
  agree: (parts) =>
    parts === 1
      ? '三つとも同じように読みます。'
      : `${number(parts)} 件すべてを三つとも同じように読みます。`,
  left: (count) => `残り ${number(count)} 件は渡していません。`,
  part: (kind, index, title) =>
    kind !== 'certificate'
      ? kind
      : index === null
        ? 'このページでは証明書と認めないオクテット'
        : `${index}枚目の証明書${title === '' ? '' : `:${title}`}`,
  same: '三つとも同じように読みます。',
  table: '三つの読み取り結果',
  field: 'フィールド',
  own: 'このページ',
  absent: 'なし',
  unreadable: (reason) => `読み取れません:${reason}`,
  refused: (reason) => `拒否:${reason}`,
  notOffered: '対応していません',
  differs: '相違',
  difference: (names, field, isRefusedByOwn) => {
    const by = names.join(' と ');
    if (field !== '') return `${by} は ${field} を別の値として読みます。`;
    return isRefusedByOwn
      ? `${by} は、このページが拒否するものを受け入れます。`
      : `${by} は、このページが読めるものを拒否します。`;
  },
  rules: {
    time: '時刻の形式は一つだけです。UTCTime は秒と Z、GeneralizedTime は 4 桁の年と秒と Z が必要です。それ以外を推測で読んではなりません。',
    integer: 'INTEGER は 2 の補数です。先頭ビットが 1 なら、シリアル番号は負の数です。',
    oid: 'オブジェクト識別子の各数値は、JavaScript の数値が正確に保てる大きさを超えることがあります。',
    string:
      '文字列型ごとに使える文字が異なります。リーダーはこのオクテットを別々の文字として読みます。',
    ia5: 'これらの名前は IA5String で、ASCII だけを使えます。7F を超えるオクテットは文字を表しません。',
    names:
      'subjectAltName の各項目はどれも主体者の名前です。iPAddress は 4 または 16 オクテットです。',
    'each-extension':
      '拡張は一つずつ読みます。形式の誤った拡張が、ほかの拡張に影響することはありません。',
    'malformed-extension': '拡張の内容が仕様と違うため、そこから値を取ってはなりません。',
    der: '証明書は DER で、値ごとに符号化は一通りです。ほかのリーダーは BER や構文にない値も読みます。',
    refused: 'このページが読む範囲では、構文に従っています。',
    limit: 'リーダーが自ら定めた要素数や大きさで止まります。仕様にそのような上限はありません。',
  },
  right: {
    own: '仕様によれば、このページが正しいです。',
    nobody: '仕様によれば、正しい読み方はありません。拒否すべき内容です。',
    untold: 'どちらが正しいかはここでは分かりません。オクテットを見比べてください。',
  },
};

/** CRLs and OCSP responses, in Japanese. */
export const revocationWords: RevocationMessages = {
  name: '失効',
  crl: '証明書失効リスト(CRL)',
  ocsp: 'OCSP 応答',
  signature: {
    valid: '署名を検証済み',
    invalid: '署名が正しくありません',
    'not-checkable': 'このブラウザーでは署名を検証できません',
    none: '署名者の証明書がここにないため、署名を検証できません',
  },
  entries: (count) => `${number(count)} 件`,
  authorised: {
    yes: '署名者は発行者に代わって答えられます',
    no: '署名者は発行者に代わって答えられません',
    untold: '署名者が発行者に代わって答えられるかは、ここでは分かりません',
  },
  certificate: '証明書',
  status: '内容',
  none: 'なし',
  revoked: '失効',
  notListed: '記載なし',
  good: '有効(good)',
  unknown: '不明(unknown)',
  otherSerial: (serial) => `シリアル番号 ${serial}(この貼り付けにはありません)`,
};
