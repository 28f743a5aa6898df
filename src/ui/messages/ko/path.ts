import type { PathMessages } from '../path.ts';
import { checks } from './checks.ts';

/** The certification path in Korean. */
export const path: PathMessages = {
  name: '인증 경로',
  sent: '보낸 순서',
  built: '구성한 경로',
  verdict: (verdict, hasAnchors) =>
    ({
      trusted: '신뢰됨: 지정한 신뢰 앵커에 이르며 모든 검사를 통과했습니다',
      untrusted: hasAnchors
        ? '완전하지만 신뢰되지 않습니다'
        : '완전합니다. 신뢰 앵커를 지정하지 않아 신뢰 여부는 판정하지 않았습니다',
      incomplete: hasAnchors
        ? '불완전: 마지막 발급자가 전송되지 않았고 지정한 신뢰 앵커에도 없습니다'
        : '불완전: 마지막 발급자가 전송되지 않았습니다(흔한 경우)',
      broken: '끊어짐: 통과하지 못한 검사가 있습니다',
    })[verdict],
  mark: {
    'in-order': '',
    'out-of-order': '제자리가 아님',
    duplicate: '중복 전송',
    'not-needed': '다른 발급자, 이 경로에는 필요 없음',
    unrelated: '이 경로와 관계없음',
  },
  root: '루트, 보내지 않아도 됨',
  anchor: '지정한 신뢰 앵커',
  notSent: '전송되지 않음',
  issuerMissing: (issuer) => `${issuer} (전송되지 않음)`,
  keyIdentifier: (identifier) => `요청할 CA의 키 식별자: ${identifier}`,
  copyKeyIdentifier: '키 식별자 복사',
  passed: (count) => `검사 ${count}개 통과`,
  failed: '실패',
  unproven: '입증 안 됨',
  checks,
};
