import type { WrappingId } from '../../core/paste/wrapping.ts';

/** What was around a value, in Korean. */
export const wrappings: Readonly<Record<WrappingId, string>> = {
  'quoted-printable': 'quoted-printable 인코딩',
  'quote-lines': '메일 인용 기호(>)',
  html: 'HTML 태그',
  var_dump: 'PHP var_dump 출력 형식',
  print_r: 'PHP print_r 출력 형식',
  'spring-headers': 'Spring HttpHeaders 출력 형식',
  json: 'JSON 구문',
  literal: '리터럴의 괄호와 따옴표',
  'go-map': 'Go map 출력 형식',
  'java-map': 'Java Map 출력 형식',
  shell: '셸 명령',
  yaml: 'YAML 구문',
  'http2-dump': 'HTTP/2 덤프 표기',
  table: '표',
  code: '코드 표시',
  powershell: 'PowerShell 출력 형식',
  'log-line': '로그 줄의 나머지',
};
