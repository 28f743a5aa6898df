import type { JudgingMessages } from '../judging.ts';

/** What paths are judged by, in Korean. */
export const judging: JudgingMessages = {
  anchors: '신뢰 앵커',
  anchorsHint:
    '신뢰하는 CA 인증서를 PEM이나 PKCS #7로 입력하세요(예: 프록시의 번들 파일). 비워 두면 신뢰 여부는 판정하지 않습니다.',
  chooseFile: '번들 선택',
  keep: '이 브라우저에 보관',
  keptNever: '개인 키가 들어 있어 보관하지 않습니다. 지워 주세요.',
  read: (count, unread) =>
    `인증서 ${count}개를 읽음${unread === 0 ? '' : `, ${unread}개는 읽을 수 없음`}`,
  purpose: '용도',
  purposes: { clientAuth: '클라이언트 인증', serverAuth: '서버 인증', any: '모든 용도' },
  takeNow: '현재',
  takeTime: (time) => `붙여 넣은 텍스트의 시각 사용: ${time}`,
  timeline: '모든 인증서의 유효 기간',
  moment: '판정 시각',
  localTime: '현지 시각',
};
