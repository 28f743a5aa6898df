import { details } from './details.ko.ts';
import type { InterfaceMessages } from './interface.ts';
import { formats } from './ko/formats.ts';
import { judging } from './ko/judging.ts';
import { number } from './ko/numbers.ts';
import { octets } from './ko/octets.ts';
import { path } from './ko/path.ts';
import { privacy } from './ko/privacy.ts';
import { profiles } from './ko/profile-part.ts';
import { readers, revocationWords } from './ko/readers.ts';
import { tools } from './ko/tools.ts';
import { wrappingWord } from './wrapping-word.ts';
import { wrappings } from './wrappings.ko.ts';

/** The words of the page in Korean. RFC field names stay as they are. */
export const messages: InterfaceMessages = {
  name: 'mTLS Lens',
  promise: '입력한 내용은 이 브라우저를 벗어나지 않습니다',
  language: '언어',
  theme: '테마',
  themes: { system: '시스템', light: '밝게', dark: '어둡게' },
  characters: (value) => `${number(value)}자`,
  more: (value) => `${number(value)}개 더 보기`,
  copy: (what) => `${what} 복사`,
  copied: '복사했습니다',
  copyFailed: '브라우저가 복사를 허용하지 않았습니다',
  formats,
  octets,
  tools,
  privacy,
  input: {
    edit: '편집',
    done: '완료',
    clear: '지우기',
    unnamed: '붙여 넣은 값',
    removed: '제외함:',
    set: (what, value) => {
      const wrapping = wrappingWord(wrappings, what);
      if (wrapping !== null) return wrapping;
      switch (what) {
        case 'field-name':
          return value === 1 ? '필드 이름' : `필드 이름 ${number(value)}개`;
        case 'quotes':
          return `따옴표 ${number(value)}개`;
        case 'field':
          return `다른 필드 ${number(value)}개`;
        case 'request-line':
          return value === 1 ? '요청 줄' : `요청 줄 ${number(value)}개`;
        case 'body':
          return '본문';
        case 'prefix':
          return '줄 앞의 기호';
        default:
          return value === 1 ? '주변 텍스트' : `주변 텍스트 ${number(value)}곳`;
      }
    },
    readAs: (name, certainty) =>
      ({
        named: `형식: ${name} (이름과 값의 형태가 일치)`,
        shaped: `형식: ${name} (값의 형태로 판단)`,
        possible: `형식: ${name} (같은 형태를 보내는 다른 프록시도 있음)`,
      })[certainty],
    aboutFormat: '이 형식에 대하여',
    covered: '개인 키를 가렸습니다(■). ‘편집’을 누르면 보입니다.',
    chooseFile: '파일 선택',
    dropFile: '또는 이 페이지에 끌어다 놓기',
    fileKind: {
      text: '(텍스트)',
      der: '(DER, PEM으로 표시)',
      unknown: '(텍스트도 인증서도 아니어서 읽은 내용이 없음)',
    },
    second: {
      add: '비교할 값 추가',
      name: '두 번째 값(B)',
      remove: '두 번째 값 제거',
      placeholder: '다음 홉이 받은 값이나 접속에 실패하는 클라이언트의 값을 붙여 넣으세요',
      covered: '두 번째 값에 개인 키가 있어 가렸습니다. 값을 제거하세요.',
    },
  },
  app: {
    name: '내 앱',
    stack: '스택',
    choose: '선택…',
    field: '헤더 필드',
    anyField: '인증서가 담긴 필드',
    otherField: '다른 이름…',
    otherFieldName: '앱이 읽는 이름',
    decoder: '디코더',
    parser: '파서',
    notChosen: '선택 안 함',
    remembered: '선택만 이 브라우저에 저장하고, 붙여 넣은 값은 저장하지 않습니다.',
  },
  start: {
    heading: '무엇이 도착했고, 앱이 어떻게 읽으며, 무엇을 해야 하는지',
    lead: '프록시가 전달한 클라이언트 인증서 헤더를 붙여 넣으세요. 붙여 넣는 즉시 결과와 함께 런타임에서 발생할 오류 메시지를 보여 줍니다.',
    examples: '예시로 시작',
    example: {
      clean: { title: '정상 ALB 값', text: 'AWS 패스스루가 보내는 그대로' },
      seed: { title: 'X-SSL-CERT에 담긴 ALB 값', text: 'URLDecoder에서 깨짐' },
      nginx: { title: 'nginx 이스케이프', text: '모든 디코더로 읽힘' },
      spaces: { title: "'+'가 공백으로 바뀜", text: '손상되었고 복원됨' },
      lines: { title: "한 줄로, '+' 유실", text: '줄바꿈까지 공백으로' },
      twice: { title: '두 번 인코딩됨', text: '%2B 대신 %252B' },
      html: { title: 'HTML 이스케이프', text: '웹 페이지에서 복사한 &#43;' },
      typographic: { title: '바뀐 하이픈', text: '문서에서 복사, 줄 너비도 다름' },
      boundary: { title: 'BEGIN 줄 없음', text: '첫 줄 없이 복사된 값' },
      truncated: { title: '2,048자에서 잘림', text: '로그나 티켓에서' },
      absent: { title: '인증서 없음', text: '인증서가 없는 헤더 덤프' },
      error: { title: '오류 메시지', text: '원인이 되는 헤더와 함께' },
    },
    capture: '헤더를 확보하는 방법',
    captureLead:
      'ALB 액세스 로그에는 이 헤더가 없습니다. 연결 로그에도 주체와 일련번호만 남습니다.',
    captureIn: '위치',
    proxies: '프록시',
    apps: '애플리케이션',
    captureRan: '이 코드는 테스트에서 실제로 실행합니다.',
    captureNotRun: '테스트에서 실행하지 않은 코드입니다.',
  },
  verdict: {
    name: '판정',
    copyReply: '답변 복사',
    showFix: '해결 방법',
    replyIn: '답변 언어',
    hideNames: '이름·일련번호·주소 숨기기',
    reading: '읽는 중…',
    failed: {
      'too-slow': {
        word: '응답 없음',
        headline: '읽는 데 5초가 넘게 걸려 중단했습니다.',
        next: '입력한 내용은 그대로 있습니다. 헤더 필드만 붙여 넣거나 내용을 바꿔 다시 시도하세요.',
      },
      stopped: {
        word: '응답 없음',
        headline: '인증서를 읽는 부분이 멈췄습니다.',
        next: '입력한 내용은 그대로 있습니다. 내용을 바꿔 다시 시도하고, 그래도 안 되면 복사해 두고 페이지를 새로 고치세요.',
      },
    },
  },
  evidence: {
    name: '근거',
    arrived: '도착한 값',
    yourApp: '앱이 읽는 값',
    reads: (call) => `${call}`,
    correct: '올바른 값',
    position: (index, total) => `${number(total)}곳 중 ${number(index)}번째`,
    character: (value) => `${number(value)}번째 문자`,
    previous: '이전 변경',
    next: '다음 변경',
    capped: (shown) => `처음 ${number(shown)}곳까지 볼 수 있습니다.`,
    change: (arrived, reads, correct) => `${arrived} → ${reads} (올바른 값: ${correct})`,
    space: '공백',
    lineEnd: '줄바꿈',
    nothing: '없음',
    unchanged: '바뀌는 것이 없습니다. 보낸 그대로 읽습니다.',
    stops: '값을 거부하며 아무것도 돌려주지 않습니다.',
    error: (receiver) => `이어서 발생하는 오류: ${receiver}`,
    causedBy: 'Caused by:',
    whichOne: '어떤 오류가 보이나요?',
    thisIsMine: (call) => `내 앱으로 선택: ${call}`,
  },
  errorText: {
    name: '오류 메시지',
    said: (runtime, call) => (call === '' ? `출처: ${runtime}` : `출처: ${runtime}, ${call}`),
    explained: (calls) => `이 헤더로 설명됩니다. 바로 이 메시지를 내는 호출: ${calls}.`,
    notExplained:
      '이 헤더로는 설명되지 않습니다. 이 값에 대해 바로 이 메시지를 내는 디코더와 파서가 없습니다.',
    tooLarge: (sent, server, takes) =>
      `이 헤더로 설명됩니다. 헤더는 ${sent}옥텟인데, ${server}의 기본 제한은 ${takes}옥텟입니다.`,
    notTooLarge: (sent, server, takes) =>
      `이 헤더만으로는 설명되지 않습니다. 헤더는 ${sent}옥텟이고, ${server}의 기본 제한은 ${takes}옥텟입니다. 요청의 나머지 헤더를 더해 보거나, 설정에서 더 낮은 제한을 찾아보세요.`,
    causes: '가능한 원인(가능성이 큰 순서)',
    tell: '확인 방법:',
  },
  details,
  certificates: {
    name: '인증서',
    client: '클라이언트 인증서',
    ca: 'CA 인증서',
    endEntity: '최종 개체 인증서',
    number: (value, of) => `${number(of)}개 중 ${number(value)}번`,
    again: (numbers) => `다시 전송됨: ${numbers}번`,
    unreadable: (value) => `${number(value)}번 인증서를 읽을 수 없습니다`,
    unreadableText: '이유는 발견 사항에 있습니다.',
    untitled: '이름 없음',
    status: {
      valid: '유효',
      expired: '만료됨',
      'not-yet-valid': '아직 유효하지 않음',
      unknown: '유효 기간을 알 수 없음',
      revoked: '폐기됨',
    },
    daysLeft: (days) => `${number(days)}일 남음`,
    daysAgo: (days) => `${number(days)}일 전`,
    daysUntil: (days) => `${number(days)}일 후`,
    unreadableTime: '읽을 수 없음',
    subject: '주체',
    issuer: '발급자',
    serial: '일련번호',
    decimal: '10진수',
    key: '공개 키',
    bits: (bits) => `${number(bits)}비트`,
    moreFacts: '다른 지문과 필드',
    link: {
      valid: '서명 유효',
      invalid: '서명 무효',
      'not-checkable': '여기서는 서명을 확인할 수 없음',
      none: '발급자가 전송되지 않음',
    },
  },
  fix: {
    name: '해결 방법',
    app: '앱',
    proxy: '프록시',
    customer: '고객에게 요청',
    nothing: '여기서는 할 일이 없습니다.',
    sources: '출처:',
    readers: '이 형식을 바르게 읽는 가장 짧은 코드:',
    codeFor: '코드 대상',
    code: (target) => `${target} 코드`,
  },
  decoders: {
    name: '디코더',
    lead: '한 줄이 하나의 결과입니다. 같은 줄의 디코더는 같은 값을 만듭니다.',
    effect: '만드는 값',
    parsers: '이어서 파서의 반응',
    formStrict: "'+'가 공백이 됨 (폼 디코딩)",
    plusSafe: "'+'가 그대로 (퍼센트 디코딩)",
    mine: '내 앱',
    intact: '보낸 그대로',
    altered: (value) => `${number(value)}곳이 달라짐`,
    failed: '오류',
    notApplicable: '해당 없음',
    reads: '클라이언트 인증서를 읽음',
    takesAnother: '다른 인증서를 사용함',
    returnsGarbage: '오류 없이 인증서가 아닌 데이터를 돌려줌',
    returnsNothing: '인증서를 돌려주지 않음',
    derived: '소스 기준, 실행하지 않음',
    class: (letter) => `결과 ${letter}`,
    agrees: {
      'form-strict': '폼 디코딩과 같은 결과',
      'plus-safe': '퍼센트 디코딩과 같은 결과',
    },
    all: (value) => `전체 디코더 (${number(value)})`,
    runtime: '런타임',
    anyRuntime: '모든 런타임',
    filter: '필터',
    shown: (value) => `호출 ${number(value)}개 표시`,
    difference: '처음 달라지는 곳',
    parserCalls: (value) => `파서 호출 ${number(value)}개`,
  },
  own: {
    name: '나만의 디코더',
    lead: '앱이 호출하는 순서대로 단계를 조합하세요. 이 브라우저에만 저장되며, 표와 내 앱에서 다른 디코더처럼 쓸 수 있습니다.',
    create: '새 디코더',
    use: '내 앱의 디코더로 사용',
    edit: '편집',
    remove: '삭제',
    decoderName: '이름',
    steps: '단계',
    addStep: '단계 추가',
    choose: '선택…',
    save: '저장',
    cancel: '취소',
    up: '위로',
    down: '아래로',
    kinds: {
      percent: '퍼센트 디코딩',
      'plus-as-space': "'+'를 공백으로",
      replace: '바꾸기',
      base64: 'Base64 디코딩',
      strip: '양끝 제거',
      split: '나누어 한 부분만',
    },
    malformed: '16진수 두 자리가 없는 %',
    malformedWays: { fail: '실패', keep: '그대로 둠', drop: '버림' },
    alphabet: '종류',
    alphabets: { standard: '표준, 엄격', mime: 'MIME, 다른 문자 무시', url: 'URL·파일 이름용' },
    from: '찾을 텍스트',
    to: '바꿀 텍스트',
    characters: '문자',
    separator: '구분자',
    part: '순번',
    exchange: '내보내기와 가져오기',
    copyJson: 'JSON으로 복사',
    json: '디코더 JSON',
    import: '가져오기',
    imported: (count) => `디코더 ${number(count)}개를 가져왔습니다.`,
    importFailed: '이 페이지가 내보낸 디코더 JSON이 아닙니다. 아무것도 가져오지 않았습니다.',
  },
  path,
  judging,
  repaired: {
    name: '복원한 값',
    undone: '되돌린 손상',
    believe: '복원 결과와 근거',
    place: (character, arrived, correct) =>
      `${number(character)}번째 문자: ${arrived} → ${correct}`,
    show: (place) => `붙여 넣은 값에서 보기: ${place}`,
    rest: (count) => `같은 손상 ${number(count)}곳 더 있음`,
    signature: '서명이 확인되었습니다. 모든 비트가 발급 당시와 같습니다.',
    fits: 'DER 길이가 남거나 모자라지 않고 정확히 맞습니다. 구조는 증명되지만, 발급자 인증서가 없어 서명은 확인하지 못했습니다.',
    untouched: '이 인증서는 손상되지 않았습니다.',
    copy: (index) => `${index}번 인증서 PEM 복사`,
    pem: (index) => `${index}번 인증서의 PEM`,
  },
  revocation: revocationWords,
  readers,
  profiles,
  size: {
    name: '헤더 크기',
    lead: '이 인증서를 담은 헤더의 크기와, 그 한 줄만으로 기본 제한을 넘는 서버입니다. 제한을 넘으면 서버는 400, 431, 500 중 하나로 응답합니다.',
    proxy: '보내는 쪽',
    carries: { first: '첫 번째 인증서', all: '모든 인증서', others: '첫 번째를 뺀 인증서' },
    octets: '한 줄의 옥텟 수',
    refused: '기본 설정에서 거부하는 서버',
    nobody: '없음',
    limits: '기본 제한:',
    limit: (name, octets, of) => `${name} ${octets}(${of === 'line' ? '한 줄' : '헤더 전체'})`,
  },
  arrived: {
    name: '도착한 내용',
    legend: '범례',
    kinds: {
      'field-name': '필드 이름',
      stripped: '제외한 부분',
      certificate: '인증서',
      boundary: '경계 줄',
      escape: '퍼센트 이스케이프',
      plus: '인코딩되지 않은 +',
      slash: '인코딩되지 않은 /',
      equals: '인코딩되지 않은 =',
      'line-end': '줄바꿈',
      damage: '손상',
      secret: '개인 키',
    },
    hidden: (value) => `${number(value)}자 생략`,
    before: (value) => `앞부분 보기 (${number(value)}자)`,
    after: (value) => `더 보기 (${number(value)}자 남음)`,
    secret: (value) => `개인 키 가림, ${number(value)}자`,
    certificate: (value) => `${number(value)}번 인증서`,
  },
  findings: {
    name: '발견 사항',
    none: '알릴 내용이 없습니다.',
    severity: { error: '오류', warning: '경고', note: '참고' },
    place: (line, column, isOneLine) =>
      isOneLine ? `${number(column)}번째 문자` : `${number(line)}행 ${number(column)}번째 문자`,
    show: (place) => `도착한 내용에서 보기: ${place}`,
  },
  check: {
    name: '비교 기준',
    expected: '기대하는 값',
    expectedHint:
      '등록된 값을 한 줄에 하나씩 입력하세요. 지문(표기 방식 무관), 일련번호, 고유 이름(DN), 일반 이름(CN), SAN, SPIFFE ID, PEM 인증서를 쓸 수 있습니다.',
    judgedAt: '판정 시각',
    judgedAtHint:
      '요청이나 로그의 시각입니다(예: 2026-11-20 23:59:59 +09:00). 시간대가 없으면 UTC, 비워 두면 현재 시각입니다.',
    now: '현재',
    noTime:
      '시각으로 읽을 수 없어 현재 시각으로 판정했습니다. 2026-11-20 23:59:59 +09:00처럼 입력하세요.',
  },
};
