import type { CheckMessages } from '../checks.ts';

const names: Readonly<Record<string, string>> = {
  clientAuth: '클라이언트 인증',
  serverAuth: '서버 인증',
};

/** What was checked along a path, in Korean. */
export const checks: CheckMessages = {
  constraint: {
    signature: '서명',
    signatureAlgorithm: '서명 알고리즘',
    serialNumber: '일련번호',
    issuer: '발급자 이름',
    validity: '유효 기간',
    extensions: '확장',
    basicConstraints: 'CA 여부(basicConstraints)',
    pathLenConstraint: '경로 길이(pathLenConstraint)',
    keyUsage: 'keyUsage',
    extendedKeyUsage: '용도(extendedKeyUsage)',
    nameConstraints: 'nameConstraints',
    certificatePolicies: 'certificatePolicies',
  },
  problem: {
    'signature-invalid': () => '발급자의 키로 서명이 검증되지 않습니다',
    'signature-not-checkable': (found) =>
      `브라우저가 확인할 수 없는 서명 알고리즘입니다(${found}). 서명이 틀렸다는 뜻은 아닙니다`,
    'weak-hash': (found) => `위조할 수 있는 해시로 서명되었습니다: ${found}`,
    'algorithms-differ': () =>
      '안쪽과 바깥쪽의 서명 알고리즘이 달라, 서명된 내용과 표시된 내용이 다릅니다',
    'negative-serial': () => '일련번호가 음수여서 거부하는 검증기가 많습니다',
    'empty-issuer': () => '발급자 이름이 비어 있습니다',
    expired: (found) => `만료되었습니다: ${found}`,
    'not-yet-valid': (found) => `아직 유효하지 않습니다. 시작: ${found}`,
    'unreadable-time': () => '유효 기간의 시각을 읽을 수 없습니다',
    'duplicate-extension': (found) => `같은 확장이 두 번 있습니다: ${found}`,
    'unknown-critical-extension': (found) =>
      `경로 검증에서 처리하지 않는 critical 확장이 있습니다: ${found}`,
    'malformed-extension': (found) => `확장을 읽을 수 없습니다: ${found}`,
    'unknown-critical-qualifier': (found) =>
      `critical인 certificatePolicies에 알 수 없는 한정자가 있습니다: ${found}`,
    'not-a-ca': () => '인증서를 발급했지만 CA가 아닙니다. basicConstraints에 cA TRUE가 없습니다',
    'path-too-long': (found) =>
      `아래에 있는 중간 CA 수가 pathLenConstraint 한도(${found})를 넘습니다`,
    'no-key-cert-sign': () => '인증서를 발급했지만 keyUsage에 keyCertSign이 없습니다',
    'wrong-purpose': (found) => `extendedKeyUsage에 없는 용도입니다: ${names[found] ?? found}`,
    'name-excluded': (found) => `위의 CA가 제외한 이름입니다: ${found}`,
    'name-not-permitted': (found) => `위의 CA가 허용하지 않은 이름입니다: ${found}`,
    'name-unreadable': (found) =>
      `위의 CA가 이름을 제한하는데, 읽을 수 없는 이름이 있습니다: ${found}`,
    'name-unreadable-elsewhere': (found) =>
      `위의 CA가 다른 종류의 이름을 제한하며, 읽을 수 없는 이름을 거부하는 검증기가 있습니다: ${found}`,
    'too-many-names': (found) => `이름 수와 제한 수의 곱이 ${found}보다 커서 비교하지 않았습니다`,
    'no-valid-policy': () => 'CA가 인증서 정책을 요구하지만 여기까지 유효한 정책이 없습니다',
    'any-policy-mapped': () => 'anyPolicy를 매핑했습니다. RFC 5280이 금지합니다',
  },
  limit: {
    certificates: '경로당 인증서 32개',
    signatures: '서명 확인 512회',
    candidates: '발급자 후보 16,384개',
    names: '이름 비교 8,388,608회',
  },
};
