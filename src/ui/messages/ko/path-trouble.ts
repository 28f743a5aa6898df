import type { ReportJson } from '../../../core/report.ts';
import { problemIn } from '../checks.ts';
import { argsOf } from '../facts.ts';
import type { Sentences } from '../prose.ts';
import { checks } from './checks.ts';

/** A path that does not hold, or that reaches no trust anchor, in Korean; null where that is not so. */
export function pathTrouble(report: ReportJson): Sentences | null {
  const violated = argsOf(report, 'path.constraint-violated') ?? argsOf(report, 'path.unproven');
  if (violated !== null) {
    return [
      `값은 정상이지만 인증 경로가 성립하지 않습니다. ${violated.subject}: ${problemIn(checks, violated.reason, violated.found)}.`,
      '모든 검사 결과는 “인증 경로”에 있습니다. CA나 고객이 해당 인증서를 바꿔야 합니다.',
    ];
  }
  if (argsOf(report, 'path.not-trusted') !== null) {
    return [
      '값은 정상이지만 경로 끝의 루트가 지정한 신뢰 앵커에 없습니다.',
      '맞는 CA라면 신뢰 앵커에 추가하고, 아니면 신뢰하는 CA의 인증서를 요청하세요.',
    ];
  }
  const missing = argsOf(report, 'path.issuer-missing');
  if (report.trustAnchors !== null && missing !== null) {
    return [
      `값은 정상이지만 신뢰 앵커에 이르지 못합니다. 발급자(${missing.issuer})가 전송되지 않았고 신뢰 앵커에도 없습니다.`,
      `그 CA를 함께 보내도록 요청하거나 신뢰 앵커에 추가하세요.${missing.keyIdentifier === '' ? '' : ` 키 식별자: ${missing.keyIdentifier}`}`,
    ];
  }
  return null;
}
