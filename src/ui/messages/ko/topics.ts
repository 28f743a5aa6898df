import { utc } from '../facts.ts';
import type { TopicMessages } from '../profiles.ts';
import { number } from './numbers.ts';

const SPIFFE_FAULTS = {
  'trust-domain': '신뢰 도메인에 소문자, 숫자, 점, 대시, 밑줄이 아닌 문자가 있습니다',
  path: '경로가 없습니다. 경로가 없는 ID는 신뢰 도메인 자체를 뜻합니다',
  segment:
    '경로에 빈 세그먼트나 점뿐인 세그먼트, 또는 영문자·숫자·점·대시·밑줄이 아닌 문자가 있습니다',
  extra: '사용자, 포트, 쿼리, 프래그먼트 중 하나가 들어 있습니다',
  length: '2,048바이트보다 깁니다',
};

const SPIFFE_USAGES = {
  absent: '키 용도(keyUsage)가 없습니다. SVID에는 반드시 있어야 합니다',
  signature: '키 용도에 digitalSignature가 없습니다',
  signing: '키 용도에 CA만 가질 수 있는 keyCertSign 또는 cRLSign이 있습니다',
};

const DISTRUST = {
  signature: '발급자의 키로 만들어지지 않은 서명이 경로에 있습니다',
  anchor: '경로는 완전하지만 지정하신 신뢰 앵커로 이어지지 않습니다',
  gap: '다른 인증서는 왔지만 클라이언트 인증서를 발급한 CA 인증서는 오지 않았습니다',
};

const at = (who: string): string => (who === '' ? '' : `${who}: `);

/** What the rules say, in Korean. */
export const topics: TopicMessages = {
  'no-client-auth': {
    name: '클라이언트 인증(확장 키 용도, 키 용도)',
    broken: ({ purposes }, who) =>
      `${at(who)}인증서에 적힌 용도는 다음뿐입니다: ${purposes}. ${who === '' ? 'OpenSSL, Go, JDK 등이' : '이 플랫폼은'} TLS 클라이언트의 인증서로 받아들이지 않습니다.`,
    advice:
      'id-kp-clientAuth와 digitalSignature를 넣어 다시 발급받거나, 확장 키 용도 없이 발급받으세요.',
  },
  'any-purpose': {
    name: 'anyExtendedKeyUsage',
    broken: () =>
      'id-kp-clientAuth 대신 anyExtendedKeyUsage가 있습니다. OpenSSL(nginx, Apache, HAProxy, Node.js, Python, PHP, Ruby)은 거부하고 Go와 JDK는 받아들입니다.',
    advice: 'id-kp-clientAuth를 함께 넣어 다시 발급받으세요.',
  },
  'public-ca-lost': {
    name: '공인 CA의 클라이언트 인증',
    broken: ({ ca, since }) =>
      `공인 CA(${ca})가 id-kp-clientAuth 없이 발급한 인증서입니다. 이 CA는 ${since}부터 기본으로 넣지 않습니다. Chrome 루트 프로그램은 2027-03-15까지 공인 인증서의 클라이언트 인증을 끝냅니다. 갱신 전 인증서에는 있었을 가능성이 높습니다.`,
    advice:
      '다시 갱신해도 돌아오지 않습니다. 이 클라이언트를 사설 CA(또는 해당 CA의 클라이언트 인증서 상품)로 옮기고, 바꾸기 전에 그 CA를 서버의 신뢰 저장소에 추가하세요.',
  },
  'public-ca-will-lose': {
    name: '공인 CA의 다음 갱신',
    broken: ({ ca, since }) =>
      `지금은 id-kp-clientAuth가 있지만, 공인 CA(${ca})는 ${since}부터 기본으로 넣지 않습니다. 갱신하면 이 클라이언트가 거부될 수 있습니다.`,
    advice: '이 인증서가 만료되기 전에 사설 CA로 옮기세요.',
  },
  'issuer-purpose': {
    name: '발급 CA의 클라이언트 인증',
    broken: ({ issuer, purposes }) =>
      `발급 CA(“${issuer}”)에 적힌 용도는 다음뿐입니다: ${purposes}. OpenSSL, Go, BoringSSL은 그 아래의 클라이언트를 모두 거부합니다.`,
    advice: '클라이언트 인증서를 발급할 수 있는 CA에서 다시 발급받으세요.',
  },
  'no-digital-signature': {
    name: 'digitalSignature',
    broken: ({ usages }) =>
      `키 용도에 digitalSignature가 없습니다(${usages === '' ? '비어 있음' : usages}). TLS 1.3과 ECDHE를 쓰는 TLS 1.2에서는 클라이언트가 서명해야 합니다.`,
    advice: 'digitalSignature를 넣어 다시 발급받으세요.',
  },
  'end-entity-is-ca': {
    name: 'CA 비트',
    broken: (_, who) =>
      `${at(who)}클라이언트의 인증서인데 CA(cA TRUE)라고 적혀 있습니다${who === '' ? '' : '. 이 플랫폼은 그런 인증서를 거부합니다'}. 이 키를 가진 사람은 다른 클라이언트를 발급할 수 있습니다. 따로 지정하지 않으면 “openssl req -x509”가 이런 인증서를 만듭니다.`,
    advice: 'basicConstraints CA:FALSE로 다시 발급받으세요.',
  },
  'signs-certificates': {
    name: 'keyCertSign',
    broken: () => '키 용도에 CA만 가질 수 있는 keyCertSign이 있습니다.',
    advice: 'digitalSignature만 넣어 다시 발급받으세요.',
  },
  'weak-rsa-key': {
    name: 'RSA 키 크기',
    broken: ({ bits }) =>
      `${number(bits)}비트 RSA 키입니다. OpenSSL은 보안 수준 2(Debian과 Ubuntu의 기본값)부터 2,048비트 미만을 거부합니다.`,
    advice: '2,048비트 이상의 RSA 또는 P-256으로 새 키를 만드세요.',
  },
  curve: {
    name: '곡선',
    broken: ({ curve }) =>
      `TLS 1.3에는 이 키의 곡선(${curve === '' ? '이름 없음' : curve})을 위한 서명 방식이 없습니다.`,
    advice: 'P-256, P-384, P-521 중 하나로 새 키를 만드세요.',
  },
  'key-algorithm': {
    name: '키 알고리즘',
    broken: ({ algorithm }) => `TLS 1.3에는 이 키(${algorithm})를 위한 서명 방식이 없습니다.`,
    advice: 'RSA, P-256, Ed25519 중 하나로 새 키를 만드세요.',
  },
  'broken-hash': {
    name: '서명의 해시: MD5',
    broken: ({ hash }, who) =>
      `${at(who)}경로에 약한 해시(${hash})로 서명된 인증서가 있습니다. ${who === '' ? '요즘의 TLS 라이브러리는' : '이 플랫폼은'} 받아들이지 않습니다.`,
    advice: 'SHA-256으로 다시 발급받으세요.',
  },
  'weak-hash': {
    name: '서명의 해시: SHA-1',
    broken: ({ hash }, who) =>
      `${at(who)}경로에 약한 해시(${hash})로 서명된 인증서가 있습니다. ${who === '' ? '요즘의 TLS 라이브러리는' : '이 플랫폼은'} 받아들이지 않습니다.`,
    advice: 'SHA-256으로 다시 발급받으세요.',
  },
  'outlives-issuer': {
    name: '발급자의 유효 기간 안',
    broken: ({ notAfter, issuerNotAfter }) =>
      `만료일: ${utc(notAfter)}, 발급자의 만료일: ${utc(issuerNotAfter)}. 발급자가 먼저 만료되면 그때부터 이 인증서도 거부됩니다.`,
    advice: '그날이 오기 전에 발급 CA를 갱신하거나 후속 CA에서 다시 발급받으세요.',
  },
  'begins-before-issuer': {
    name: '발급자보다 늦은 시작',
    broken: ({ notBefore, issuerNotBefore }) =>
      `시작일: ${utc(notBefore)}, 발급자의 시작일: ${utc(issuerNotBefore)}. 같은 키로 CA를 갱신하면 흔히 이렇게 됩니다.`,
    advice: '두 시각 사이의 로그를 판정하는 것이 아니라면 할 일이 없습니다.',
  },
  'key-identifiers-differ': {
    name: '이어지는 키 식별자',
    broken: ({ wanted, found }) =>
      `인증서가 가리키는 발급자 키: ${wanted}, 실제로 서명이 확인된 발급자의 키 식별자: ${found}. 키 식별자로 발급자를 고르는 검증기는 경로를 찾지 못합니다.`,
    advice: '인증서가 가리키는 키 식별자를 가진 CA 인증서를 보내세요.',
  },
  'no-authority-key-identifier': {
    name: 'authorityKeyIdentifier',
    broken: () =>
      '경로에 발급자의 키를 가리키지 않는 인증서가 있습니다. 이름이 같은 CA 인증서가 여럿이면 검증기가 잘못 고를 수 있습니다.',
    advice: '새로 발급할 때 authorityKeyIdentifier를 넣으세요.',
  },
  'no-subject-key-identifier': {
    name: 'subjectKeyIdentifier',
    broken: () => '경로의 CA에 subjectKeyIdentifier가 없어 그 키를 가리킬 수 없습니다.',
    advice: 'CA를 갱신할 때 subjectKeyIdentifier를 넣으세요.',
  },
  'no-name': {
    name: '이름',
    broken: () => '아무 이름도 없습니다. 주체(subject)가 비어 있고 subjectAltName도 없습니다.',
    advice: '주체나 subjectAltName을 넣어 다시 발급받으세요.',
  },
  'san-not-critical': {
    name: '빈 주체와 critical subjectAltName',
    broken: () => '주체가 비어 있으면 subjectAltName이 critical이어야 하는데 그렇지 않습니다.',
    advice: 'subjectAltName=critical,…로 다시 발급받으세요.',
  },
  'rfc822-name': {
    name: 'rfc822Name의 형식',
    broken: ({ value }) =>
      `메일 주소가 아닙니다: “${value}”. 이름이나 꺾쇠 없이 user@domain 형식이어야 합니다.`,
    advice: '주소만 넣어 다시 발급받으세요.',
  },
  'dns-name': {
    name: 'dNSName의 형식',
    broken: ({ value }) =>
      `호스트 이름이 아닙니다: “${value}”. 스킴, 포트, 경로, 공백은 들어갈 수 없습니다.`,
    advice: '호스트 이름만 넣어 다시 발급받으세요. URL은 URI에 넣습니다.',
  },
  uri: {
    name: 'uniformResourceIdentifier의 형식',
    broken: ({ value }) =>
      `절대 URI가 아닙니다: “${value}”. urn:이나 https: 같은 스킴으로 시작해야 합니다.`,
    advice: '절대 URI로 다시 발급받으세요.',
  },
  'ip-address': {
    name: 'iPAddress의 길이',
    broken: ({ octets }) =>
      `IP 주소가 ${number(octets)}바이트입니다. IPv4는 4바이트, IPv6는 16바이트입니다. Go는 인증서 전체를 거부합니다.`,
    advice:
      '4바이트 또는 16바이트 주소로 다시 발급받으세요. 텍스트를 iPAddress에 넣으면 안 됩니다.',
  },
  upn: {
    name: 'userPrincipalName의 형식',
    broken: ({ value }) =>
      `userPrincipalName(“${value}”)의 형식이 UTF8String user@domain이 아니라서 Active Directory가 계정에 연결하지 못합니다.`,
    advice: 'otherName:1.3.6.1.4.1.311.20.2.3;UTF8:user@domain으로 다시 발급받으세요.',
  },
  'serial-not-positive': {
    name: '양수 일련번호',
    broken: ({ serial }) =>
      `일련번호(${serial})가 양수가 아닙니다. Go 1.23부터 음수 일련번호를 거부합니다.`,
    advice: '양수 일련번호로 다시 발급받으세요.',
  },
  'serial-too-long': {
    name: '일련번호의 길이',
    broken: ({ octets }) =>
      `일련번호가 ${number(octets)}바이트입니다. 최대 20바이트이며, 데이터베이스나 CRL 도구가 잘라 버릴 수 있습니다.`,
    advice: '20바이트 이하로 다시 발급받으세요.',
  },
  version: {
    name: 'X.509 버전 3',
    broken: ({ version }, who) =>
      `${at(who)}X.509v${version} 인증서입니다. v3이어야 합니다. 확장을 지정하지 않으면 “openssl x509 -req”가 v1을 만듭니다.`,
    advice: '확장(-extfile)을 지정해 다시 발급받으세요.',
  },
  'spiffe-uris': {
    name: 'URI는 정확히 하나',
    broken: ({ count }) =>
      `URI가 ${number(count)}개입니다. URI가 둘 이상인 X.509-SVID는 거부해야 합니다.`,
    advice: 'URI는 SPIFFE ID 하나만 남기세요. DNS 이름은 두어도 됩니다.',
  },
  'spiffe-id': {
    name: 'SPIFFE ID의 형식',
    broken: ({ id, fault }) => `워크로드의 SPIFFE ID가 아닙니다: “${id}”. ${SPIFFE_FAULTS[fault]}.`,
    advice: 'spiffe://example.org/ns/prod/sa/client 같은 ID로 워크로드를 등록하세요.',
  },
  'spiffe-key-usage': {
    name: 'X.509-SVID의 키 용도',
    broken: ({ fault }) => `X.509-SVID로는 거부됩니다. ${SPIFFE_USAGES[fault]}.`,
    advice: '키 용도를 digitalSignature로 하여 다시 발급받으세요.',
  },
  'spiffe-purposes': {
    name: 'X.509-SVID의 확장 키 용도',
    broken: ({ missing }) =>
      `확장 키 용도에 빠진 것: ${missing}. SVID에 확장 키 용도가 있다면 서버용과 클라이언트용이 모두 있어야 합니다.`,
    advice: 'serverAuth와 clientAuth를 넣어 다시 발급받으세요.',
  },
  'oauth-no-identifier': {
    name: '등록할 이름',
    broken: () =>
      '등록할 이름이 없습니다. tls_client_auth에는 주체 DN, 또는 subjectAltName의 DNS 이름, URI, IP 주소, 메일 주소 가운데 정확히 하나를 등록합니다.',
    advice: '이 중 하나를 넣어 다시 발급받거나 키를 등록하세요(self_signed_tls_client_auth).',
  },
  'oauth-self-signed': {
    name: 'CA가 발급',
    broken: () => '자체 서명된 인증서라서 CA가 필요한 tls_client_auth에는 맞지 않습니다.',
    advice:
      'self_signed_tls_client_auth로 등록하고 인증서를 jwks(x5c)에 넣으세요. 인증서가 바뀔 때마다 다시 등록해야 합니다.',
  },
  'oauth-thumbprint': {
    name: '인증서만의 x5t#S256',
    broken: ({ count }) =>
      `인증서 뒤에 ${number(count)}바이트가 더 있습니다. x5t#S256은 그 바이트를 뺀 인증서의 해시입니다. 도착한 것을 모두 해시하는 코드는 다른 값을 얻어 토큰을 거부합니다.`,
    advice: '도착한 값이 아니라 인증서 파서가 돌려준 것을 해시하세요.',
  },
  'chain-length': {
    name: '체인의 길이',
    broken: ({ found, most }, who) =>
      `${at(who)}체인의 인증서가 ${number(found)}개이며 최대 ${number(most)}개까지 받습니다.`,
    advice:
      '루트와 중복을 빼고 클라이언트 인증서와 중간 인증서만 보내거나, 루트에 더 가까운 CA에서 발급받으세요.',
  },
  'verify-depth': {
    name: '검증 깊이',
    broken: ({ directive, needed }, who) =>
      `${at(who)}기본 깊이는 1(${directive})이지만 이 경로에는 ${number(needed)} 이상이 필요합니다.`,
    advice: '지시어의 값을 그 숫자 이상으로 설정하세요.',
  },
  'key-unsupported': {
    name: '키의 종류와 크기',
    broken: ({ key, listed }, who) =>
      `${at(who)}이 키(${key})는 지원 목록에 없습니다. 지원 목록: ${listed}.`,
    advice: '목록에 있는 종류로 새 키를 만드세요. P-256은 어느 목록에나 있습니다.',
  },
  'signature-unsupported': {
    name: '서명 알고리즘',
    broken: ({ algorithm, listed }, who) =>
      `${at(who)}이 서명(${algorithm})은 지원 목록에 없습니다. 지원 목록: ${listed}.`,
    advice: 'RSA 또는 P-256 키를 쓰는 CA에서 SHA-256으로 다시 발급받으세요.',
  },
  'certificate-too-large': {
    name: '인증서의 크기',
    broken: ({ octets, most }, who) =>
      `${at(who)}PEM으로 ${number(octets)}바이트인 인증서가 있습니다. 문서에 있는 CA 인증서의 한도는 ${number(most)}바이트입니다.`,
    advice: '확장을 줄이세요. 긴 이름 목록이 인증서를 크게 만듭니다.',
  },
  'header-too-large': {
    name: '헤더 필드의 크기',
    broken: ({ octets, most }, who) =>
      `${at(who)}이 체인이면 패스스루 모드의 헤더 필드가 ${number(octets)}바이트가 됩니다. 필드 하나의 한도는 ${number(most)}바이트입니다.`,
    advice:
      '클라이언트가 인증서를 덜 보내게 하거나, 클라이언트 인증서만 보내는 검증 모드를 쓰세요.',
  },
  'field-left-empty': {
    name: '전달 값의 크기',
    broken: ({ field, octets, most }, who) =>
      `${at(who)}값이 ${number(octets)}바이트로 한도(${number(most)}바이트)를 넘어 다음 필드를 비워 둡니다: ${field}.`,
    advice: '이 클라이언트에서는 그 필드에 의존하지 마세요. 지문은 항상 전달됩니다.',
  },
  'not-trusted': {
    name: '신뢰',
    broken: ({ cause }, who) => `${at(who)}신뢰할 수 없습니다. ${DISTRUST[cause]}.`,
    advice: '중간 인증서를 순서대로 보내게 하고, 루트를 신뢰 저장소와 키 식별자로 비교하세요.',
  },
  'self-signed': {
    name: 'CA가 발급',
    broken: (_, who) => `${at(who)}자체 서명된 인증서라서 거부됩니다.`,
    advice: '신뢰 저장소에 있는 CA에서 발급받으세요.',
  },
  'not-yet-valid': {
    name: '유효 기간의 시작',
    broken: ({ until }, who) => `${at(who)}${utc(until)} 전에는 유효하지 않아 그때까지 거부됩니다.`,
    advice: '기다리거나, CA와 서버의 시계를 확인하세요.',
  },
  expired: {
    name: '유효 기간의 끝',
    broken: ({ since }, who) => `${at(who)}${utc(since)}에 만료되어 거부됩니다.`,
    advice: '갱신하세요. ALB와 CloudFront는 만료를 무시하도록 설정할 수 있습니다.',
  },
  revoked: {
    name: 'CRL에 없음',
    broken: ({ since, reason }, who) =>
      `${at(who)}붙여 넣은 CRL에 ${utc(since)}부터 폐기된 것으로 적혀 있어 거부됩니다${reason === '' ? '' : `(${reason})`}.`,
    advice: '새 키로 인증서를 다시 발급받으세요. 폐기는 되돌릴 수 없습니다.',
  },
  malformed: {
    name: '규격에 맞는 인증서',
    broken: ({ what }, who) =>
      `${at(who)}규격과 다르므로 거부될 수 있습니다${what === '' ? '' : `(${what})`}.`,
    advice: 'DER를 올바르게 인코딩하는 CA 소프트웨어로 다시 발급받으세요.',
  },
  'purpose-required': {
    name: 'id-kp-clientAuth',
    broken: (_, who) =>
      `${at(who)}id-kp-clientAuth가 반드시 있어야 합니다. 확장 키 용도가 없는 것으로는 안 됩니다.`,
    advice: 'id-kp-clientAuth를 넣어 다시 발급받으세요.',
  },
  'purpose-forbidden': {
    name: '함께 쓸 수 없는 용도',
    broken: ({ purposes }, who) =>
      `${at(who)}클라이언트 인증과 함께 둘 수 없는 용도가 있습니다: ${purposes}.`,
    advice: '클라이언트 인증 전용 인증서를 쓰세요.',
  },
  'same-key': {
    name: '같은 키의 CA 인증서',
    broken: ({ found, most }, who) =>
      `${at(who)}주체와 키가 같은 인증서가 ${number(found)}개 왔으며 최대 ${number(most)}개까지 받습니다.`,
    advice: 'CA마다 인증서를 하나만 보내세요.',
  },
  'name-constraints': {
    name: '이름 제약의 수',
    broken: ({ found, most }, who) =>
      `${at(who)}경로의 CA에 이름 제약이 ${number(found)}개 있으며 최대 ${number(most)}개까지 받습니다.`,
    advice: '이름 제약이 더 적은 CA에서 클라이언트 인증서를 발급받으세요.',
  },
  'no-name-to-match': {
    name: 'SAN 매처를 위한 이름',
    broken: (_, who) =>
      `${at(who)}비교할 수 있는 subjectAltName(DNS, URI, IP 주소, 메일 주소, otherName)이 없습니다. 주체는 보지 않습니다.`,
    advice: 'subjectAltName을 넣어 다시 발급받거나 해시로 비교하세요.',
  },
};
