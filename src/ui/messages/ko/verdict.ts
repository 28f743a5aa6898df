import type { Catalog } from '../../../core/catalog.ts';

import type { ReportJson, VerdictState } from '../../../core/report.ts';
import type { Beginning, Inspection } from '../../../core/view.ts';

import { isOfTheClient } from '../advise.ts';
import { argsOf, type Facts, factsOf } from '../facts.ts';

import type { Sentences, VerdictText } from '../prose.ts';
import { causes } from './causes.ts';
import { damaged, recovered } from './damage.ts';
import { matches, mismatch } from './expected.ts';
import { number } from './numbers.ts';
import { revocationAlone } from './revocation.ts';
import { breaks, notNow, unfit } from './trouble.ts';

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
      return (
        contradiction(report) ??
        mismatch(report) ?? [
          '값은 정상이지만 기대한 것과 다릅니다.',
          '표시된 헤더와 인증서를 비교하세요.',
        ]
      );
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
  const instead = insteadOfField(report);
  if (instead !== null) return instead;
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
    return [
      headline,
      `${via}프록시가 클라이언트 인증서를 요청하는지, 각 홉이 그 헤더를 전달하는지 확인하세요.`,
    ];
  }
  const literal = argsOf(report, 'field.no-certificate');
  if (literal !== null) {
    const shown =
      literal.literal === '' ? '헤더가 비어 있습니다' : `값이 “${literal.literal}”입니다`;
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
  const alone = revocationAlone(report);
  if (alone !== null) return alone;
  const other = argsOf(report, 'der.not-a-certificate');
  if (other !== null) {
    return [`인증서가 아닙니다. 종류: ${other.found}.`, '이것으로 발급받은 인증서를 요청하세요.'];
  }
  return ['이 헤더들에는 인증서가 없습니다.', '인증서가 담긴 헤더를 붙여 넣으세요.'];
}

/** A line of a log, or an error message, in place of a header. */
function insteadOfField(report: ReportJson): Sentences | null {
  const refused = argsOf(report, 'log.tls-verify-failed');
  if (refused !== null) {
    return [
      `인증서가 아니라 ALB 연결 로그입니다. ALB가 핸드셰이크를 거부했습니다(${refused.reason}).`,
      '요청은 애플리케이션에 도달하지 않았습니다. 주체와 일련번호를 클라이언트가 쓰는 인증서와 비교하세요.',
    ];
  }
  const [error] = report.errorTexts;
  if (error !== undefined && report.findings.length === 0) {
    const cause = error.causes[0] ?? 'der.malformed';
    const next = isOfTheClient(cause)
      ? '메시지 아래에 클라이언트의 인증서를 붙여 넣으면 유효 기간, 용도, 발급자를 판정합니다.'
      : '메시지 아래에 헤더를 붙여 넣으면 이 헤더로 설명되는지 알 수 있습니다.';
    return [
      `${error.runtime}의 오류 메시지이며, 함께 붙여 넣은 인증서는 없습니다.`,
      `가장 가능성 큰 원인: ${causes[cause].cause} ${next}`,
    ];
  }
  const companion = report.fields.find(({ carries }) => carries === 'companion');
  if (companion !== undefined && argsOf(report, 'field.absent') !== null) {
    return [
      `인증서가 없습니다. 인증서의 정보만 담긴 ${companion.name === null ? '값입니다' : `헤더입니다: ${companion.name}`}.`,
      '프록시가 인증서 자체를 보내도록 설정하거나(Envoy: Cert 또는 Chain, ALB: 패스스루 또는 -Leaf), 인증서를 함께 붙여 넣어 비교하세요.',
    ];
  }
  return null;
}

/** A field beside the certificate that says something else. */
function contradiction(report: ReportJson): Sentences | null {
  const found = argsOf(report, 'field.companion-mismatch');
  if (found === null) return null;
  return [
    `인증서는 정상적으로 도착했지만 다른 인증서를 가리키는 헤더가 있습니다: ${found.name}.`,
    '두 값을 각각 어느 홉에서 넣는지 확인하세요. 한쪽이 다른 연결의 값이거나 클라이언트가 직접 보낸 값일 수 있습니다.',
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
  return [`${form(facts)}${matches(report)}`, intactNext(facts, report)];
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
