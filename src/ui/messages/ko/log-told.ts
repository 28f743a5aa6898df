import { isAtWork, type LogSummary, type LogVerdict } from '../../../log/summary.ts';
import type { LogMessages } from '../log.ts';
import { failingOf, momentWord, octetsWord, sharedByAll } from '../log-figures.ts';
import { phrases } from './log-phrases.ts';
import { number } from './numbers.ts';

const PLUS = "인코딩되지 않은 '+'";

/** Which certificates fail, and how. */
function subject(verdict: LogVerdict): string {
  const { certificates, damagedCertificates: damaged, refusedCertificates: refused } = verdict;
  const of = `인증서 ${number(certificates)}개 중`;
  if (damaged > 0) {
    const more = refused > 0 ? `, ${number(refused)}개는 거부됩니다` : '';
    return `${of} ${number(damaged)}개가 손상되어 도착${more === '' ? '합니다' : `하고${more}`}`;
  }
  if (refused > 0) return `${of} ${number(refused)}개가 거부됩니다`;
  return `값 ${number(verdict.unknownValues)}개가 읽을 수 없게 손상되어 도착했습니다`;
}

/** What the values show that were inspected. */
function judged(summary: LogSummary): string {
  const { verdict: found, lines, progress } = summary;
  const sofar = isAtWork(progress) ? '지금까지: ' : '';
  if (found.state === 'none') return `${sofar}${number(lines)}줄에 인증서 헤더가 없습니다.`;
  const requests = `요청 ${number(found.requests)}건`;
  if (found.state === 'intact')
    return `${sofar}인증서 ${number(found.certificates)}개 중 손상되거나 거부된 것이 없습니다(${requests}).`;
  const failing = number(found.damagedRequests + found.refusedRequests);
  const since = found.since === null ? '' : `, ${momentWord(found.since)}부터`;
  const shared = sharedByAll(summary, PLUS, phrases);
  const all = shared.length === 0 ? '' : `, 공통점: ${shared.join(', ')}`;
  const isMore =
    found.unknownValues > 0 && found.damagedCertificates + found.refusedCertificates > 0;
  const more = isMore
    ? ` 그 밖의 값 ${number(found.unknownValues)}개에서는 인증서를 읽을 수 없습니다.`
    : '';
  return `${sofar}${subject(found)}. ${requests} 중 ${failing}건${since}${all}.${more}`;
}

/** The sentence at the top, and how much of the log it is not about. */
export function verdict(summary: LogSummary): string {
  const { requests, outcomes, progress } = summary;
  const yet = isAtWork(progress) ? '아직 ' : '';
  if (outcomes.unjudged === 0) return judged(summary);
  if (outcomes.unjudged === requests)
    return `인증서 헤더가 있는 요청 ${number(requests)}건을 ${yet}검사하지 않았습니다.`;
  return `${judged(summary)} ${yet}검사하지 않은 요청: ${number(outcomes.unjudged)}건.`;
}

/** What is compared, as a part of a sentence. */
export const trait: LogMessages['contrast']['trait'] = ({ kind, value }) => {
  switch (kind) {
    case 'plus':
      return value === 'yes' ? PLUS : "'+' 없음";
    case 'format':
      return `형식 ${value}`;
    case 'field':
      return value === '' ? '필드 이름 없음' : `헤더 필드 ${value}`;
    case 'issuer':
      return `발급자 ${value}`;
    case 'key':
      return `키 ${value}`;
    case 'sent':
      return `보낸 인증서 ${value}개`;
    case 'length':
      return `길이 ${value}자`;
    case 'address':
      return `주소 ${value}`;
    case 'validity':
      return (
        { valid: '유효한 인증서', expired: '만료된 인증서' }[value] ?? '아직 유효하지 않은 인증서'
      );
    case 'finding':
      return Object.entries(phrases).find(([code]) => code === value)?.[1] ?? value;
    case 'file':
      return `파일 ${value}`;
  }
};

/** How failing and working clients differ in it. */
export const sentence: LogMessages['contrast']['sentence'] = (one, { failing, working }) => {
  const f = number(failing.certificates);
  const w = number(working.certificates);
  const what = trait(one);
  if (one.relation === 'all')
    return `${what}: 실패하는 클라이언트 ${f}개 모두 해당, 정상 클라이언트 ${w}개는 모두 해당 없음`;
  if (one.relation === 'none')
    return `${what}: 실패하는 클라이언트 ${f}개는 모두 해당 없음, 정상 클라이언트 ${w}개는 모두 해당`;
  return `${what}: 실패하는 클라이언트 ${f}개 중 ${number(one.failing.certificates)}개, 정상 클라이언트 ${w}개 중 ${number(one.working.certificates)}개`;
};

/** Lines of plain text for a ticket. */
export const summary: LogMessages['summary'] = (summary) => [
  verdict(summary),
  ...(summary.first === null || summary.last === null
    ? []
    : [`기간: ${momentWord(summary.first)} ~ ${momentWord(summary.last)}`]),
  `요청: ${number(summary.requests)}건, 실패: ${number(failingOf(summary.outcomes))}건(읽을 수 없음 ${number(summary.outcomes.unreadable)}, 잘림 ${number(summary.outcomes.cut)}, 복원 가능 ${number(summary.outcomes.recovered)}, 거부됨 ${number(summary.outcomes.refused)})`,
  ...(summary.contrast?.traits ?? [])
    .slice(0, 3)
    .map((one) => (summary.contrast === null ? '' : sentence(one, summary.contrast))),
  ...summary.findings
    .filter(({ severity }) => severity !== 'note')
    .slice(0, 5)
    .map(({ code, requests }) => `${code}: 요청 ${number(requests)}건`),
  `만료됨: ${number(summary.expiry.expired.length)}개, 30일 이내: ${number(summary.expiry.in30.length)}개, 60일: ${number(summary.expiry.in60.length)}개, 90일: ${number(summary.expiry.in90.length)}개`,
  `읽은 양: ${octetsWord(summary.progress.total)} 중 ${octetsWord(summary.progress.octets)}, ${number(summary.lines)}줄`,
];
