import type { ReportJson } from '../../../core/report.ts';
import { argsOf, type Facts } from '../facts.ts';
import type { Sentences } from '../prose.ts';
import { unseen } from '../shown.ts';
import { number } from './numbers.ts';
import { bundleInstead } from './revocation.ts';

/** A value that could not be recovered, in Korean. */
export function damaged(facts: Facts, report: ReportJson): Sentences {
  const cut = argsOf(report, 'field.truncated');
  if (cut !== null) return [truncation(facts, cut.length, cut.missing), CUT_NEXT];
  const named = lost(report);
  if (named !== null) return [`손상된 값입니다. ${named[0]} ${howManyRead(facts)}`, named[1]];
  const other = argsOf(report, 'der.not-a-certificate');
  if (other !== null && facts.field?.certificates.length === facts.sent) {
    return [
      `인증서 ${number(facts.sent)}개는 읽을 수 있지만, 인증서가 아닌 것(${other.found})이 함께 들어 있습니다.`,
      '모든 블록을 읽는 파서는 여기에서 멈춥니다. 빼거나, 이것으로 발급된 인증서를 요청하세요.',
    ];
  }
  return [
    `손상된 값입니다. ${howManyRead(facts)}`,
    '되도록 프록시에 가까운 곳에서 값을 다시 받으세요. 위치는 진단 항목에 있습니다.',
  ];
}

/** What cannot be undone, and where to look: null where none of it is known. */
function lost(report: ReportJson): Sentences | null {
  const cased = argsOf(report, 'base64.case-changed');
  if (cased !== null) {
    return [
      `모든 글자가 ${cased.to === 'upper' ? '대문자' : '소문자'}로 바뀌었는데, Base64에는 대소문자 구분이 필요합니다.`,
      '템플릿, 검색 색인, 스프레드시트처럼 대소문자를 바꾸는 단계를 찾아 그 전의 값을 받으세요.',
    ];
  }
  if (argsOf(report, 'base64.surplus-character') !== null) {
    return [
      'Base64 문자가 하나 더 많아 그 뒤의 내용이 밀려 있습니다.',
      "문자가 끼어들었거나 이스케이프의 '%'가 빠졌습니다. 값을 고치는 단계 전에서 다시 받으세요.",
    ];
  }
  const missing = argsOf(report, 'base64.characters-missing');
  if (missing !== null) {
    const none =
      missing.pluses === 0 ? " '+'가 하나도 없어 어느 단계에서 모두 지운 것으로 보입니다." : '';
    return [
      `Base64 문자 ${number(missing.count)}개가 빠졌습니다.${none}`,
      '빠진 위치는 알 수 없습니다. 문자를 지우는 필터를 찾아 그 전의 값을 받으세요.',
    ];
  }
  const headers = argsOf(report, 'pem.headers-ignored');
  if (headers !== null) {
    return [
      `PEM 블록 안에 헤더(${headers.names})가 있습니다.`,
      'OpenSSL, Java 등은 이대로 거부합니다. BEGIN 줄과 Base64 사이의 줄을 지우세요.',
    ];
  }
  const illegal = argsOf(report, 'base64.illegal-character');
  if (illegal !== null) {
    return [
      `Base64 안에 “${unseen(illegal.found) ?? illegal.found}” 문자가 있습니다.`,
      '되도록 프록시에 가까운 곳에서 값을 다시 받으세요.',
    ];
  }
  const malformed = argsOf(report, 'percent.malformed');
  if (malformed !== null) {
    return [
      `“${malformed.found}”: 올바른 퍼센트 인코딩이 아니며 원래 무엇이었는지 알 수 없습니다.`,
      '값을 고치는 단계를 찾아 그 전의 값을 받으세요.',
    ];
  }
  const spaces = argsOf(report, 'percent.plus-became-space');
  if (spaces === null) return null;
  return [
    `'+' ${number(spaces.count)}개가 공백으로 바뀌었고 다른 손상도 있습니다.`,
    '먼저 폼 디코더를 쓰는 단계를 찾고, 그 전의 값을 다시 받으세요.',
  ];
}

function howManyRead({ field, sent }: Facts): string {
  const read = field?.certificates.length ?? 0;
  if (sent === 1) return '인증서를 읽을 수 없습니다.';
  if (read === 0) return `인증서 ${number(sent)}개를 모두 읽을 수 없습니다.`;
  return `인증서 ${number(sent)}개 중 ${number(read)}개만 읽을 수 있습니다.`;
}

const CUT_NEXT =
  '프록시는 긴 헤더를 자르지 않고 거부하는 것이 보통입니다. 로그·터미널·티켓에서 잘렸는지 확인하고 전체 값을 다시 받으세요.';

function truncation({ field, sent }: Facts, length: number, missing: number): string {
  const complete = field?.certificates.length ?? 0;
  const cutOff = `${number(length)}자에서 잘렸습니다.`;
  const lacks =
    missing > 0
      ? `${number(missing)}바이트가 부족합니다`
      : '불완전하며 얼마나 부족한지는 알 수 없습니다';
  if (complete === sent) return `${cutOff} 인증서는 모두 온전하고 끝 줄만 잘렸습니다.`;
  if (complete === 0) return `${cutOff} 인증서는 ${lacks}.`;
  const whole = complete === 1 ? '1번 인증서는' : `1~${complete}번 인증서는`;
  return `${cutOff} ${whole} 온전하고 ${sent}번 인증서는 ${lacks}.`;
}

/** A value that was recovered, in Korean. */
export function recovered(facts: Facts, report: ReportJson): Sentences {
  const bundle = argsOf(report, 'der.not-a-certificate')?.certificates ?? 0;
  if (bundle > 0) return bundleInstead(bundle);
  const spaces = argsOf(report, 'percent.plus-became-space');
  if (spaces !== null) {
    return [
      `이미 손상된 값입니다. '+' ${number(spaces.count)}개가 공백으로 바뀌어 있습니다. ${recovery(facts)}`,
      '이 값을 기록하기 바로 전 단계에서 폼 디코더를 쓰는지 확인하세요.',
    ];
  }
  const twice = argsOf(report, 'percent.encoded-twice');
  if (twice !== null) {
    const deep = '25'.repeat(twice.layers - 1);
    const times = twice.layers === 2 ? '두 번' : `${twice.layers}번`;
    return [
      `퍼센트 인코딩이 ${times} 적용되었습니다(%${deep}0A, %${deep}2B). 안에 든 인증서는 정상입니다.`,
      '이미 인코딩된 값을 중간에서 다시 인코딩하고 있습니다. 앱에서 두 번 디코딩하지 말고 그 단계를 제거하세요.',
    ];
  }
  const changed = changedText(report) ?? changedBlock(report);
  if (changed !== null) return [`${changed[0]} ${recovery(facts)}`, changed[1]];
  return [
    `보낸 그대로의 값이 아닙니다. ${recovery(facts)}`,
    '위치와 의심할 단계는 진단 항목에 있습니다.',
  ];
}

/** What a web page, a word processor or an editor did to the characters. */
function changedText(report: ReportJson): Sentences | null {
  const html = argsOf(report, 'text.html-escaped');
  if (html !== null) {
    return [
      `HTML로 이스케이프된 값입니다. 문자 ${number(html.count)}개가 “${html.found}” 같은 HTML 표기로 되어 있습니다.`,
      '웹 페이지, 템플릿, 입력 정화 필터가 값을 이스케이프합니다. 그 단계를 빼거나 일반 텍스트 로그에서 복사하세요.',
    ];
  }
  const typographic = argsOf(report, 'text.typographic');
  if (typographic !== null) {
    const code = unseen(typographic.found);
    return [
      code === null
        ? `문서 편집기나 메신저가 바꾼 값입니다. 일반 문자가 있어야 할 자리에 “${typographic.found}” 같은 문자가 있습니다.`
        : `값 안에 보이지 않는 문자나 특수 공백(${code})이 있습니다.`,
      '값을 파일이나 코드 블록으로 보내세요. 자동 고침 기능은 하이픈과 공백을 바꿉니다.',
    ];
  }
  const malformed = argsOf(report, 'percent.malformed');
  if (malformed === null) return null;
  return [
    `손상된 값입니다. “${malformed.found}”: 올바른 퍼센트 인코딩이 아닙니다.`,
    '엄격한 디코더는 값 전체를 거부합니다. 값을 고치거나 자르는 단계를 찾으세요.',
  ];
}

/** What happened to the boundaries and the base64 between them. */
function changedBlock(report: ReportJson): Sentences | null {
  const boundary = argsOf(report, 'pem.boundary-missing');
  if (boundary !== null) {
    return [
      boundary.which === 'labels'
        ? `레이블이 서로 다릅니다(BEGIN: ${boundary.begin}, END: ${boundary.end}).`
        : `${boundary.which} 줄이 없거나 깨졌습니다.`,
      '이 줄이 없으면 대부분의 파서가 읽지 못합니다. 첫 하이픈부터 마지막 하이픈까지 다시 복사하세요.',
    ];
  }
  const illegal = argsOf(report, 'base64.illegal-character');
  if (illegal !== null) {
    return [
      `Base64 안에 “${unseen(illegal.found) ?? illegal.found}” 문자가 끼어 있습니다.`,
      '대부분의 파서는 이대로 읽지 못합니다. 텍스트에 표시를 넣거나 줄을 바꾸는 단계를 찾으세요.',
    ];
  }
  const bits = argsOf(report, 'base64.pad-bits-set');
  if (bits !== null) {
    return [
      `Base64의 마지막 문자가 “${bits.found}”입니다(원래는 “${bits.instead}”).`,
      '엄격한 파서는 거부합니다. 값을 고치는 단계나 남는 비트를 지우지 않는 인코더를 찾으세요.',
    ];
  }
  const alphabet = argsOf(report, 'base64.url-alphabet');
  if (alphabet !== null) {
    return [
      "URL용 Base64로 되어 있습니다. '+'와 '/'가 있어야 할 자리에 '-'와 '_'가 있습니다.",
      'PEM 파서는 거부합니다. 값을 만드는 쪽에서 표준 Base64로 인코딩하세요.',
    ];
  }
  const trailing = argsOf(report, 'der.trailing-octets');
  if (trailing !== null) {
    return [
      `인증서 뒤에 ${number(trailing.count)}바이트가 더 있습니다.`,
      '엄격한 파서는 값 전체를 거부합니다. 인증서만 보내도록 하세요.',
    ];
  }
  if (argsOf(report, 'field.duplicate') === null) return null;
  return [
    '값 두 개가 쉼표로 이어져 있습니다. 같은 필드가 두 번 전송되었습니다.',
    '앱마다 어느 값을 쓰는지 다릅니다. 프록시에서 필드를 넣기 전에 클라이언트가 보낸 필드를 제거하세요.',
  ];
}

const recovery = ({ sent, proven }: Facts): string =>
  proven === null
    ? `인증서 ${sent}개를 복원했습니다.`
    : `인증서 ${sent}개를 복원했고 ${proven}번 인증서의 서명을 확인했습니다.`;
