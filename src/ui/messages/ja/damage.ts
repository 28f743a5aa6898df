import type { ReportJson } from '../../../core/report.ts';
import { argsOf, type Facts } from '../facts.ts';
import type { Sentences } from '../prose.ts';

const number = (value: number): string => new Intl.NumberFormat('ja').format(value);

/** A value that could not be recovered, in Japanese. */
export function damaged(facts: Facts, report: ReportJson): Sentences {
  const cut = argsOf(report, 'field.truncated');
  if (cut !== null) return [truncation(facts, cut.length, cut.missing), CUT_NEXT];
  const illegal = argsOf(report, 'base64.illegal-character');
  if (illegal !== null) {
    return [
      `壊れた値です。Base64 の中に「${illegal.found}」があります。${howManyRead(facts)}`,
      'できるだけプロキシに近い場所で、値を取り直してください。',
    ];
  }
  const other = argsOf(report, 'der.not-a-certificate');
  if (other !== null && facts.field?.certificates.length === facts.sent) {
    return [
      `証明書${number(facts.sent)}枚は読み取れますが、証明書ではないもの(${other.found})が混ざっています。`,
      'すべてのブロックを読むパーサーはここで止まります。取り除くか、これに対して発行された証明書を依頼してください。',
    ];
  }
  return [
    `壊れた値です。${howManyRead(facts)}`,
    'できるだけプロキシに近い場所で、値を取り直してください。位置は所見にあります。',
  ];
}

function howManyRead({ field, sent }: Facts): string {
  const read = field?.certificates.length ?? 0;
  if (sent === 1) return '証明書を読み取れません。';
  if (read === 0) return `証明書${number(sent)}枚は、どれも読み取れません。`;
  return `証明書${number(sent)}枚のうち、読み取れるのは${number(read)}枚だけです。`;
}

const CUT_NEXT =
  'プロキシは通常、長いヘッダーを切り詰めずに拒否します。ログ、端末、チケットで切れていないか確認し、全体を取り直してください。';

function truncation({ field, sent }: Facts, length: number, missing: number): string {
  const complete = field?.certificates.length ?? 0;
  const cutOff = `${number(length)}文字目で途切れています。`;
  const lacks = missing > 0 ? `${number(missing)}バイト足りません` : '途切れています';
  if (complete === sent) return `${cutOff}証明書はすべて完全で、終わりの行だけが切れています。`;
  if (complete === 0) return `${cutOff}証明書は${lacks}。`;
  const whole = complete === 1 ? '1枚目は' : `1~${complete}枚目は`;
  return `${cutOff}${whole}完全ですが、${sent}枚目は${lacks}。`;
}

/** A value that was recovered, in Japanese. */
export function recovered(facts: Facts, report: ReportJson): Sentences {
  const spaces = argsOf(report, 'percent.plus-became-space');
  if (spaces !== null) {
    return [
      `すでに壊れた値です。「+」${number(spaces.count)}個が空白に変わっています。${recovery(facts)}`,
      'この値が出力される直前の処理で、フォームデコーダーを使っていないか確認してください。',
    ];
  }
  const twice = argsOf(report, 'percent.encoded-twice');
  if (twice !== null) {
    const deep = '25'.repeat(twice.layers - 1);
    const times = twice.layers === 2 ? '二重' : `${twice.layers}重`;
    return [
      `パーセントエンコードが${times}です(%${deep}0A、%${deep}2B)。中の証明書は正常です。`,
      'エンコード済みの値を途中で再びエンコードしています。アプリで2回デコードせず、その処理を外してください。',
    ];
  }
  const malformed = argsOf(report, 'percent.malformed');
  if (malformed !== null) {
    return [
      `壊れた値です。「${malformed.found}」はパーセントエンコードになっていません。${recovery(facts)}`,
      '厳密なデコーダーは値全体を拒否します。値を編集したり切ったりする処理を探してください。',
    ];
  }
  const boundary = argsOf(report, 'pem.boundary-missing');
  if (boundary !== null) {
    return [
      `${boundary.which} の行がないか、崩れています。${recovery(facts)}`,
      'この行がないと多くのパーサーは読めません。最初のハイフンから最後のハイフンまでコピーし直してください。',
    ];
  }
  return [`壊れた値です。${recovery(facts)}`, '位置と、疑わしい処理は所見にあります。'];
}

const recovery = ({ sent, proven }: Facts): string =>
  proven === null
    ? `証明書${sent}枚を復元しました。`
    : `証明書${sent}枚を復元し、${proven}枚目は署名を検証できました。`;
