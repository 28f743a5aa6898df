import type { OctetsMessages } from '../octets.ts';
import { number } from './numbers.ts';

/** The words of the octets in Korean. No particle stands straight after a variable. */
export const octets: OctetsMessages = {
  name: '옥텟',
  count: (value) => `인증서 ${number(value)}개`,
  certificate: '인증서',
  option: (value, title) => `${value}번: ${title === '' ? '읽을 수 없음' : title}`,
  reader: '나란히 비교할 디코더',
  working: '옥텟을 읽는 중입니다…',
  failed: '이 인증서는 옥텟 단위로 표시할 수 없습니다.',
  stops: (call) => `다음 디코더는 오류로 멈추고 아무것도 쓰지 않습니다: ${call}`,
  views: {
    paste: '붙여 넣은 텍스트',
    intended: '디코딩한 텍스트(원래 의도)',
    written: (call) => `디코딩한 텍스트(결과: ${call})`,
    octets: 'DER 옥텟(16진수)',
    tree: '필드(ASN.1)',
  },
  status: {
    name: '가리키는 위치',
    idle: '문자, 옥텟 또는 필드를 가리키세요. 화살표 키로 이동하고, Enter 키나 클릭으로 고정하고, Esc 키로 고정을 해제합니다.',
    character: (position, text) => `${number(position)}번째 문자 ${text}`,
    characters: (from, to, text) => `${number(from)}~${number(to)}번째 문자 ${text}`,
    inserted: (position) => `도착하지 않은 문자: ${number(position)}번째 문자 앞에 보충함`,
    outside: '이 인증서의 필드 밖',
    octet: (value) => `옥텟 ${number(value)}`,
    octets: (from, to) => `옥텟 ${number(from)}~${number(to)}`,
    noOctet: '해당하는 옥텟 없음',
    part: { tag: '태그', length: '길이', contents: '내용' },
    space: '공백',
    lineEnd: '줄 끝',
    nothing: '아무것도 쓰지 않음',
    restored: (text) => `복원한 값: ${text}`,
    writes: (who, wrote, then) => `여기에 쓰는 값(${who}): ${wrote}, ${then}`,
    writesElse: (who, places) => `여기에서 다르게 쓰는 곳(${who}): ${number(places)}곳`,
    consequence: {
      loses: '여기부터 base64가 밀립니다',
      adds: '여기부터 base64가 밀립니다',
      changes: '옥텟 값이 달라집니다',
      layout: 'base64에서는 무시됩니다',
      boundary: '경계 줄을 알아볼 수 없게 됩니다',
      text: '옥텟에는 영향이 없습니다',
    },
    shifted: (who, characters) =>
      characters < 0
        ? `이 디코더의 결과(${who})에서는 앞에서 문자 ${number(-characters)}개가 빠져 base64가 이미 밀려 있습니다`
        : `이 디코더의 결과(${who})에서는 앞에 문자 ${number(characters)}개가 더 있어 base64가 이미 밀려 있습니다`,
    reference: {
      'form-strict': '폼 디코더',
      'plus-safe': '‘+’를 그대로 두는 디코더',
    },
    separator: '; ',
    pinned: '고정됨',
    unpin: '고정 해제',
  },
  legendName: '표시의 의미',
  legend: {
    tag: '태그',
    length: '길이 옥텟',
    contents: '내용 옥텟',
    damage: '손상',
    repair: '복원',
    divergence: '이 디코더가 다르게 쓰는 곳',
  },
  problem: { cut: '잘림', 'not-der': 'DER 아님' },
  size: (value) => `${number(value)} B`,
  show: (what) => `옥텟에서 보기: ${what}`,
  showPlace: '옥텟',
};
