import type { ReportJson } from '../../../core/report.ts';
import { argsOf, type Facts } from '../facts.ts';
import type { Sentences } from '../prose.ts';
import { unseen } from '../shown.ts';
import { number } from './numbers.ts';
import { bundleInstead } from './revocation.ts';

/** A value that could not be recovered, in Japanese. */
export function damaged(facts: Facts, report: ReportJson): Sentences {
  const cut = argsOf(report, 'field.truncated');
  if (cut !== null) return [truncation(facts, cut.length, cut.missing), CUT_NEXT];
  const named = lost(report);
  if (named !== null) return [`壊れた値です。${named[0]}${howManyRead(facts)}`, named[1]];
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

/** What cannot be undone, and where to look: null where none of it is known. */
function lost(report: ReportJson): Sentences | null {
  const cased = argsOf(report, 'base64.case-changed');
  if (cased !== null) {
    return [
      `文字がすべて${cased.to === 'upper' ? '大文字' : '小文字'}になっていますが、Base64 では大文字と小文字の区別が必要です。`,
      'テンプレート、検索インデックス、表計算など、大文字と小文字を変える処理を探し、その手前の値を取ってください。',
    ];
  }
  if (argsOf(report, 'base64.surplus-character') !== null) {
    return [
      'Base64 の文字が1つ余り、その後ろの内容がずれています。',
      '文字が加わったか、エスケープの「%」が欠けています。値を変える処理の手前で取り直してください。',
    ];
  }
  const missing = argsOf(report, 'base64.characters-missing');
  if (missing !== null) {
    const none =
      missing.pluses === 0
        ? '「+」が1つもないため、どこかの処理がすべて取り除いたと考えられます。'
        : '';
    return [
      `Base64 の文字が${number(missing.count)}個欠けています。${none}`,
      '欠けた位置は分かりません。文字を取り除くフィルターを探し、その手前の値を取ってください。',
    ];
  }
  const headers = argsOf(report, 'pem.headers-ignored');
  if (headers !== null) {
    return [
      `PEM のブロックの中にヘッダー(${headers.names})があります。`,
      'OpenSSL や Java などはこのままでは拒否します。BEGIN の行と Base64 の間の行を取り除いてください。',
    ];
  }
  const illegal = argsOf(report, 'base64.illegal-character');
  if (illegal !== null) {
    return [
      `Base64 の中に「${unseen(illegal.found) ?? illegal.found}」があります。`,
      'できるだけプロキシに近い場所で、値を取り直してください。',
    ];
  }
  const malformed = argsOf(report, 'percent.malformed');
  if (malformed !== null) {
    return [
      `「${malformed.found}」はパーセントエンコードになっておらず、元が何だったか分かりません。`,
      '値を編集する処理を探し、その手前の値を取ってください。',
    ];
  }
  const spaces = argsOf(report, 'percent.plus-became-space');
  if (spaces === null) return null;
  return [
    `「+」${number(spaces.count)}個が空白に変わり、ほかにも壊れた箇所があります。`,
    'まずフォームデコーダーを使う処理を探し、その手前の値を取り直してください。',
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
  const lacks =
    missing > 0
      ? `${number(missing)}バイト足りません`
      : '不完全で、どれだけ足りないかは分かりません';
  if (complete === sent) return `${cutOff}証明書はすべて完全で、終わりの行だけが切れています。`;
  if (complete === 0) return `${cutOff}証明書は${lacks}。`;
  const whole = complete === 1 ? '1枚目は' : `1~${complete}枚目は`;
  return `${cutOff}${whole}完全ですが、${sent}枚目は${lacks}。`;
}

/** A value that was recovered, in Japanese. */
export function recovered(facts: Facts, report: ReportJson): Sentences {
  const bundle = argsOf(report, 'der.not-a-certificate')?.certificates ?? 0;
  if (bundle > 0) return bundleInstead(bundle);
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
  const changed = changedText(report) ?? changedBlock(report);
  if (changed !== null) return [`${changed[0]}${recovery(facts)}`, changed[1]];
  return [
    `送られたままの値ではありません。${recovery(facts)}`,
    '位置と、疑わしい処理は所見にあります。',
  ];
}

/** What a web page, a word processor or an editor did to the characters. */
function changedText(report: ReportJson): Sentences | null {
  const html = argsOf(report, 'text.html-escaped');
  if (html !== null) {
    return [
      `HTML エスケープされた値です。${number(html.count)}文字が「${html.found}」のような HTML の表記になっています。`,
      'Web ページ、テンプレート、サニタイザーが値をエスケープしています。その処理を外すか、プレーンテキストのログからコピーしてください。',
    ];
  }
  const typographic = argsOf(report, 'text.typographic');
  if (typographic !== null) {
    const code = unseen(typographic.found);
    return [
      code === null
        ? `ワープロやチャットが書き換えた値です。普通の文字があるべき位置に「${typographic.found}」のような文字があります。`
        : `値の中に、見えない文字や特殊な空白(${code})があります。`,
      '値はファイルかコードブロックで送ってください。自動修正の機能はハイフンや空白を書き換えます。',
    ];
  }
  const malformed = argsOf(report, 'percent.malformed');
  if (malformed === null) return null;
  return [
    `壊れた値です。「${malformed.found}」はパーセントエンコードになっていません。`,
    '厳密なデコーダーは値全体を拒否します。値を編集したり切ったりする処理を探してください。',
  ];
}

/** What happened to the boundaries and the base64 between them. */
function changedBlock(report: ReportJson): Sentences | null {
  const boundary = argsOf(report, 'pem.boundary-missing');
  if (boundary !== null) {
    return [
      boundary.which === 'labels'
        ? `ラベルが一致しません:BEGIN は「${boundary.begin}」、END は「${boundary.end}」です。`
        : `${boundary.which} の行がないか、崩れています。`,
      'この行がないと多くのパーサーは読めません。最初のハイフンから最後のハイフンまでコピーし直してください。',
    ];
  }
  const illegal = argsOf(report, 'base64.illegal-character');
  if (illegal !== null) {
    return [
      `Base64 の中に「${unseen(illegal.found) ?? illegal.found}」が入り込んでいます。`,
      '多くのパーサーはこのままでは拒否します。文字列に印を付けたり折り返したりする処理を探してください。',
    ];
  }
  const bits = argsOf(report, 'base64.pad-bits-set');
  if (bits !== null) {
    return [
      `Base64 の最後の文字が「${bits.instead}」ではなく「${bits.found}」になっています。`,
      '厳密なパーサーは拒否します。値を編集する処理か、余分なビットを残すエンコーダーを探してください。',
    ];
  }
  const alphabet = argsOf(report, 'base64.url-alphabet');
  if (alphabet !== null) {
    return [
      'URL 用の Base64 です。「+」と「/」があるべき位置に「-」と「_」があります。',
      'PEM のパーサーは拒否します。値を作る側で標準の Base64 を使ってください。',
    ];
  }
  const trailing = argsOf(report, 'der.trailing-octets');
  if (trailing !== null) {
    return [
      `証明書の後に${number(trailing.count)}バイト余っています。`,
      '厳密なパーサーは値全体を拒否します。証明書だけを送るようにしてください。',
    ];
  }
  if (argsOf(report, 'field.duplicate') === null) return null;
  return [
    '2つの値がコンマでつながっています。同じフィールドが2回送られました。',
    'どちらを使うかはアプリによって異なります。プロキシがフィールドを設定する前に、クライアントが送ったものを取り除いてください。',
  ];
}

const recovery = ({ sent, proven }: Facts): string =>
  proven === null
    ? `証明書${sent}枚を復元しました。`
    : `証明書${sent}枚を復元し、${proven}枚目は署名を検証できました。`;
