import type { LogMessages } from '../log.ts';
import { durationWord } from '../log-figures.ts';
import { phrases } from './log-phrases.ts';
import { sentence, summary, trait, verdict } from './log-told.ts';
import { number } from './numbers.ts';

/** The page that reads a log, in Korean. */
export const log: LogMessages = {
  name: '로그 읽기',
  lead: '어떤 인증서가 왔는지, 어느 것이 언제부터 손상되었는지, 앱이 어느 것을 거부할지 보여 줍니다. 로그는 이 브라우저에서 조금씩 읽으며 전송하거나 저장하지 않습니다.',
  back: '검사 화면으로 돌아가기',
  close: '이 로그 닫기',
  backToLog: '로그로 돌아가기',
  empty: {
    choose: '로그 파일 선택',
    drop: '또는 이 페이지에 끌어다 놓으세요. 크기 제한 없이 여러 개를 한 번에 읽습니다.',
    paste: '또는 로그 줄 붙여 넣기',
    read: '이 줄 읽기',
    understood: '읽을 수 있는 것',
    kinds: [
      'nginx, Apache, Envoy 액세스 로그와 줄 안에 헤더 값이 있는 모든 텍스트',
      'AWS ALB 연결 로그(주체와 일련번호)',
      '한 줄에 하나씩(NDJSON) 또는 전체가 하나인 JSON, HAR',
      'CloudWatch와 Kibana에서 내보낸 CSV 또는 JSON',
      '위 파일의 gzip, 인코딩은 UTF-8, UTF-16, Latin-1',
    ],
    notThere: 'ALB 액세스 로그에는 인증서가 없습니다. nginx, Envoy 또는 앱에서 헤더를 기록하세요.',
  },
  progress: {
    name: '진행',
    state: {
      scanning: '읽는 중',
      judging: '모두 읽었고 마지막 값을 검사하는 중',
      ended: '끝까지 읽음',
      cancelled: '취소됨',
      failed: '로그를 읽는 부분이 멈췄습니다. 그때까지 찾은 내용은 아래에 있습니다.',
    },
    octets: (octets, total, percent) => `${total} 중 ${octets}(${percent}%)`,
    rate: (rate) => `초당 ${rate}`,
    left: (time) => `약 ${time} 남음`,
    judged: (judged, values) => `서로 다른 값 ${number(values)}개 중 ${number(judged)}개 검사함`,
    cancel: '취소',
    partly: (octets, total) => `아래는 ${total} 중 처음 ${octets}에서 찾은 내용입니다.`,
    again: '다시 읽기',
    otherApp: "이 로그를 판정한 뒤 '내 앱'이 바뀌었습니다.",
    took: (time, octets, lines) => `${octets}, ${number(lines)}줄, 읽은 시간 ${time}`,
  },
  duration: (milliseconds) => durationWord(milliseconds, ['일', '시간', '분', '초'], ' '),
  none: {
    heading: (lines) => `${number(lines)}줄에서 인증서 헤더를 찾지 못했습니다`,
    absent: (requests) =>
      `${number(requests)}줄에 인증서 헤더 이름이 있지만 값이 없습니다("-" 또는 빈 값). 프록시가 클라이언트 인증서를 요청하는지 확인하세요.`,
    next: [
      'nginx: log_format에 $ssl_client_escaped_cert 추가. Envoy: %DOWNSTREAM_PEER_CERT%. Apache: %{SSL_CLIENT_CERT}x.',
      'ALB 액세스 로그에는 없습니다. 연결 로그에 주체와 일련번호가 있습니다.',
      '앱이 요청 헤더를 기록한다면 앱 로그에 있습니다.',
    ],
  },
  notes: {
    name: '파일',
    truncated: 'gzip 데이터가 도중에 끝났거나 손상되었습니다. 그 앞까지 읽은 내용만 셉니다.',
    binary: '텍스트가 아닌 부분이 있습니다. 나머지는 읽었습니다.',
    unreadable: '파일이 이동, 변경 또는 삭제되어 더 읽지 못했습니다.',
    longLines: (lines) =>
      `너무 길어 다 담을 수 없는 줄 ${number(lines)}개는 처음과 끝만 살펴보았습니다.`,
    shape: { lines: '텍스트', json: 'JSON', csv: 'CSV' },
    pasted: '붙여 넣은 줄',
    lines: (lines) => `${number(lines)}줄`,
    bounds: ({ isSampled, mostValues, distinctValues, droppedRequests, droppedAddresses }) => [
      ...(isSampled
        ? [
            `서로 다른 값이 약 ${number(distinctValues)}개로 보관 한도를 넘습니다. 고르게 뽑은 ${number(mostValues)}개를 정확한 횟수와 함께 보관하고, 나머지 요청 ${number(droppedRequests)}건은 '검사 안 함'으로 셉니다.`,
          ]
        : []),
      ...(droppedAddresses > 0
        ? [`출발지 주소가 너무 많아 요청 ${number(droppedAddresses)}건의 주소는 세지 않았습니다.`]
        : []),
    ],
    noYear: (requests) =>
      `${number(requests)}줄의 시각에 연도가 없습니다(syslog). 지금 이전의 가장 가까운 날짜로 보았습니다.`,
  },
  verdict,
  chooseApp: "'내 앱'에서 앱을 선택하고 다시 읽으면 앱이 거부할 인증서를 알 수 있습니다.",
  phrases,
  outcomes: {
    unreadable: '읽을 수 없음',
    cut: '잘림',
    recovered: '손상, 복원 가능',
    refused: '거부됨',
    intact: '정상',
    unjudged: '검사 안 함',
  },
  outcomesAre: {
    unreadable: '인증서가 담겨 있지만 읽을 수 없습니다.',
    cut: '끝이나 일부가 없습니다.',
    recovered: '손상되었지만 되돌릴 수 있습니다.',
    refused: '보낸 그대로지만 앱이나 로드 밸런서가 받지 않습니다.',
    intact: '보낸 그대로입니다.',
    unjudged: '아직 검사하지 않았거나 더 이상 보관하지 않습니다.',
  },
  requests: (requests) => `요청 ${number(requests)}건`,
  histogram: {
    name: '시간별 요청',
    about: (buckets, step) => `막대 ${number(buckets)}개, 간격 ${step}, 시각은 UTC`,
    from: '시작',
    to: '끝',
    all: '전체 기간',
    chosen: (from, to) => `${from} ~ ${to}만`,
    how: '막대 위를 끌거나 화살표 키로 양 끝을 옮기세요.',
    table: '표로 보기',
    time: '시각(UTC)',
    untimed: (requests) => `시각이 없는 요청 ${number(requests)}건`,
    noTimes: '알아볼 수 있는 시각이 있는 줄이 없습니다.',
  },
  contrast: {
    name: '실패하는 클라이언트의 차이점',
    trait,
    sentence,
    noDifference:
      '여기서 비교하는 항목에서는 실패하는 클라이언트와 정상 클라이언트가 다르지 않습니다.',
  },
  groups: {
    name: '그룹',
    by: {
      certificate: '인증서',
      issuer: '발급자',
      finding: '발견 사항',
      format: '형식',
      client: '클라이언트 주소',
      field: '헤더 필드',
    },
    group: '그룹 기준',
    failing: (requests) => `실패 ${number(requests)}건`,
    values: (values) => `값 ${number(values)}개`,
    unknown: '알 수 없음',
    only: (label) => `${label}만 보기`,
    more: (groups) => `${number(groups)}개 더 보기`,
  },
  table: {
    name: '값',
    how: '화살표 키로 이동하고 Enter로 검사 화면에서 엽니다. 마지막 요청 시각을 기준으로 판정합니다.',
    search: '주체, 발급자, 일련번호, SHA-256, 주소, 코드 검색',
    columns: {
      outcome: '결과',
      requests: '요청',
      title: '인증서',
      issuer: '발급자',
      format: '형식',
      first: '처음(UTC)',
      last: '마지막(UTC)',
      notAfter: '만료(UTC)',
    },
    shown: (rows, requests) => `값 ${number(rows)}개, 요청 ${number(requests)}건`,
    nothing: '이 조건에 맞는 값이 로그에 없습니다.',
    noCertificate: '읽은 인증서 없음',
    loading: '…',
    gone: '이 값은 더 이상 보관하지 않습니다.',
    filters: '결과',
    drop: (filter) => `필터 해제: ${filter}`,
  },
  expiry: {
    name: '만료 예정',
    spans: { expired: '만료됨', in30: '30일 이내', in60: '31~60일 뒤', in90: '61~90일 뒤' },
    certificates: (certificates) => `인증서 ${number(certificates)}개`,
    none: '이 로그에 90일 안에 만료되는 인증서가 없습니다.',
    until: (moment) => `${moment}까지`,
    seenExpired: '만료된 뒤에도 쓰임',
  },
  handOn: {
    name: '내보내기',
    csv: 'CSV로 저장',
    json: 'JSON으로 저장',
    summary: '요약 복사',
    working: '파일을 쓰는 중…',
    failed: '파일을 쓰지 못했습니다.',
    redacted: '이름, 일련번호, 주소는 가명으로 바뀌고 값은 빠집니다.',
  },
  summary,
};
