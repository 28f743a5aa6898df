import type { OtherReadersMessages, RevocationMessages } from '../readers.ts';
import { number } from './numbers.ts';

/** How other readers read the same octets, in Korean. */
export const readers: OtherReadersMessages = {
  name: '다른 판독기',
  lead: '많은 애플리케이션이 쓰는 두 라이브러리(@peculiar/x509, pkijs)가 같은 바이트를 어떻게 읽는지 보여 줍니다. 이 브라우저 안의 별도 워커에서 실행됩니다.',
  count: (differences) => (differences === 0 ? '차이 없음' : `차이 ${number(differences)}건`),
  reading: '읽는 중입니다 …',
  failed: {
    'too-slow': '8초 안에 답이 없어 종료했습니다. 이 페이지의 나머지 결과는 그대로입니다.',
    stopped: '답 없이 멈췄습니다. 이 페이지의 나머지 결과는 그대로입니다.',
  },
  agree: (parts) =>
    parts === 1 ? '셋 모두 똑같이 읽습니다.' : `${number(parts)}개 모두 셋이 똑같이 읽습니다.`,
  left: (count) => `나머지 ${number(count)}개는 맡기지 않았습니다.`,
  part: (kind, index, title) =>
    kind !== 'certificate'
      ? kind
      : index === null
        ? '이 페이지가 인증서로 인정하지 않는 바이트'
        : `${index}번 인증서${title === '' ? '' : `: ${title}`}`,
  same: '셋 모두 똑같이 읽습니다.',
  table: '세 가지 판독 결과',
  field: '필드',
  own: '이 페이지',
  absent: '없음',
  unreadable: (reason) => `읽을 수 없음: ${reason}`,
  refused: (reason) => `거부: ${reason}`,
  notOffered: '지원하지 않음',
  differs: '다름',
  difference: (names, field, isRefusedByOwn) => {
    const by = names.join(', ');
    if (field !== '') return `다르게 읽는 필드: ${field} (${by}).`;
    return isRefusedByOwn
      ? `이 페이지가 거부하는 것을 받아들입니다(${by}).`
      : `이 페이지가 읽는 것을 거부합니다(${by}).`;
  },
  rules: {
    time: '시각의 형식은 하나뿐입니다. UTCTime은 초와 Z를, GeneralizedTime은 네 자리 연도와 초, Z를 갖춰야 합니다. 그 밖의 것을 추측해서 읽으면 안 됩니다.',
    integer: 'INTEGER는 2의 보수입니다. 첫 비트가 1이면 일련번호는 음수입니다.',
    oid: '객체 식별자의 각 숫자는 JavaScript 숫자가 정확히 담을 수 있는 크기보다 클 수 있습니다.',
    string:
      '문자열 형식마다 쓸 수 있는 문자가 다릅니다. 판독기들이 이 바이트를 서로 다른 문자로 읽습니다.',
    ia5: '이 이름들은 IA5String이므로 ASCII만 쓸 수 있습니다. 7F를 넘는 바이트에 해당하는 문자는 없습니다.',
    names:
      'subjectAltName의 모든 항목이 주체의 이름입니다. iPAddress는 4바이트 또는 16바이트입니다.',
    'each-extension':
      '확장은 하나씩 따로 읽습니다. 잘못된 확장 하나가 다른 확장에 영향을 주지 않습니다.',
    'malformed-extension': '확장의 내용이 규격과 다르므로 거기서 값을 얻으면 안 됩니다.',
    der: '인증서는 DER이며, 값마다 부호화 방법이 하나뿐입니다. 다른 판독기는 BER이나 문법에 없는 값도 읽습니다.',
    refused: '이 페이지가 읽는 범위에서는 문법을 지키고 있습니다.',
    limit: '판독기가 스스로 정한 요소 수나 크기에서 멈춥니다. 규격에는 그런 한계가 없습니다.',
  },
  right: {
    own: '규격에 따르면 이 페이지가 맞습니다.',
    nobody: '규격에 따르면 올바른 해석이 없습니다. 거부해야 하는 내용입니다.',
    untold: '어느 쪽이 맞는지 여기서는 알 수 없습니다. 바이트를 비교하세요.',
  },
};

/** CRLs and OCSP responses, in Korean. */
export const revocationWords: RevocationMessages = {
  name: '폐기 여부',
  crl: '인증서 폐기 목록(CRL)',
  ocsp: 'OCSP 응답',
  signature: {
    valid: '서명이 검증됨',
    invalid: '서명이 맞지 않음',
    'not-checkable': '이 브라우저에서 서명을 검증할 수 없음',
    none: '서명자의 인증서가 여기에 없어 서명을 검증할 수 없음',
  },
  entries: (count) => `항목 ${number(count)}개`,
  authorised: {
    yes: '서명자가 발급자를 대신해 답할 수 있음',
    no: '서명자가 발급자를 대신해 답할 수 없음',
    untold: '서명자가 발급자를 대신해 답할 수 있는지 여기서는 알 수 없음',
  },
  certificate: '인증서',
  status: '내용',
  none: '없음',
  revoked: '폐기됨',
  notListed: '목록에 없음',
  good: '정상(good)',
  unknown: '알 수 없음(unknown)',
  otherSerial: (serial) => `일련번호 ${serial}, 여기에 없는 인증서`,
};
