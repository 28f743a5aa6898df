import { isAtWork, type LogSummary, type LogVerdict } from '../../../log/summary.ts';
import type { LogMessages } from '../log.ts';
import { failingOf, momentWord, octetsWord, sharedByAll } from '../log-figures.ts';
import { phrases } from './log-phrases.ts';
import { number } from './numbers.ts';

const PLUS = '生の「+」';

/** Which certificates fail, and how. */
function subject(verdict: LogVerdict): string {
  const { certificates, damagedCertificates: damaged, refusedCertificates: refused } = verdict;
  const of = `証明書${number(certificates)}枚のうち`;
  if (damaged > 0) {
    const more = refused > 0 ? `、${number(refused)}枚が拒否されています` : '';
    return `${of}${number(damaged)}枚が壊れて届${more === '' ? 'いています' : `き${more}`}`;
  }
  if (refused > 0) return `${of}${number(refused)}枚が拒否されています`;
  return `値${number(verdict.unknownValues)}件が読めないほど壊れて届いています`;
}

/** What the values show that were inspected. */
function judged(summary: LogSummary): string {
  const { verdict: found, lines, progress } = summary;
  const sofar = isAtWork(progress) ? 'ここまでの結果:' : '';
  if (found.state === 'none') return `${sofar}${number(lines)}行に証明書ヘッダーはありません。`;
  const requests = `リクエスト${number(found.requests)}件`;
  if (found.state === 'intact')
    return `${sofar}証明書${number(found.certificates)}枚に、壊れたものも拒否されたものもありません(${requests})。`;
  const failing = number(found.damagedRequests + found.refusedRequests);
  const since = found.since === null ? '' : `、${momentWord(found.since)} から`;
  const shared = sharedByAll(summary, PLUS, phrases);
  const all = shared.length === 0 ? '' : `、共通点:${shared.join('、')}`;
  const isMore =
    found.unknownValues > 0 && found.damagedCertificates + found.refusedCertificates > 0;
  const more = isMore
    ? `ほかに、証明書を読み取れない値が${number(found.unknownValues)}件あります。`
    : '';
  return `${sofar}${subject(found)}。${requests}のうち${failing}件${since}${all}。${more}`;
}

/** The sentence at the top, and how much of the log it is not about. */
export function verdict(summary: LogSummary): string {
  const { requests, outcomes, progress } = summary;
  const yet = isAtWork(progress) ? 'まだ' : '';
  if (outcomes.unjudged === 0) return judged(summary);
  if (outcomes.unjudged === requests)
    return `証明書ヘッダーのあるリクエスト${number(requests)}件を、${yet}検査していません。`;
  return `${judged(summary)}${yet}検査していないリクエスト:${number(outcomes.unjudged)}件。`;
}

/** What is compared, as a part of a sentence. */
export const trait: LogMessages['contrast']['trait'] = ({ kind, value }) => {
  switch (kind) {
    case 'plus':
      return value === 'yes' ? PLUS : '「+」なし';
    case 'format':
      return `形式 ${value}`;
    case 'field':
      return value === '' ? 'フィールド名なし' : `ヘッダーフィールド ${value}`;
    case 'issuer':
      return `発行者 ${value}`;
    case 'key':
      return `鍵 ${value}`;
    case 'sent':
      return `送られた証明書${value}枚`;
    case 'length':
      return `長さ ${value} 文字`;
    case 'address':
      return `アドレス ${value}`;
    case 'validity':
      return (
        { valid: '有効な証明書', expired: '期限切れの証明書' }[value] ?? 'まだ有効でない証明書'
      );
    case 'finding':
      return Object.entries(phrases).find(([code]) => code === value)?.[1] ?? value;
    case 'file':
      return `ファイル ${value}`;
  }
};

/** How failing and working clients differ in it. */
export const sentence: LogMessages['contrast']['sentence'] = (one, { failing, working }) => {
  const f = number(failing.certificates);
  const w = number(working.certificates);
  const what = trait(one);
  if (one.relation === 'all')
    return `${what}:失敗するクライアント${f}件はすべて該当し、正常な${w}件はすべて該当しません。`;
  if (one.relation === 'none')
    return `${what}:失敗するクライアント${f}件はすべて該当せず、正常な${w}件はすべて該当します。`;
  return `${what}:失敗するクライアント${f}件のうち${number(one.failing.certificates)}件、正常な${w}件のうち${number(one.working.certificates)}件です。`;
};

/** Lines of plain text for a ticket. */
export const summary: LogMessages['summary'] = (summary) => [
  verdict(summary),
  ...(summary.first === null || summary.last === null
    ? []
    : [`期間:${momentWord(summary.first)} ~ ${momentWord(summary.last)}`]),
  `リクエスト:${number(summary.requests)}件、失敗:${number(failingOf(summary.outcomes))}件(読めない ${number(summary.outcomes.unreadable)}、途切れ ${number(summary.outcomes.cut)}、復元可能 ${number(summary.outcomes.recovered)}、拒否 ${number(summary.outcomes.refused)})`,
  ...(summary.contrast?.traits ?? [])
    .slice(0, 3)
    .map((one) => (summary.contrast === null ? '' : sentence(one, summary.contrast))),
  ...summary.findings
    .filter(({ severity }) => severity !== 'note')
    .slice(0, 5)
    .map(({ code, requests }) => `${code}:リクエスト${number(requests)}件`),
  `期限切れ:${number(summary.expiry.expired.length)}枚、30日以内:${number(summary.expiry.in30.length)}枚、60日:${number(summary.expiry.in60.length)}枚、90日:${number(summary.expiry.in90.length)}枚`,
  `読み取り:${octetsWord(summary.progress.total)} のうち ${octetsWord(summary.progress.octets)}、${number(summary.lines)}行`,
];
