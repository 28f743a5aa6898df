import type { PrivacyMessages } from '../privacy.ts';

/** What is said about privacy in Korean. */
export const privacy: PrivacyMessages = {
  name: '아무것도 나가지 않는지 확인하는 방법',
  lead: '붙여 넣은 내용은 이 브라우저 밖으로 나가지 않습니다. 개발자에게도, 다른 누구에게도 전송되지 않습니다. 말로만 믿을 필요 없이 아래 방법으로 직접 확인할 수 있습니다.',
  ways: {
    policy: [
      '정책 보기',
      "이 페이지의 첫 요소는 Content-Security-Policy입니다. connect-src 'none'이므로, 코드가 무엇을 시도하든 브라우저가 이 페이지의 모든 연결을 거부합니다.",
    ],
    network: [
      '네트워크 지켜보기',
      '개발자 도구(F12)를 열고 네트워크 탭을 고른 다음 붙여 넣어 보세요. 새 줄이 생기지 않습니다.',
    ],
    offline: [
      '연결 끊기',
      '페이지를 불러온 뒤 오프라인으로 바꾸고 붙여 넣어 보세요. 답은 같습니다. 한 번 연 뒤에는 네트워크 없이도 열립니다.',
    ],
    build: [
      '빌드 비교',
      '이 페이지 옆의 SHA256SUMS에 모든 파일의 해시가 있습니다. 같은 소스로 두 번 빌드하면 바이트까지 같습니다. 비교 방법은 README에 있습니다.',
    ],
  },
  kept: '이 브라우저에 저장되는 것: 언어, 테마, 내 앱, 직접 만든 디코더. 붙여 넣은 내용과 파일, 파일 이름은 저장하지 않습니다.',
  licences: '포함된 소프트웨어의 라이선스',
  close: '닫기',
  wipe: '붙여 넣은 내용 지우기',
  update: '이 페이지의 새 버전이 준비되었습니다.',
  takeUpdate: '새 버전 사용(붙여 넣은 내용은 지워집니다)',
};
