import type { ReportJson } from '../../../core/report.ts';
import { problemIn } from '../checks.ts';
import { argsOf } from '../facts.ts';
import type { Sentences } from '../prose.ts';
import { checks } from './checks.ts';

/** A path that does not hold, or that reaches no trust anchor, in Japanese; null where that is not so. */
export function pathTrouble(report: ReportJson): Sentences | null {
  const violated = argsOf(report, 'path.constraint-violated') ?? argsOf(report, 'path.unproven');
  if (violated !== null) {
    return [
      `値は正常ですが、パスが成り立ちません。${violated.subject}:${problemIn(checks, violated.reason, violated.found)}。`,
      'すべての検査結果は「証明書パス」にあります。CA または顧客がその証明書を替える必要があります。',
    ];
  }
  if (argsOf(report, 'path.not-trusted') !== null) {
    return [
      '値は正常ですが、パスの終わりのルートは指定したトラストアンカーにありません。',
      '正しい CA ならトラストアンカーに加え、そうでなければ信頼する CA の証明書を依頼してください。',
    ];
  }
  const missing = argsOf(report, 'path.issuer-missing');
  if (report.trustAnchors !== null && missing !== null) {
    return [
      `値は正常ですが、トラストアンカーに達しません。発行者「${missing.issuer}」は未送信で、トラストアンカーにもありません。`,
      `その CA も送るよう依頼するか、トラストアンカーに加えてください。${missing.keyIdentifier === '' ? '' : `鍵識別子:${missing.keyIdentifier}`}`,
    ];
  }
  return null;
}
