import type { ReportJson } from '../../../core/report.ts';
import { argsOf, daysBetween, type Facts, utc } from '../facts.ts';
import type { Sentences } from '../prose.ts';
import { number } from './numbers.ts';
import { pathTrouble } from './path-trouble.ts';
import { revoked } from './revocation.ts';

/** An app that does not read the value, in Japanese. */
export function breaks(facts: Facts, report: ReportJson): Sentences {
  const elsewhere = argsOf(report, 'app.reads-another-field');
  if (elsewhere !== null) {
    const then = argsOf(report, 'app.plus-becomes-space');
    const found = elsewhere.found === '' ? '名前のない値' : elsewhere.found;
    return [
      `アプリは別の名前を読んでいます。${elsewhere.reads} はここになく、証明書は ${found} にあります。`,
      `アプリで ${found} を読むか、プロキシで名前を変えてください。${then === null ? '' : `その後は ${facts.decoder} が「+」${number(then.count)}個を空白に変えるので、あわせて直す必要があります。`}`,
    ];
  }
  const lost = argsOf(report, 'app.plus-becomes-space');
  if (lost !== null) {
    const at = facts.firstCharacter === null ? '' : `(最初は${number(facts.firstCharacter)}文字目)`;
    const use = facts.fixLine === '' ? '' : '上記のコードなら nginx 形式の値もそのまま読めます。';
    return [
      `証明書は正常に届いていますが、アプリのデコードで壊れます。${style(facts, report)}`,
      `${facts.decoder} が「+」${number(lost.count)}個を空白に変えます${at}。${use}`,
    ];
  }
  if (argsOf(report, 'app.takes-another-certificate') !== null) {
    return [
      '値は正常ですが、アプリのパーサーは別の証明書をクライアントのものとして扱います。',
      'ブロックを1つずつ解析し、最初のものを使ってください。',
    ];
  }
  return [
    '証明書は正常に届いていますが、アプリはこの形式を読めません。',
    `${facts.error === '' ? '' : `エラー:${facts.error}。`}この形式(${facts.formatName})に合うデコーダーを選んでください。`,
  ];
}

function style({ formatId, formatName, fieldName }: Facts, report: ReportJson): string {
  const other = argsOf(report, 'field.value-from-another-format');
  if (other === null) return '';
  if (formatId === 'aws-alb' && other.expected.startsWith('nginx')) {
    return `${fieldName} の値が nginx ではなく ALB の形式です。`;
  }
  return `${fieldName} の値の形式は ${formatName} です。`;
}

/** A certificate out of its time, in Japanese. */
export function notNow(facts: Facts, report: ReportJson): Sentences {
  const older =
    facts.formatId === 'aws-alb' ? 'ALB のパススルーは期限切れの証明書も転送します。' : '';
  const which = facts.aboutNumber > 1 ? `${facts.aboutNumber}枚目の証明書` : 'クライアント証明書';
  const expired = argsOf(report, 'certificate.expired');
  if (expired !== null) {
    const days = daysBetween(expired.since, report.judgedAt) ?? 0;
    const ago = days === 0 ? '1日以内' : `${number(days)}日前`;
    return [
      `値は正常ですが、${which}は${ago}に期限切れです:${utc(expired.since)}${local(expired.since)}。`,
      `${older}過去のログなら「判定日時」をその時刻に合わせてください。`,
    ];
  }
  const until = argsOf(report, 'certificate.not-yet-valid')?.until ?? '';
  return [
    `値は正常ですが、${which}はまだ有効ではありません。有効開始:${utc(until)}${local(until)}。`,
    '発行側の時計と、この値の時刻を確認してください。',
  ];
}

function local(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return '';
  const timeZone = 'Asia/Tokyo';
  const date = new Intl.DateTimeFormat('ja', { timeZone, month: 'long', day: 'numeric' }).format(
    time,
  );
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(time);
  return `(日本時間 ${date} ${clock})`;
}

/** A certificate that cannot be used, in Japanese. */
export function unfit(facts: Facts, report: ReportJson): Sentences {
  const withdrawn = revoked(facts, report);
  if (withdrawn !== null) return withdrawn;
  if (argsOf(report, 'certificate.no-client-auth') !== null) {
    return [
      '値は正常ですが、クライアント認証用の証明書ではありません。拡張鍵用途に id-kp-clientAuth がありません。',
      'クライアント認証用に発行された証明書を依頼してください。公的 CA は更新時にこの用途を付けなくなっています。',
    ];
  }
  const invalid = argsOf(report, 'path.signature-invalid');
  if (invalid !== null) {
    return [
      `値は正常ですが、チェーンが壊れています。「${invalid.issuer}」の鍵では署名を検証できません。`,
      '同じ名前の古い中間証明書が残っている例がよくあります。証明書に合うものを送るよう依頼してください。',
    ];
  }
  const unknown = argsOf(report, 'certificate.unknown-critical-extension');
  if (unknown !== null) {
    return [
      `値は正常ですが、検証側はこの証明書を拒否しなければなりません${whichOf(facts)}。検証側が知らない critical 拡張があります:${unknown.oid}。`,
      'この拡張を critical にした理由を発行者に確認してください。この拡張を処理できるソフトウェアだけが、この証明書を受け入れられます。',
    ];
  }
  const path = pathTrouble(report);
  if (path !== null) return path;
  return [
    `値は正常ですが、クライアント証明書としては使えません${whichOf(facts)}。`,
    '理由は最初の所見にあります。',
  ];
}

const whichOf = (facts: Facts): string =>
  facts.about === null ? '' : `(${facts.aboutNumber}枚目)`;
