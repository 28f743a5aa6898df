import type { Catalog } from '../../../core/catalog.ts';
import type {
  CertificatePairJson,
  ComparisonJson,
  SideJson,
  Trait,
} from '../../../core/two-values/comparison.ts';
import {
  type ComparedProse,
  decoderName,
  firstTrait,
  formatName,
  type StepTexts,
} from '../compared.ts';
import { number } from './numbers.ts';

const STEPS: StepTexts = {
  'form-decode': [
    "폼 디코딩: '+'가 공백으로 바뀜",
    '폼 디코더: Java URLDecoder, PHP urldecode, Go url.QueryUnescape, Python unquote_plus, .NET WebUtility.UrlDecode.',
  ],
  'percent-decode': [
    '퍼센트 디코딩',
    '퍼센트 디코더: decodeURIComponent, Go url.PathUnescape, Python unquote 또는 프록시의 재작성 규칙.',
  ],
  'plus-to-space': [
    "'+'만 공백으로 바뀌고 %XX는 그대로 남음",
    "디코딩하기 전에 '+'를 공백으로 치환하는 코드.",
  ],
  'plus-to-slash': [
    "'+'가 '/'로 바뀜",
    "'+'를 %2B가 아니라 %2F로 잘못 치환하는 코드. Gravitee AM의 한 버전에 이런 오류가 있었습니다.",
  ],
  'encode-nginx': [
    '모든 특수 문자를 퍼센트 인코딩',
    'nginx $ssl_client_escaped_cert, HAProxy url_enc, encodeURIComponent, PHP rawurlencode.',
  ],
  'encode-alb': ["'+', '=', '/'를 남기고 퍼센트 인코딩", 'AWS ALB.'],
  'encode-apache': ["'+', '=', '/'를 남기고 소문자 16진수로 퍼센트 인코딩", 'Apache %{escape:…}.'],
  'encode-python': ["'/'를 남기고 퍼센트 인코딩", 'Python urllib.parse.quote.'],
  'encode-go-path': ["'+'와 '='를 남기고 퍼센트 인코딩", 'Go url.PathEscape.'],
  'encode-form': [
    "폼 인코딩: 공백이 '+'로 바뀜",
    'Java URLEncoder, Go url.QueryEscape, PHP urlencode.',
  ],
  'line-ends-to-space': [
    '줄바꿈이 모두 공백으로 바뀜',
    'Apache mod_headers 또는 접힌 줄을 펴는 HTTP 라이브러리(Go net/http).',
  ],
  'line-ends-to-tab': ['줄바꿈이 모두 탭으로 바뀜', '로그 또는 스프레드시트.'],
  'line-ends-to-lf-tab': ['줄바꿈 뒤마다 탭이 붙음', 'nginx $ssl_client_cert.'],
  'line-ends-removed': [
    '줄바꿈이 모두 없어짐',
    '줄을 이어 붙이는 코드나 프록시. 터미널과 티켓에서도 생깁니다.',
  ],
  'html-escape': ['HTML 이스케이프', '템플릿 엔진 또는 값을 HTML로 표시하는 티켓 시스템.'],
  'json-escape': ['JSON 이스케이프', 'JSON 로거 또는 API.'],
  'hex-upper': [
    '%XX의 16진수가 대문자로 바뀜',
    '이스케이프를 정규화하는 프록시나 라이브러리. 디코더는 둘 다 읽습니다.',
  ],
  'hex-lower': [
    '%XX의 16진수가 소문자로 바뀜',
    '이스케이프를 정규화하는 프록시나 라이브러리. 디코더는 둘 다 읽습니다.',
  ],
  trim: ['맨 끝의 줄바꿈이 없어짐', '값의 앞뒤를 잘라 내는 코드. 파서에는 영향이 없습니다.'],
  'first-certificate': [
    '첫 번째 인증서만 남음',
    '클라이언트 인증서만 전달하는 프록시: nginx, Caddy, 검증 모드의 ALB.',
  ],
  'bare-base64': [
    'BEGIN, END 줄과 줄바꿈이 없어짐',
    'Traefik. HAProxy와 Caddy는 DER에서 같은 값을 만듭니다.',
  ],
  'base64-encode': [
    '전체를 base64로 인코딩',
    'Apache %{base64:…} 또는 PEM을 한 번 더 감싸는 코드.',
  ],
  truncate: [
    '잘림',
    '로그, 터미널, 데이터베이스 컬럼, 티켓에서 잘립니다. 프록시는 자르지 않고 거부하는 것이 보통입니다.',
  ],
};

const AGAIN: readonly [string, string] = [
  '이미 인코딩된 값을 한 번 더 퍼센트 인코딩',
  '그대로 복사해야 할 값을 인코딩하는 홉: HAProxy url_enc, Apache %{escape:…}, API 게이트웨이, 코드의 encodeURIComponent.',
];

const plus = ({ pluses }: SideJson): string => (pluses === 0 ? '없고' : `${number(pluses)}개 있고`);
const plusEnd = ({ pluses }: SideJson): string =>
  pluses === 0 ? '없습니다' : `${number(pluses)}개 있습니다`;

const each = (a: string, b: string): string => `A: ${a}, B: ${b}`;

const either = (isInA: boolean, one: string, other: string): string =>
  isInA ? each(one, other) : each(other, one);

const VALIDITY = {
  valid: '유효',
  expired: '만료됨',
  'not-yet-valid': '아직 유효하지 않음',
  unknown: '유효 기간을 읽을 수 없음',
} as const;

const APART: Readonly<Record<Trait, (c: ComparisonJson, catalog: Catalog) => string>> = {
  damage: ({ a }) => either(a.intact, '손상 없음', '손상됨'),
  pluses: ({ a, b }) => `A에는 '+'가 ${plus(a)}, B에는 ${plusEnd(b)}`,
  format: ({ a, b }, catalog) =>
    `형식이 다릅니다. A: ${formatName(catalog, a.format)}, B: ${formatName(catalog, b.format)}`,
  validity: ({ certificates: found }) =>
    found === null ? '' : each(VALIDITY[found.a.status], VALIDITY[found.b.status]),
  purpose: ({ a }) =>
    either(
      a.codes.includes('certificate.no-client-auth'),
      'id-kp-clientAuth 없음',
      'id-kp-clientAuth 있음',
    ),
  certificates: ({ a, b }) =>
    `인증서 수가 다릅니다. A: ${number(a.sent.length)}개, B: ${number(b.sent.length)}개`,
  issuer: ({ certificates: found }) =>
    `발급자가 다릅니다. A: ${found?.a.issuer}, B: ${found?.b.issuer}`,
  key: ({ certificates: found }) =>
    `키 알고리즘이 다릅니다. A: ${found?.a.publicKey.algorithm}, B: ${found?.b.publicKey.algorithm}`,
  length: ({ a, b }) => `길이가 다릅니다. A: ${number(a.length)}자, B: ${number(b.length)}자`,
};

function pair({ relation, isSameKey, isSameIssuer }: CertificatePairJson): string {
  const key = isSameKey ? '키 동일' : '새 키';
  switch (relation) {
    case 'same':
      return '같은 인증서';
    case 'renewed':
      return `갱신된 인증서(${key})`;
    case 'reissued':
      return `주체는 같고 발급자가 다른 인증서(${key})`;
    case 'others':
      return isSameIssuer ? '발급자가 같은 두 클라이언트' : '발급자가 다른 두 클라이언트';
  }
}

function headline(comparison: ComparisonJson, catalog: Catalog): string {
  const { relation, ways, apart, certificates } = comparison;
  if (relation === 'same') return 'A와 B가 같습니다.';
  if (ways.length > 0) {
    return ways[0]?.from === 'a'
      ? 'B는 A가 중간에 바뀐 값입니다.'
      : 'A는 B가 중간에 바뀐 값입니다.';
  }
  if (relation === 'hops') return 'A와 B에 같은 인증서가 담겨 있고 표기만 다릅니다.';
  if (relation === 'unrelated') return 'A에서 B로 이어지는 알려진 변환이 없습니다.';
  const trait = firstTrait(comparison);
  const same = apart.isSamePath ? ' 경로는 같습니다.' : '';
  if (trait !== null) return `${APART[trait](comparison, catalog)}.${same}`;
  const who = certificates === null ? '두 인증서' : pair(certificates);
  return `${who}: 앱에 영향을 주는 차이가 없습니다.${same}`;
}

function next(comparison: ComparisonJson, catalog: Catalog): string {
  const { relation, ways, apart, isSearched } = comparison;
  if (ways.length > 0) return '두 값 사이의 홉에서 일어난 일:';
  if (!isSearched) return '값이 너무 길어 모든 변환 조합을 시도하지 못했습니다.';
  if (relation === 'same') return '두 지점 사이에서는 값이 바뀌지 않았습니다.';
  if (relation === 'unrelated') return '홉을 지나기 전의 값과 지난 후의 값을 붙여 넣으세요.';
  if (relation === 'hops') return '차이는 아래에 있습니다.';
  const named = decoderName(catalog, apart.decoder);
  const decoder = named === '' ? '폼 디코더' : `디코더 ${named}`;
  switch (apart.failing) {
    case 'both':
      return `${decoder}: 둘 다 제대로 읽지 못합니다.`;
    case 'none':
      return `${decoder}: 둘 다 읽습니다.`;
    default: {
      const [works, fails] = apart.failing === 'a' ? ['B', 'A'] : ['A', 'B'];
      const why =
        firstTrait(comparison) === 'pluses'
          ? " '+'가 있는 다른 인증서도 모두 실패하므로 클라이언트가 아니라 디코더를 고치세요."
          : '';
      return `${decoder}: ${works}는 읽고 ${fails}에서 실패합니다.${why}`;
    }
  }
}

/** Korean. */
export const compared: ComparedProse = {
  name: '비교',
  headline,
  next,
  step: ({ id, isAgain, after }) =>
    isAgain ? AGAIN[0] : after === null ? STEPS[id][0] : `${number(after)}자에서 잘림`,
  culprit: ({ id, isAgain }) => (isAgain ? AGAIN[1] : STEPS[id][1]),
  waysLead: ({ from }) => (from === 'a' ? 'A에서 B로' : 'B에서 A로'),
  otherWay: '또는(이 값만으로는 구분할 수 없음):',
  differences: (total) => `다른 곳 ${number(total)}군데`,
  difference: (character, a, b) => `${number(character)}번째 문자: A ${a}, B ${b}`,
  nothing: '없음',
  row: {
    format: '형식',
    length: '글자 수',
    pluses: "인코딩되지 않은 '+'",
    certificates: '인증서 수',
    app: '내 앱',
    form: '폼 디코더',
  },
  reads: ({ reads, error }) => {
    if (reads === null) return '확인 안 함';
    if (reads) return '읽음';
    return error === null
      ? '제대로 읽지 못함'
      : [error.type, error.message].filter((part) => part !== '').join(': ');
  },
  unknownFormat: '알 수 없음',
  pair,
  certificates: (different, same) =>
    `다른 필드 ${number(different)}개, 같은 필드 ${number(same)}개`,
  field: {
    serialNumber: '일련번호',
    notBefore: '유효 기간 시작',
    notAfter: '유효 기간 끝',
    subject: '주체',
    issuer: '발급자',
    publicKey: '공개 키',
    spkiSha256: '키 해시(SPKI)',
    sha256: 'SHA-256',
  },
  fieldName: '필드',
  absent: '없음',
};
