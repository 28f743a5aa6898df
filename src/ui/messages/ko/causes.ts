import type { CauseMessages } from '../prose.ts';

/** What leads to an error message, and how to tell, in Korean. */
export const causes: CauseMessages = {
  'app.plus-becomes-space': {
    cause: '앱의 폼 디코더가 "+"를 공백으로 바꿉니다. 헤더 자체는 정상입니다.',
    tell: '헤더에 인코딩되지 않은 "+"가 있고, "+"가 없는 인증서는 문제없이 동작합니다.',
  },
  'app.does-not-read': {
    cause:
      '앱이 파서가 받지 않는 형태로 값을 넘깁니다. 퍼센트 인코딩이 남아 있거나, 한 줄이거나, 경계 줄의 유무가 맞지 않습니다.',
    tell: '파서에 넘기는 값을 출력해 시작 부분과 줄바꿈을 확인하세요.',
  },
  'app.reads-another-field': {
    cause: '앱이 읽는 헤더 이름을 이 프록시가 보내지 않습니다.',
    tell: '요청 하나의 헤더 이름을 모두 출력해 보세요.',
  },
  'percent.plus-became-space': {
    cause: '앱에 도착하기 전에 이미 "+"가 공백으로 바뀌었습니다.',
    tell: '앱 앞단에서 기록한 헤더의 Base64 줄 안에 공백이 있습니다.',
  },
  'percent.malformed': {
    cause:
      '"%" 뒤에 16진수 두 자리가 없습니다. 값이 편집되었거나 잘렸거나 퍼센트 인코딩된 적이 없습니다.',
    tell: '메시지가 가리키는 위치를 확인하세요.',
  },
  'percent.encoded-twice': {
    cause: '값이 퍼센트 인코딩은 두 번, 디코딩은 한 번 되었습니다.',
    tell: '헤더에 %250A나 %252B가 있습니다.',
  },
  'field.absent': {
    cause: '인증서가 앱에 전혀 도착하지 않습니다.',
    tell: '요청의 헤더 가운데 해당 헤더가 없습니다.',
  },
  'field.no-certificate': {
    cause: '프록시에 인증서가 없었습니다. 헤더가 비어 있거나 "-" 또는 "(null)"입니다.',
    tell: '값이 몇 글자밖에 되지 않습니다.',
  },
  'field.truncated': {
    cause: '값이 잘렸습니다.',
    tell: 'END 줄이 없이 끝나며, 길이가 4,096자처럼 딱 떨어지는 경우가 많습니다.',
  },
  'field.too-large': {
    cause: '인증서가 담긴 헤더가 이 서버의 제한보다 커서, 앱에 닿기 전에 요청이 거부됩니다.',
    tell: '인증서를 붙여 넣으면 “헤더 크기”에 제한을 넘는 서버가 나옵니다. 같은 인증서가 헤더 두 개로 오면 크기도 두 배가 됩니다.',
  },
  'text.typographic': {
    cause: '메일 프로그램이나 워드프로세서가 하이픈, 따옴표 또는 공백을 바꾸었습니다.',
    tell: '경계 줄의 하이픈이 일반 하이픈이 아닙니다.',
  },
  'pem.boundary-missing': {
    cause: 'BEGIN 또는 END 줄이 없거나 깨졌습니다.',
    tell: '값의 처음이나 끝에 하이픈 다섯 개가 없습니다.',
  },
  'pem.tab-folded': {
    cause: 'nginx $ssl_client_cert는 각 줄 앞에 탭을 넣는데, 이 파서는 그 형태를 받지 않습니다.',
    tell: '줄이 탭으로 시작합니다.',
  },
  'pem.newlines-became-spaces': {
    cause: 'Apache가 쓰는 것처럼 줄바꿈이 공백으로 바뀌었습니다. 이 파서에는 줄바꿈이 필요합니다.',
    tell: '값이 한 줄이고 64자마다 공백이 있습니다.',
  },
  'pem.newlines-escaped': {
    cause: 'JSON이나 환경 변수에서 온 줄바꿈이 \\n 두 글자로 남아 있습니다.',
    tell: '값에 역슬래시와 n이 있습니다.',
  },
  'pem.newlines-lost': {
    cause: '줄바꿈이 사라졌습니다. 이 파서에는 줄바꿈이 필요합니다.',
    tell: '값이 공백 없는 한 줄입니다.',
  },
  'base64.illegal-character': {
    cause: '인증서 안에 Base64가 아닌 문자가 있습니다.',
    tell: '메시지에 그 문자나 위치가 나옵니다.',
  },
  'base64.url-alphabet': {
    cause: '인증서가 "-"와 "_"를 쓰는 URL용 Base64입니다.',
    tell: '글자 사이에 "-"나 "_"가 있고 "+"와 "/"가 없습니다.',
  },
  'der.malformed': {
    cause: '인증서가 아니거나 손상된 인증서입니다.',
    tell: '보낸 쪽의 SHA-256과 비교하세요.',
  },
  'der.trailing-octets': {
    cause: '인증서 뒤에 다른 바이트가 이어집니다.',
    tell: '인증서 두 개가 붙었거나 값 뒤가 채워졌습니다.',
  },
  'certificate.expired': {
    cause: '인증서가 만료되었거나 아직 유효하지 않습니다.',
    tell: '유효 기간을 요청 시각과 비교하세요.',
  },
  'certificate.no-client-auth': {
    cause: '클라이언트 인증용으로 발급된 인증서가 아닙니다.',
    tell: '확장 키 용도에 id-kp-clientAuth가 없습니다.',
  },
  'client.sent-none': {
    cause: '클라이언트가 TLS 핸드셰이크에서 인증서를 보내지 않았습니다.',
    tell: '같은 인증서로 openssl s_client -cert -key를 실행해 보세요. 서버가 받는 CA 목록에 발급자가 없으면 보내지 않는 클라이언트도 있습니다.',
  },
  'revocation.on-crl': {
    cause: '인증서가 폐기되었습니다.',
    tell: '발급한 CA에 확인하거나, CRL을 인증서와 함께 붙여 넣으세요.',
  },
  'path.issuer-missing': {
    cause: '발급자의 인증서가 없습니다.',
    tell: 'nginx는 중간 인증서를 보내지 않으며, 신뢰 저장소에 발급 CA가 없습니다.',
  },
  'fingerprint.mismatch': {
    cause: '인증서는 도착했지만 등록된 인증서가 아닙니다.',
    tell: '지문, 일련번호, CN을 등록된 값과 비교하세요.',
  },
};
