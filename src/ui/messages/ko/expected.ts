import type { ReportJson } from '../../../core/report.ts';
import { type ExpectedArgs, expectedOf, quotable } from '../expected.ts';
import type { Sentences } from '../prose.ts';

const KINDS: Readonly<Record<string, string>> = {
  certificate: '인증서',
  sha1: 'SHA-1 지문',
  sha256: 'SHA-256 지문',
  sha384: 'SHA-384 지문',
  sha512: 'SHA-512 지문',
  md5: 'MD5 지문',
  'spki-sha1': '공개 키의 SHA-1',
  'spki-sha256': '공개 키의 SHA-256',
  'spki-sha384': '공개 키의 SHA-384',
  'spki-sha512': '공개 키의 SHA-512',
  openadr: 'OpenADR 지문',
  'subject-key-identifier': '주체 키 식별자',
  serial: '일련번호',
  subject: '주체',
  issuer: '발급자',
  'common-name': '일반 이름(CN)',
  san: '주체 대체 이름(SAN)',
  spiffe: 'SPIFFE ID',
};

const kindOf = ({ kind }: ExpectedArgs): string => KINDS[kind] ?? '값';

/** How near an expected value is, as a sentence without its full stop. */
function nearness({ kind, manner, number, count }: ExpectedArgs): string {
  if (kind === 'md5') return '여기서는 MD5를 계산하지 않으므로 SHA-256 지문을 요청하세요';
  switch (manner) {
    case 'other-algorithm':
      return `${number}번 인증서의 값이지만 다른 해시 알고리즘으로 계산되었습니다`;
    case 'spki':
      return `${number}번 인증서 자체가 아니라 그 공개 키의 해시(SPKI 핀)입니다`;
    case 'certificate-digest':
      return `공개 키가 아니라 ${number}번 인증서 자체의 해시입니다`;
    case 'same-key':
      return kind === 'certificate'
        ? `${number}번 인증서는 키가 같은 다른 인증서입니다`
        : `클라이언트와 키가 같은 다른 인증서(${number}번)의 값입니다`;
    case 'issuer':
      return '클라이언트 인증서가 아니라 발급자의 값입니다';
    case 'openleadr-before':
      return '이전 버전 openleadr에서는 한 바이트 앞을 잘라 이렇게 계산했습니다. 새 버전은 SHA-256의 마지막 10바이트를 씁니다';
    case 'first-of-digest':
      return 'SHA-256의 처음 10바이트입니다. OpenADR은 마지막 10바이트를 씁니다';
    case 'pem-file':
      return `DER이 아니라 ${number}번 인증서 PEM 파일의 해시입니다`;
    case 'sign':
      return '부호만 다릅니다';
    case 'reversed':
      return '바이트 순서가 거꾸로입니다';
    case 'rounded':
      return '스프레드시트에서 반올림된 값입니다';
    case 'case':
      return '대소문자만 다릅니다';
    case 'wildcard':
      return '와일드카드에만 해당합니다';
    case 'first-and-last-octets':
      return `${number}번 인증서와 앞뒤 바이트(${count}바이트)만 같고 가운데가 다릅니다`;
    case 'first-octets':
      return `${number}번 인증서와 처음 ${count}바이트만 같습니다`;
    case 'last-octets':
      return `${number}번 인증서와 마지막 ${count}바이트만 같습니다`;
    case 'attributes':
      return kind === 'certificate'
        ? `${number}번 인증서는 주체가 같고 키가 다릅니다`
        : `${number}번 인증서와 속성 ${count}개만 같습니다`;
    case 'similar':
      return `${number}번 인증서의 값과 비슷하지만 같지 않습니다`;
    default:
      return '가까운 값이 없습니다';
  }
}

/** The sentence for an expected value that was found. */
export const matchFinding = (args: ExpectedArgs): string =>
  `기대한 값과 일치합니다: ${kindOf(args)}, ${args.number}번 인증서${args.title === '' ? '' : `(${args.title})`}.`;

/** The sentence for an expected value that was not found. */
export const mismatchFinding = (args: ExpectedArgs): string =>
  `클라이언트 인증서가 기대한 값과 다릅니다: ${kindOf(args)}. ${nearness(args)}.${args.nearest === '' ? '' : ` ${args.number}번 인증서의 값: ${args.nearest}.`}`;

/** The verdict on expected values of which at least one was not found; null where all were. */
export function mismatch(report: ReportJson): Sentences | null {
  const { matched, missed } = expectedOf(report);
  const [first] = missed;
  if (first === undefined) return null;
  const quoted = quotable(first);
  return [
    `값은 정상이지만 기대한 것과 다릅니다. 불일치: ${kinds(missed)}.${matched.length === 0 ? '' : ` 일치: ${kinds(matched)}.`}`,
    `${kindOf(first)}: ${nearness(first)}.${quoted === '' ? '' : ` ${first.number}번 인증서의 값: ${quoted}.`} 인증서를 갱신했다면 지금 도착하는 인증서의 값으로 다시 등록하세요.`,
  ];
}

/** Which expected values were found, as a sentence to follow another; "" where none was given. */
export function matches(report: ReportJson): string {
  const { matched } = expectedOf(report);
  return matched.length === 0 ? '' : ` 기대한 값과 일치: ${kinds(matched)}.`;
}

/** How near the first value is that was not found, without what stands in the certificate; "" where all were. */
export function evidenceOf(report: ReportJson): string {
  const [first] = expectedOf(report).missed;
  return first === undefined ? '' : `기대한 값(${kindOf(first)}): ${nearness(first)}`;
}

const kinds = (all: readonly ExpectedArgs[]): string => [...new Set(all.map(kindOf))].join(', ');
