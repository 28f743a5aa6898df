import type { ReportJson } from '../../../core/report.ts';
import { type Facts, utc } from '../facts.ts';
import type { Sentences } from '../prose.ts';
import { type RevocationFindings, type RevokedArgs, revokedIn } from '../revocation.ts';
import { number } from './numbers.ts';

/** RFC 5280, section 5.3.1. */
const REASONS: Readonly<Record<string, string>> = {
  keyCompromise: '키 유출',
  cACompromise: 'CA 키 유출',
  affiliationChanged: '소속 변경',
  superseded: '다른 인증서로 교체',
  cessationOfOperation: '사용 종료',
  certificateHold: '일시 정지, 풀릴 수 있음',
  privilegeWithdrawn: '권한 회수',
  aACompromise: '속성 기관 키 유출',
};

const LIMITS: Readonly<Record<string, string>> = {
  delta: '변경분만 담은 델타 CRL입니다',
  indirect: '다른 발급자의 인증서도 다룹니다',
  'user-certificates': '최종 개체 인증서만 다룹니다',
  'ca-certificates': 'CA 인증서만 다룹니다',
  'attribute-certificates': '속성 인증서만 다룹니다',
  'some-reasons': '일부 폐기 사유만 다룹니다',
  'critical-extension': '알 수 없는 필수(critical) 확장이 있어 사용하면 안 됩니다',
  'distribution-point': '배포 지점 하나만 다룹니다',
};

interface Certificate {
  readonly serial: string;
  readonly title: string;
}

const named = ({ serial, title }: Certificate): string =>
  `${title === '' ? '인증서' : `'${title}'`}(일련번호 ${serial})`;

const when = (since: string): string => (since === '' ? '' : ` 폐기 시각: ${utc(since)}.`);

const why = (reason: string): string =>
  reason === '' ? '' : ` 사유: ${reason}${REASONS[reason] ? `(${REASONS[reason]})` : ''}.`;

const crlProof = (proven: string): string =>
  proven === 'yes'
    ? ''
    : ' 이 CRL의 서명을 검증할 인증서가 여기에 없어 진짜인지는 알 수 없습니다. CA 인증서를 함께 붙여넣거나 신뢰 앵커로 추가하세요.';

const ocspProof = (proven: string): string =>
  proven === 'yes'
    ? ''
    : ' 서명자가 이 CA를 대신해 답할 수 있는지 알 수 없습니다. CA 인증서를 함께 붙여넣거나 신뢰 앵커로 추가하세요.';

/** What each finding about revocation says in Korean. */
export const revocation: RevocationFindings = {
  'der.pkcs7-bundle': ({ certificates, crls, others }) =>
    `PKCS #7 묶음입니다. 인증서 ${number(certificates)}개${crls === 0 ? '' : `, CRL ${number(crls)}개`}. 묶음에는 순서가 없으므로 최종 개체 인증서를 먼저 보여 줍니다.${others === 0 ? '' : ` 다른 종류의 항목 ${number(others)}개는 뺐습니다.`}`,
  'revocation.on-crl': (args) =>
    `${named(args)}: ${args.issuer} CRL에 올라 있어 폐기되었습니다.${when(args.since)}${why(args.reason)}${crlProof(args.proven)}`,
  'revocation.not-on-crl': (args) =>
    `${named(args)}: ${args.issuer} CRL에 올라 있지 않습니다${args.thisUpdate === '' ? '' : `(CRL 시각 ${utc(args.thisUpdate)})`}.${crlProof(args.proven)}`,
  'revocation.ocsp-revoked': (args) =>
    `${named(args)}: OCSP 응답에 따르면 폐기되었습니다.${when(args.since)}${why(args.reason)}${ocspProof(args.proven)}`,
  'revocation.ocsp-good': (args) =>
    `${named(args)}: OCSP 응답에 따르면 폐기되지 않았습니다${args.thisUpdate === '' ? '' : `(기준 시각 ${utc(args.thisUpdate)})`}.${ocspProof(args.proven)}`,
  'revocation.ocsp-unknown': (args) =>
    `${named(args)}: OCSP 응답자가 모르는 인증서입니다. 응답자를 잘못 골랐거나 발급된 적이 없는 인증서입니다.`,
  'revocation.later': (args) =>
    `${named(args)}: 판정 시각보다 나중에 폐기되었습니다(${args.by}).${when(args.since)}${why(args.reason)}`,
  'revocation.crl-outdated': ({ issuer, nextUpdate }) =>
    `오래된 CRL입니다(발급자 ${issuer}). 다음 갱신 예정 시각: ${utc(nextUpdate)}. 새 CRL을 받으세요. CRL이 오래되면 모든 인증서를 거부하는 검증기가 많습니다.`,
  'revocation.crl-signature-invalid': ({ issuer }) =>
    `CRL의 서명이 맞지 않습니다(발급자 ${issuer}). 변조되었거나 다른 키로 서명되었으므로 이 CRL의 내용은 쓰지 않습니다.`,
  'revocation.crl-limited': ({ issuer, limits }) =>
    `이 CRL(발급자 ${issuer})만으로는 다 알 수 없습니다. ${limits
      .split(',')
      .map((limit) => LIMITS[limit] ?? limit)
      .join('. ')}.`,
  'revocation.crl-unrelated': ({ issuer }) =>
    `이 CRL의 발급자(${issuer})는 여기 있는 어느 인증서도 발급하지 않았습니다. 따라서 이 인증서들에 대해 알려 주는 것이 없습니다.`,
  'revocation.ocsp-outdated': ({ serial, nextUpdate }) =>
    `오래된 OCSP 응답입니다(일련번호 ${serial}). 다음 갱신 예정 시각: ${utc(nextUpdate)}. 새 응답을 받으세요.`,
  'revocation.ocsp-signature-invalid': ({ responder }) =>
    `OCSP 응답의 서명이 맞지 않습니다(응답자 ${responder}). 변조되었거나 다른 키로 서명되었으므로 이 응답의 내용은 쓰지 않습니다.`,
  'revocation.ocsp-responder-unauthorised': ({ responder }) =>
    `OCSP 응답에 서명한 쪽(${responder})은 그럴 권한이 없습니다. 발급자도 아니고, 발급자가 id-kp-OCSPSigning 용도로 발급한 인증서도 아닙니다.`,
  'revocation.ocsp-unrelated': ({ serial }) =>
    `OCSP 응답의 대상(일련번호 ${serial})은 여기 있는 인증서가 아닙니다.`,
  'revocation.ocsp-failed': ({ status }) =>
    `OCSP 응답에 답이 없습니다: ${status}. 응답자에게 다시 요청하세요.`,
  'revocation.malformed': ({ what, reason }) => `읽을 수 없습니다(${what}): ${reason}.`,
};

/** The verdict on a certificate that is revoked, in Korean; null where none is. */
export function revoked(facts: Facts, report: ReportJson): Sentences | null {
  const found = revokedIn(report);
  if (found === null) return null;
  const { since, reason } = found.args;
  return [
    `값은 정상이지만 ${which(facts)}가 폐기되었습니다.${when(since)}${why(reason)}`,
    next(found.by, found.args),
  ];
}

const which = ({ aboutNumber }: Facts): string =>
  aboutNumber > 1 ? `${aboutNumber}번 인증서` : '클라이언트 인증서';

const next = (by: 'CRL' | 'OCSP', { issuer, proven }: RevokedArgs): string =>
  `근거: ${by === 'CRL' ? `CRL(발급자 ${issuer})` : 'OCSP 응답'}, ${proven === 'yes' ? '서명 확인됨' : '진짜인지는 여기서 알 수 없음'}. 고객에게 새 인증서를 요청하세요.`;

/** A bundle in place of a certificate, in Korean. */
export const bundleInstead = (count: number): Sentences => [
  `인증서 자리에 PKCS #7 묶음이 있습니다. 그 안의 인증서 ${number(count)}개를 꺼내 읽었습니다.`,
  '대부분의 애플리케이션은 이 자리에서 PKCS #7을 읽지 못합니다. 인증서만 보내세요. openssl pkcs7 -print_certs로 꺼낼 수 있습니다.',
];

/** A CRL or an OCSP response without a certificate beside it, in Korean; null where neither is. */
export function revocationAlone({ crls, ocspResponses }: ReportJson): Sentences | null {
  const next = '위에 인증서를 함께 붙여넣으면 어느 것이 언제 폐기되었는지 알려 줍니다.';
  const [crl] = crls;
  if (crl !== undefined) {
    return [
      `인증서가 없습니다. CRL입니다(발급자 ${crl.issuer}, 항목 ${number(crl.entries)}개).`,
      next,
    ];
  }
  return ocspResponses.length === 0 ? null : ['인증서가 없습니다. OCSP 응답입니다.', next];
}
