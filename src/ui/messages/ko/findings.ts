import { limitIn, problemIn } from '../checks.ts';
import type { FindingMessages } from '../prose.ts';
import { unseen } from '../shown.ts';
import { checks } from './checks.ts';
import { matchFinding, mismatchFinding } from './expected.ts';
import { number } from './numbers.ts';
import { revocation } from './revocation.ts';
import { REFUSALS } from './tls-verify.ts';

const CUTTERS: Readonly<Record<string, string>> = {
  log: '로그',
  terminal: '터미널',
  database: 'DB 칼럼',
  spreadsheet: '스프레드시트 셀',
  ticket: '티켓',
};

/** What each finding says in Korean. */
export const findings: FindingMessages = {
  'secret.private-key': ({ kind }) =>
    `개인 키(${kind})가 들어 있습니다. 화면에서 가렸으며 저장하지 않습니다. 다른 사람에게 보냈다면 인증서를 폐기하고 키를 새로 만드세요.`,
  'input.too-large': ({ limit, left }) =>
    `처음 ${number(limit)}개까지만 읽었습니다. 읽지 않은 개수: ${number(left)}.`,
  'log.tls-verify-failed': ({ reason }) =>
    `ALB가 이 연결을 거부했습니다(${reason})${REFUSALS[reason] === undefined ? '' : `: ${REFUSALS[reason]}`}. 요청은 애플리케이션에 도달하지 않았습니다.`,
  'log.tls-verify-status': ({ status }) =>
    status === 'Success'
      ? 'ALB가 이 연결의 인증서를 검증하고 통과시켰습니다.'
      : 'ALB가 이 연결에 인증서를 요청하지 않았거나 검증하지 않습니다.',
  'field.absent': ({ read, hop }) =>
    `헤더 ${number(read)}개를 읽었지만 인증서가 담긴 헤더가 없습니다.${hop === '' ? '' : ` 다른 헤더로 보아 요청이 거친 곳: ${hop}.`}`,
  'field.no-certificate': ({ literal, by }) =>
    `${literal === '' ? '빈 값' : `“${literal}”`}: ${by === '' ? '프록시' : by} 쪽에서 클라이언트 인증서가 없을 때 쓰는 값입니다. 클라이언트가 인증서를 보냈는지, 프록시가 요청하는지 확인하세요.`,
  'field.text-output': ({ tool }) =>
    `명령 출력(${tool})입니다. 인증서를 설명할 뿐 인증서 자체는 없습니다. BEGIN부터 END까지의 PEM 파일을 요청하세요.`,
  'field.value-from-another-format': ({ name, found }) =>
    `헤더 ${name}: 보통 다른 형식이 들어가는데 이 값의 형식은 “${found}”입니다. 중간에서 복사되었거나 이름이 바뀌었습니다.`,
  'field.truncated': ({ missing, candidates, length }) =>
    `값이 ${number(length)}자에서 끝나 인증서가 잘렸습니다${missing > 0 ? `(부족한 바이트: ${number(missing)})` : ''}. 프록시는 긴 헤더를 대개 거부합니다. 의심할 곳: ${candidates
      .split(',')
      .map((one) => CUTTERS[one] ?? one)
      .join(', ')}.`,
  'field.companion-mismatch': ({ name }) => `헤더 ${name}: 옆의 인증서와 내용이 다릅니다.`,
  'field.duplicate': ({ name }) =>
    `${name === '' ? '두 값이 쉼표로 이어져 있습니다.' : `헤더 ${name}: 두 번 왔습니다.`} 어느 쪽을 쓰는지는 애플리케이션마다 다릅니다.`,
  'field.chain-only': () => '이 헤더에는 체인만 있고 클라이언트 인증서는 없습니다.',
  'percent.plus-became-space': ({ count }) =>
    `'+' ${number(count)}개가 공백으로 바뀌어 있습니다. 복사하기 전에 폼 디코더가 바꾼 것입니다.`,
  'percent.plus-became-slash': ({ odds, count }) =>
    `'+'는 없고 '/'만 ${number(count)}개입니다. 손상되지 않은 인증서에서 이럴 확률: ${odds.toExponential(1)}. 중간에서 '+'를 '/'로 바꾼 것 같습니다.`,
  'percent.encoded-twice': ({ layers }) =>
    `퍼센트 인코딩이 ${number(layers)}번 적용되었습니다. 이미 인코딩된 값을 다시 인코딩하는 단계가 있습니다.`,
  'percent.malformed': ({ found }) =>
    `“${found}”: 퍼센트 인코딩이 아닙니다. '%' 뒤에는 16진수 두 자리가 와야 합니다. 엄격한 디코더는 값 전체를 거부합니다.`,
  'percent.plus-at-risk': ({ count }) =>
    `Base64 안에 인코딩되지 않은 '+'가 ${number(count)}개 있습니다. 이 형식에서는 정상이지만 폼 디코더는 공백으로 바꿉니다.`,
  'percent.plus-not-at-risk': () =>
    `이 형식은 '+'를 인코딩하지 않지만 이 인증서에는 '+'가 없습니다. 이 값으로 시험하면 문제가 드러나지 않습니다.`,
  'app.plus-becomes-space': ({ count, error }) =>
    `앱의 디코더가 '+' ${number(count)}개를 공백으로 바꿉니다.${error === '' ? '' : ` 그다음 파서의 오류: ${error}`}`,
  'app.reads-another-field': ({ reads, found }) =>
    `앱이 읽는 헤더(${reads})는 여기에 없습니다. 인증서가 있는 헤더: ${found}.`,
  'app.does-not-read': ({ error }) =>
    `앱의 디코더와 파서로는 이 값을 읽을 수 없습니다.${error === '' ? '' : ` 오류: ${error}`}`,
  'app.takes-another-certificate': () =>
    '앱의 파서가 뒤의 인증서(대개 CA)를 클라이언트 인증서로 씁니다.',
  'text.html-escaped': ({ count, found }) =>
    `문자 ${number(count)}개가 “${found}” 같은 HTML 표기로 되어 있습니다. 값이 웹 페이지를 거쳤습니다.`,
  'text.typographic': ({ count, found }) =>
    `${number(count)}곳에 문서 편집기나 메신저가 바꾸거나 넣은 문자가 있습니다(예: ${unseen(found) ?? `“${found}”`}).`,
  'text.rewrapped': ({ columns }) =>
    `줄이 64자가 아니라 ${number(columns)}자에서 바뀝니다. 대부분의 파서는 받아들입니다.`,
  'pem.newlines-became-spaces': () =>
    '줄바꿈이 공백 하나로 되어 있습니다(Apache 방식). 대부분의 파서는 그대로 읽지 못하므로 먼저 줄바꿈으로 되돌리세요.',
  'pem.tab-folded': () => '줄바꿈 뒤에 탭이 있습니다(nginx $ssl_client_cert 방식).',
  'pem.newlines-lost': () => 'PEM에 줄바꿈이 전혀 없습니다. 거부하는 파서가 많습니다.',
  'pem.newlines-escaped': () => '줄바꿈이 \\n 문자로 적혀 있습니다(JSON, YAML, 환경 변수).',
  'pem.boundary-missing': ({ which, begin, end }) =>
    which === 'labels'
      ? `레이블이 서로 다릅니다. BEGIN 줄: ${begin}, END 줄: ${end}. 대부분의 파서는 이런 블록에서 인증서를 찾지 못합니다.`
      : `${which} 줄이 없거나 깨졌습니다. 대부분의 파서는 이 줄이 없으면 인증서를 찾지 못합니다.`,
  'pem.headers-ignored': ({ names }) =>
    `블록 안, Base64 앞에 헤더(${names})가 있습니다. 여기서는 무시했지만 OpenSSL과 이를 쓰는 프로그램, Java, GnuTLS는 이 블록을 거부하고 Go의 AppendCertsFromPEM은 아무 말 없이 건너뜁니다.`,
  'pem.block-skipped-by-others': ({ by }) =>
    `첫 번째 인증서가 손상되었고 뒤의 인증서는 온전합니다. ${by === '' ? '일부 파서는' : `다음 파서는(${by.split(',').join(', ')})`} 다음의 CA를 클라이언트 인증서로 씁니다.`,
  'base64.illegal-character': ({ found }) =>
    `“${found}”: Base64에 없는 문자입니다. 그 자리의 바이트는 알 수 없습니다.`,
  'base64.surplus-character': () =>
    "Base64 문자가 하나 더 많습니다. 한 문자만으로는 바이트가 되지 않습니다. 문자가 끼어들었거나 이스케이프의 '%'가 빠졌으며, 그 뒤의 내용은 밀려 있습니다.",
  'base64.characters-missing': ({ count, pluses }) =>
    `인증서 안에서 Base64 문자 ${number(count)}개가 빠졌습니다.${pluses === 0 ? " '+'가 하나도 없어 어느 단계에서 모두 지운 것으로 보입니다." : ''} 빠진 위치는 알 수 없습니다.`,
  'base64.case-changed': ({ to }) =>
    `Base64의 모든 글자가 ${to === 'upper' ? '대문자' : '소문자'}입니다. Base64는 대소문자를 구분하므로 원래 바이트를 알 수 없습니다.`,
  'base64.padding-missing': ({ count }) =>
    `Base64 끝의 '='가 ${number(count)}개 빠졌습니다. 내용은 온전하지만 엄격한 파서는 거부합니다.`,
  'base64.pad-bits-set': ({ found, instead }) =>
    `Base64의 마지막 문자 “${found}”: 어느 바이트도 되지 않는 비트가 켜져 있습니다. 원래는 “${instead}” 자리입니다. 인증서는 온전하지만 Rust, pyca/cryptography, GnuTLS는 이 값을 거부합니다.`,
  'base64.url-alphabet': ({ count }) =>
    `URL용 Base64 문자('-', '_')가 ${number(count)}개 있습니다. '+'와 '/'가 있어야 할 자리입니다.`,
  'der.trailing-octets': ({ count }) =>
    `인증서 뒤에 ${number(count)}바이트가 더 있습니다. 엄격한 파서는 거부합니다.`,
  'der.malformed': ({ reason }) => `인증서로 읽을 수 없는 바이트입니다(${reason}).`,
  'der.not-a-certificate': ({ found }) => `인증서가 아닙니다. 종류: ${found}.`,
  ...revocation,
  'fingerprint.mismatch': mismatchFinding,
  'fingerprint.match': matchFinding,
  'certificate.expired': ({ since }) => `인증서가 만료되었습니다: ${since}.`,
  'certificate.not-yet-valid': ({ until }) =>
    `아직 유효하지 않은 인증서입니다. 유효 시작: ${until}.`,
  'certificate.no-client-auth': ({ anyExtendedKeyUsage }) =>
    `확장 키 용도에 클라이언트 인증(id-kp-clientAuth)이 없습니다.${anyExtendedKeyUsage === 'yes' ? ' anyExtendedKeyUsage는 있지만 OpenSSL은 이를 대신 인정하지 않습니다.' : ''} 공인 CA에서 갱신하면서 빠지는 경우가 많습니다.`,
  'certificate.ca-as-end-entity': () =>
    '첫 번째 인증서가 CA 인증서입니다. 보통 클라이언트 자신의 인증서가 먼저 옵니다(openssl req -x509로 만든 인증서도 CA입니다).',
  'certificate.weak-key': ({ algorithm, bits }) =>
    `키가 약합니다: ${algorithm}, ${number(bits)}비트.`,
  'certificate.weak-signature': ({ algorithm }) => `서명 알고리즘이 약합니다: ${algorithm}.`,
  'certificate.unlisted-by-alb': ({ reason }) =>
    `AWS의 상호 TLS 지원 목록에 없는 인증서입니다: ${reason}.`,
  'certificate.read-as-latin1': ({ name }) =>
    `${name === 'subject' ? '주체' : '발급자'}(${name})의 TeletexString에 ASCII 밖의 문자가 있습니다. 대부분의 프로그램이 쓰는 방식대로 Latin-1로 읽었습니다. 표준은 T.61이므로 다른 도구에서는 다른 문자로 보일 수 있습니다.`,
  'certificate.deceptive-name': ({ found }) =>
    `이름에 눈을 속이는 문자가 있습니다: ${found}. 보이지 않거나, 글자 방향을 바꾸거나, 다른 글자와 똑같아 보이는 문자입니다.`,
  'certificate.unknown-critical-extension': ({ oid }) =>
    `일반적인 검증기가 처리하지 않는 critical 확장이 있습니다: ${oid}. 검증기는 이런 인증서를 거부해야 합니다.`,
  'certificate.malformed-extension': ({ name, reason }) =>
    `확장 ${name} 내용이 규격과 다릅니다: ${reason}. 엄격한 파서는 인증서 전체를 거부합니다.`,
  'certificate.not-as-specified': ({ reason }) =>
    `인증서가 규격을 어깁니다: ${reason}. 엄격한 파서는 거부합니다.`,
  'path.issuer-missing': ({ issuer }) =>
    `발급자(${issuer}) 인증서는 함께 오지 않았습니다. 클라이언트는 보통 루트를 보내지 않으므로 흔한 일입니다.`,
  'path.circular': ({ issuer }) =>
    `발급자(${issuer})가 이미 아래에 있습니다. 인증서들이 서로를 발급해 순환하며 루트로 이어지지 않습니다.`,
  'path.out-of-order': () =>
    '인증서가 이어지는 순서와 다르게 왔습니다. 올바른 순서만 받는 검증기도 있습니다.',
  'path.duplicate': () => '같은 인증서가 두 번 이상 왔습니다.',
  'path.unrelated': ({ issuer, subject }) =>
    `“${subject}”: 이 체인과 관계없는 인증서입니다. 필요한 발급자: ${issuer}.`,
  'path.signature-invalid': ({ issuer }) =>
    `서명이 맞지 않습니다. “${issuer}” 키로 검증되지 않습니다.`,
  'path.not-trusted': () => '체인은 완전하지만 지정한 신뢰 앵커에 닿지 않습니다.',
  'path.constraint-violated': ({ subject, reason, found }) =>
    `${subject}: ${problemIn(checks, reason, found)}.`,
  'path.unproven': ({ subject, reason, found }) =>
    `경로가 신뢰 앵커에 이르지만 신뢰되지 않습니다. ${subject}: ${problemIn(checks, reason, found)}.`,
  'path.limit-reached': ({ limit }) =>
    `경로 탐색이 한도에서 멈췄습니다(${limitIn(checks, limit)}). 다른 경로가 있을 수 있습니다.`,
  'path.anchors-unread': ({ count, unread }) =>
    count === 0
      ? '신뢰 앵커에서 인증서를 읽지 못해 신뢰 여부를 판정하지 않았습니다.'
      : `신뢰 앵커: ${count}개를 읽었고 ${unread}개는 읽을 수 없습니다. 읽은 것만으로 판정했습니다.`,
  'internal.plugin-threw': ({ plugin, reason }) =>
    `이 도구의 일부가 실패했습니다(${plugin}: ${reason}). 나머지 답은 그대로 유효합니다.`,
};
