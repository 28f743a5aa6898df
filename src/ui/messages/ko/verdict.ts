import type { Catalog } from '../../../core/catalog.ts';
import type { Beginning, Inspection, ReportJson, VerdictState } from '../../../core/report.ts';
import { argsOf, daysBetween, type Facts, factsOf, utc } from '../facts.ts';
import type { VerdictText } from '../prose.ts';

const number = (value: number): string => new Intl.NumberFormat('ko').format(value);

const WORDS: Readonly<Record<VerdictState, string>> = {
  secret: '개인 키',
  'no-certificate': '인증서 없음',
  unrecognised: '알 수 없음',
  damaged: '손상됨',
  recovered: '복원됨',
  'breaks-in-app': '앱에서 깨짐',
  mismatch: '불일치',
  'not-now': '유효 기간 아님',
  unfit: '사용 불가',
  intact: '정상',
};

type Sentences = readonly [headline: string, next: string];

/** The verdict in Korean: the state, one headline and one next step. */
export function verdict(inspection: Inspection, catalog: Catalog): VerdictText {
  const facts = factsOf(inspection, catalog);
  const [headline, next] = sentences(facts, inspection.report, inspection.view.beginning);
  return { word: WORDS[facts.state], headline, next };
}

function sentences(facts: Facts, report: ReportJson, beginning: Beginning): Sentences {
  switch (facts.state) {
    case 'secret':
      return [
        `개인 키가 들어 있습니다${facts.sent > 0 ? `(인증서 ${facts.sent}개와 함께)` : ''}. 화면에서 가렸고 저장하지 않았습니다.`,
        '이 키를 본 사람은 이 클라이언트 행세를 할 수 있습니다. 인증서를 폐기하고 키를 새로 만드세요. 키는 티켓에 넣지 마세요.',
      ];
    case 'no-certificate':
      return none(report);
    case 'unrecognised':
      return [
        `입력한 ${number(report.input.length)}자에서 인증서를 찾지 못했습니다.`,
        `${BEGINNINGS[beginning]}헤더 이름을 포함한 줄이나 로그 한 줄 전체를 붙여 넣으세요. 입력한 내용은 그대로 둡니다.`,
      ];
    case 'damaged':
      return damaged(facts, report);
    case 'recovered':
      return recovered(facts, report);
    case 'breaks-in-app':
      return breaks(facts, report);
    case 'mismatch':
      return ['값은 정상이지만 기대한 것과 다릅니다.', '표시된 헤더와 인증서를 비교하세요.'];
    case 'not-now':
      return notNow(facts, report);
    case 'unfit':
      return unfit(facts, report);
    case 'intact':
      return intact(facts, report);
  }
}

const BEGINNINGS: Readonly<Record<Beginning, string>> = {
  jwt: 'eyJ로 시작해 JWT로 보입니다. ',
  json: 'JSON으로 보입니다. ',
  ssh: 'SSH 키로 보입니다. ',
  xml: 'XML 또는 HTML로 보입니다. ',
  url: '주소로 보입니다. ',
  none: '',
};

function none(report: ReportJson): Sentences {
  const absent = argsOf(report, 'field.absent');
  if (absent !== null) {
    const headline = `인증서가 없습니다. 헤더 ${number(absent.read)}개 중 인증서가 담긴 헤더가 없습니다.`;
    if (absent.hop === 'ALB') {
      return [
        headline,
        'X-Amzn-Trace-Id로 보아 ALB를 거친 요청 같습니다. 리스너의 상호 TLS 모드와 다음 홉의 X-Amzn-Mtls-Clientcert 전달 여부를 확인하세요.',
      ];
    }
    const via = absent.hop === '' ? '' : `다른 헤더로 보아 거친 곳: ${absent.hop}. `;
    return [headline, `${via}프록시가 클라이언트 인증서를 요청하는지, 각 홉이 그 헤더를 전달하는지 확인하세요.`];
  }
  const literal = argsOf(report, 'field.no-certificate');
  if (literal !== null) {
    const shown = literal.literal === '' ? '헤더가 비어 있습니다' : `값이 “${literal.literal}”입니다`;
    return [
      `인증서가 없습니다. ${shown}${literal.by === '' ? '' : `(${literal.by} 방식의 '없음')`}.`,
      '클라이언트가 인증서를 보냈는지, 인증서를 요청하는 연결이 맞는지 확인하세요.',
    ];
  }
  const output = argsOf(report, 'field.text-output');
  if (output !== null) {
    return [
      `명령 출력(${output.tool})이며 인증서는 들어 있지 않습니다.`,
      'PEM 파일 자체를 요청하세요. -----BEGIN CERTIFICATE-----부터 -----END CERTIFICATE-----까지의 텍스트 또는 첨부 파일입니다.',
    ];
  }
  const other = argsOf(report, 'der.not-a-certificate');
  if (other !== null) {
    return [`인증서가 아닙니다. 종류: ${other.found}.`, '이것으로 발급받은 인증서를 요청하세요.'];
  }
  return ['이 헤더들에는 인증서가 없습니다.', '인증서가 담긴 헤더를 붙여 넣으세요.'];
}

function damaged(facts: Facts, report: ReportJson): Sentences {
  const cut = argsOf(report, 'field.truncated');
  if (cut !== null) return [truncation(facts, cut.length, cut.missing), CUT_NEXT];
  const illegal = argsOf(report, 'base64.illegal-character');
  if (illegal !== null) {
    return [
      `손상된 값입니다. Base64 안에 “${illegal.found}” 문자가 있어 원래 문자를 알 수 없습니다.`,
      '되도록 프록시에 가까운 곳에서 값을 다시 받으세요.',
    ];
  }
  return [
    `손상된 값입니다. 인증서 ${facts.sent}개 중 읽지 못한 것이 있습니다.`,
    '되도록 프록시에 가까운 곳에서 값을 다시 받으세요. 위치는 진단 항목에 있습니다.',
  ];
}

const CUT_NEXT =
  '프록시는 긴 헤더를 자르지 않고 거부하는 것이 보통입니다. 로그·터미널·티켓에서 잘렸는지 확인하고 전체 값을 다시 받으세요.';

function truncation({ field, sent }: Facts, length: number, missing: number): string {
  const complete = field?.certificates.length ?? 0;
  const cutOff = `${number(length)}자에서 잘렸습니다.`;
  const lacks = missing > 0 ? `${number(missing)}바이트가 부족합니다` : '잘려 있습니다';
  if (complete === sent) return `${cutOff} 인증서는 모두 온전하고 끝 줄만 잘렸습니다.`;
  if (complete === 0) return `${cutOff} 인증서는 ${lacks}.`;
  const whole = complete === 1 ? '1번 인증서는' : `1~${complete}번 인증서는`;
  return `${cutOff} ${whole} 온전하고 ${sent}번 인증서는 ${lacks}.`;
}

function recovered(facts: Facts, report: ReportJson): Sentences {
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
  const escape = argsOf(report, 'percent.malformed');
  if (escape !== null) {
    return [
      `손상된 값입니다. “${escape.found}”: 올바른 퍼센트 인코딩이 아닙니다. ${recovery(facts)}`,
      '엄격한 디코더는 값 전체를 거부합니다. 값을 고치거나 자르는 단계를 찾으세요.',
    ];
  }
  const boundary = argsOf(report, 'pem.boundary-missing');
  if (boundary !== null) {
    return [
      `${boundary.which} 줄이 없거나 깨졌습니다. ${recovery(facts)}`,
      '이 줄이 없으면 대부분의 파서가 읽지 못합니다. 첫 하이픈부터 마지막 하이픈까지 다시 복사하세요.',
    ];
  }
  return [`손상된 값입니다. ${recovery(facts)}`, '위치와 의심할 단계는 진단 항목에 있습니다.'];
}

const recovery = ({ sent, proven }: Facts): string =>
  proven === null
    ? `인증서 ${sent}개를 복원했습니다.`
    : `인증서 ${sent}개를 복원했고 ${proven}번 인증서의 서명을 확인했습니다.`;

function breaks(facts: Facts, report: ReportJson): Sentences {
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
const subject = (decoder: string): string => (decoder === 'URLDecoder' ? 'URLDecoder가' : `${decoder}:`);

function style({ formatId, formatName, fieldName }: Facts, report: ReportJson): string {
  const other = argsOf(report, 'field.value-from-another-format');
  if (other === null) return '';
  if (formatId === 'aws-alb' && other.expected.startsWith('nginx')) {
    return ` ${fieldName}에 nginx가 아닌 ALB 형식의 값이 들어 있습니다.`;
  }
  return ` ${fieldName} 값의 형식: ${formatName}.`;
}

function notNow(facts: Facts, report: ReportJson): Sentences {
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
  const date = new Intl.DateTimeFormat('ko', { timeZone, month: 'long', day: 'numeric' }).format(time);
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(time);
  return `(한국 시간 ${date} ${clock})`;
}

function unfit(facts: Facts, report: ReportJson): Sentences {
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
  return [
    `값은 정상이지만 클라이언트 인증서로 쓸 수 없습니다${facts.about === null ? '' : `(${facts.aboutNumber}번 인증서)`}.`,
    '이유는 첫 번째 진단 항목에 있습니다.',
  ];
}

function intact(facts: Facts, report: ReportJson): Sentences {
  const unrelated = argsOf(report, 'path.unrelated');
  if (unrelated !== null) {
    const key = argsOf(report, 'path.issuer-missing')?.keyIdentifier ?? '';
    return [
      `값은 정상이지만 체인이 이어지지 않습니다. 1번 인증서의 발급자: ${unrelated.issuer}, 2번 인증서: ${unrelated.subject}.`,
      `갱신 후 이전 중간 인증서가 남은 경우가 많습니다. ${key === '' ? `CA 인증서(${unrelated.issuer})를` : `키 식별자 ${key}인 CA 인증서를`} 보내도록 요청하세요.`,
    ];
  }
  return [form(facts), intactNext(facts, report)];
}

function form({ sent, formatId, formatName, isTie, field }: Facts): string {
  if (formatId === 'aws-alb' && !isTie) {
    return `정상: 인증서 ${sent}개가 손상 없이 도착했습니다(AWS ALB 패스스루 형식).`;
  }
  if (formatId === 'nginx-escaped' && !isTie) {
    return `정상: 인증서 ${sent}개, 모두 퍼센트 인코딩된 값입니다(nginx $ssl_client_escaped_cert 형식).`;
  }
  if (formatId === '') return `정상: 인증서 ${sent}개가 도착했습니다(알려진 형식 아님).`;
  const others = field?.alternatives.length ?? 0;
  const tie = isTie ? `, 같은 모양의 형식 ${others}개 더 있음` : '';
  return `정상: 인증서 ${sent}개가 손상 없이 도착했습니다(형식: ${formatName}${tie}).`;
}

function intactNext(facts: Facts, report: ReportJson): string {
  if (facts.hasApp) {
    const parser = facts.receiver === '' ? '' : `, 파서: ${facts.receiver}`;
    return `앱에서 올바르게 읽힙니다(디코더: ${facts.decoder}${parser}).`;
  }
  const risk = argsOf(report, 'percent.plus-at-risk');
  if (risk !== null) {
    return `인코딩되지 않은 '+'가 ${number(risk.count)}개 있어 Java URLDecoder 같은 폼 디코더를 쓰면 공백으로 바뀝니다. 앱에서 쓰는 디코더를 선택하세요.`;
  }
  if (argsOf(report, 'percent.plus-not-at-risk') !== null) {
    return `'+'가 없어 어떤 디코더로도 읽히지만 다른 인증서는 깨질 수 있습니다. '+'가 있는 인증서로 시험하세요.`;
  }
  if (facts.formatId === 'nginx-escaped') {
    return `'+'가 %2B로 인코딩되어 폼 디코더로도 읽힙니다. nginx는 중간 인증서를 보내지 않습니다.`;
  }
  return '앱에서 쓰는 디코더와 파서를 선택하면 읽을 수 있는지 알려 줍니다.';
}
