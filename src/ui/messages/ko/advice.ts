import type { Fix } from '../../../core/plugin.ts';
import type { Inspection } from '../../../core/view.ts';
import { type Step, stepsFor } from '../advise.ts';
import type { Advice } from '../prose.ts';

const UNVERIFIED =
  'ALB 패스스루는 인증서를 검증하지 않습니다. 올바르게 디코딩하는 것만으로 클라이언트가 인증되지는 않으니, 앱에서 발급자, 유효 기간, 폐기 여부를 확인하세요.';

const STEPS: Readonly<Record<Step, string>> = {
  'app-decoder': `퍼센트 인코딩만 풀고 '+'는 그대로 두세요. 아래 한 줄은 '+'가 그대로인 값과 %2B인 값을 모두 읽습니다.`,
  'app-field': '인증서가 있는 헤더를 읽도록 바꾸거나, 두 이름을 모두 읽되 평소 이름을 먼저 보세요.',
  'app-first-block':
    'PEM 블록을 하나씩 파싱하세요. 첫 블록이 실패하면 다음 것을 쓰지 말고 요청을 거부하세요.',
  'proxy-reencode': `앱을 바꿀 수 없다면 앞단 프록시에서 '+', '/', '='를 다시 인코딩하세요. 헤더 이름만 바꾸거나 복사해서는 해결되지 않습니다.`,
  'proxy-forward':
    '모든 홉에서 이 헤더를 명시적으로 전달하고, 클라이언트가 보낸 같은 이름의 헤더는 먼저 지우세요.',
  'proxy-encode-once':
    '값을 다시 인코딩하는 홉(전달받은 헤더에 url_enc나 escape 함수를 쓰는 곳)을 찾아 제거하세요.',
  'proxy-form-decoder':
    '이 텍스트가 기록되기 전에 디코딩하는 곳을 찾으세요. 폼 디코더, 쿼리 문자열 파서, 로그 필터 등입니다.',
  'proxy-mutual-tls':
    '이 리스너와 호스트 이름에 상호 TLS가 켜져 있는지, 프록시가 그 인증서로 헤더를 설정하는지 확인하세요.',
  'proxy-smaller':
    '체인이 아니라 클라이언트 인증서만, 헤더 두 개가 아니라 하나로 보내세요. 아니면 거부하는 서버의 제한을 올리세요.',
  'customer-pem':
    '-----BEGIN CERTIFICATE-----부터 -----END CERTIFICATE-----까지의 PEM 인증서 파일을 요청하세요. 개인 키는 절대 요청하지 마세요.',
  'customer-full-value':
    '값을 파일이나 첨부로 다시 요청하세요. 로그, 터미널, 티켓은 긴 줄을 자르거나 바꿉니다.',
  'customer-chain':
    '이전 중간 인증서 대신, 고객의 인증서를 발급한 중간 인증서를 보내도록 요청하세요.',
  'customer-renew': '인증서를 갱신하고 새 지문을 알려 달라고 요청하세요.',
  'customer-reissue':
    '폐기된 인증서는 되살릴 수 없습니다. 고객에게 새 인증서를 요청하고, 사유를 모르면 CA에 확인하세요.',
  'customer-registered':
    '어떤 인증서가 등록되어 있고 갱신한 적이 있는지 고객에게 확인한 뒤, 지금 보내는 인증서를 등록하세요.',
  'customer-client-auth':
    '확장 키 용도에 “TLS 클라이언트 인증”(1.3.6.1.5.5.7.3.2)이 있는 인증서를 요청하세요.',
  'customer-leaf':
    '클라이언트에 어떤 인증서가 설정되어 있는지 확인을 요청하세요. 자신의 인증서가 먼저, CA가 그다음이어야 합니다.',
  'customer-sends': '클라이언트에 인증서, 키, 중간 인증서가 설정되어 있는지 고객에게 확인하세요.',
  'customer-revoke':
    '키가 노출되었음을 고객에게 알리세요. 인증서 폐기, 새 키 생성, 이 메시지 삭제가 필요합니다.',
};

/** What to do, in Korean. */
export function advice(inspection: Inspection): Advice {
  const { app, proxy, customer, isUnverified } = stepsFor(inspection);
  const say = (steps: readonly Step[]): readonly string[] => steps.map((step) => STEPS[step]);
  const caution = isUnverified ? UNVERIFIED : null;
  return { app: say(app), proxy: say(proxy), customer: say(customer), caution };
}

/** What a snippet does, in Korean. */
export function fixNote({ who, run, target, sends }: Fix): string {
  const tested =
    run === 'ran'
      ? ' 이 코드는 테스트에서 실제로 실행합니다.'
      : ' 테스트에서 실행하지 않은 코드입니다.';
  if (who === 'reader') {
    return `${target}: 결과는 PEM 또는 DER이며, v는 헤더 값입니다.${tested}`;
  }
  if (sends) return `${target}: 인증서를 요구하고 전달하는 설정입니다.${tested}`;
  return who === 'app'
    ? `${target}: 그대로인 '+'와 %2B를 모두 읽습니다.${tested}`
    : `${target}: '+'를 %2B로 보내 어떤 디코더로도 읽히게 합니다.${tested}`;
}
