import type { ReportJson } from '../../../core/report.ts';
import { argsOf, daysBetween, type Facts, utc } from '../facts.ts';
import type { Sentences } from '../prose.ts';
import { number } from './numbers.ts';
import { pathTrouble } from './path-trouble.ts';
import { revoked } from './revocation.ts';

/** An app that does not read the value, in Korean. */
export function breaks(facts: Facts, report: ReportJson): Sentences {
  const elsewhere = argsOf(report, 'app.reads-another-field');
  if (elsewhere !== null) {
    const then = argsOf(report, 'app.plus-becomes-space');
    const found = elsewhere.found === '' ? '이름 없는 값' : elsewhere.found;
    return [
      `앱이 다른 이름의 헤더를 읽습니다. 앱이 읽는 헤더: ${elsewhere.reads}(없음), 인증서가 있는 헤더: ${found}.`,
      `앱에서 읽을 헤더를 바꾸거나(${found}) 프록시에서 이름을 바꾸세요.${then === null ? '' : ` 그다음에는 ${facts.decoder} 때문에 '+' ${number(then.count)}개가 공백으로 바뀌므로 함께 고쳐야 합니다.`}`,
    ];
  }
  const lost = argsOf(report, 'app.plus-becomes-space');
  if (lost !== null) {
    const at =
      facts.firstCharacter === null ? '' : `(첫 위치: ${number(facts.firstCharacter)}번째 문자)`;
    const use = facts.fixLine === '' ? '' : ' 위 코드로 바꾸면 기존 nginx 값도 그대로 읽힙니다.';
    return [
      `인증서는 정상적으로 도착했지만 앱에서 디코딩할 때 깨집니다.${style(facts, report)}`,
      `${subject(facts.decoder)} '+' ${number(lost.count)}개를 공백으로 바꿉니다${at}.${use}`,
    ];
  }
  if (argsOf(report, 'app.takes-another-certificate') !== null) {
    return [
      '값은 정상이지만 앱의 파서가 다른 인증서를 클라이언트 인증서로 씁니다.',
      '블록을 하나씩 파싱해 첫 번째 것을 쓰세요.',
    ];
  }
  return [
    '인증서는 정상적으로 도착했지만 앱이 이 형식을 읽지 못합니다.',
    `${facts.error === '' ? '' : `오류: ${facts.error}. `}이 형식(${facts.formatName})에 맞는 디코더를 고르세요.`,
  ];
}

/** 'URLDecoder가': the one decoder that is named with a particle; any other stands before a colon. */
const subject = (decoder: string): string =>
  decoder === 'URLDecoder' ? 'URLDecoder가' : `${decoder}:`;

function style({ formatId, formatName, fieldName }: Facts, report: ReportJson): string {
  const other = argsOf(report, 'field.value-from-another-format');
  if (other === null) return '';
  if (formatId === 'aws-alb' && other.expected.startsWith('nginx')) {
    return ` ${fieldName}에 nginx가 아닌 ALB 형식의 값이 들어 있습니다.`;
  }
  return ` ${fieldName} 값의 형식: ${formatName}.`;
}

/** A certificate out of its time, in Korean. */
export function notNow(facts: Facts, report: ReportJson): Sentences {
  const older = facts.formatId === 'aws-alb' ? 'ALB 패스스루는 만료된 인증서도 전달합니다. ' : '';
  const which = facts.aboutNumber > 1 ? `${facts.aboutNumber}번 인증서` : '클라이언트 인증서';
  const expired = argsOf(report, 'certificate.expired');
  if (expired !== null) {
    const days = daysBetween(expired.since, report.judgedAt) ?? 0;
    const ago = days === 0 ? '하루가 안 되게' : `${number(days)}일 전에`;
    return [
      `값은 정상이지만 ${which}가 ${ago} 만료되었습니다: ${utc(expired.since)}${local(expired.since)}.`,
      `${older}예전 로그라면 '판정 시각'을 그 시각으로 바꾸세요.`,
    ];
  }
  const until = argsOf(report, 'certificate.not-yet-valid')?.until ?? '';
  return [
    `값은 정상이지만 ${which}의 유효 기간이 아직 시작되지 않았습니다: ${utc(until)}${local(until)}.`,
    '발급한 쪽의 시계와 이 값의 시각을 확인하세요.',
  ];
}

function local(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return '';
  const timeZone = 'Asia/Seoul';
  const date = new Intl.DateTimeFormat('ko', { timeZone, month: 'long', day: 'numeric' }).format(
    time,
  );
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(time);
  return `(한국 시간 ${date} ${clock})`;
}

/** A certificate that cannot be used, in Korean. */
export function unfit(facts: Facts, report: ReportJson): Sentences {
  const withdrawn = revoked(facts, report);
  if (withdrawn !== null) return withdrawn;
  if (argsOf(report, 'certificate.no-client-auth') !== null) {
    return [
      '값은 정상이지만 클라이언트 인증용 인증서가 아닙니다. 확장 키 용도에 id-kp-clientAuth가 없습니다.',
      '클라이언트 인증용으로 발급된 인증서를 고객에게 요청하세요. 공인 CA는 갱신 시 이 용도를 더 이상 넣지 않습니다.',
    ];
  }
  const invalid = argsOf(report, 'path.signature-invalid');
  if (invalid !== null) {
    return [
      `값은 정상이지만 체인이 깨져 있습니다. 발급자(${invalid.issuer})의 키로 서명이 검증되지 않습니다.`,
      '이름이 같은 이전 중간 인증서가 남은 경우가 많습니다. 인증서에 맞는 것을 보내도록 요청하세요.',
    ];
  }
  const unknown = argsOf(report, 'certificate.unknown-critical-extension');
  if (unknown !== null) {
    return [
      `값은 정상이지만 검증기는 이 인증서를 거부해야 합니다${whichOf(facts)}. 검증기가 모르는 critical 확장이 있습니다: ${unknown.oid}.`,
      '이 확장을 critical로 지정한 이유를 발급자에게 확인하세요. 이 확장을 처리하도록 만든 소프트웨어만 이 인증서를 받아들일 수 있습니다.',
    ];
  }
  const path = pathTrouble(report);
  if (path !== null) return path;
  return [
    `값은 정상이지만 클라이언트 인증서로 쓸 수 없습니다${whichOf(facts)}.`,
    '이유는 첫 번째 진단 항목에 있습니다.',
  ];
}

const whichOf = (facts: Facts): string =>
  facts.about === null ? '' : `(${facts.aboutNumber}번 인증서)`;
