import type { Catalog } from '../../../core/catalog.ts';
import type { Inspection } from '../../../core/view.ts';
import { stepsFor } from '../advise.ts';
import { type Facts, factsOf } from '../facts.ts';
import { advice } from './advice.ts';
import { evidenceOf } from './expected.ts';
import { number } from './numbers.ts';
import { verdict } from './verdict.ts';

/** Six plain lines in Korean: found, evidence, whose side, what to change, the line of code, what to send next. */
export function reply(
  inspection: Inspection,
  catalog: Catalog,
  { showNames }: { readonly showNames: boolean },
): readonly string[] {
  const facts = factsOf(inspection, catalog);
  const { headline, next } = verdict(inspection, catalog);
  const { app, proxy, customer } = advice(inspection);
  return [
    headline,
    `근거: ${evidence(facts, showNames, evidenceOf(inspection.report))}`,
    `담당: ${side(inspection)}`,
    `조치: ${app[0] ?? proxy[0] ?? customer[0] ?? next}`,
    `코드: ${facts.fixLine === '' ? '바꿀 코드는 없습니다.' : facts.fixLine}`,
    `다음: ${customer[0] ?? '변경한 뒤 애플리케이션 바로 앞 홉의 헤더를 텍스트로 다시 보내 주세요.'}`,
  ];
}

function evidence(facts: Facts, showNames: boolean, expected: string): string {
  const { fieldName, characters, sent, names, firstCharacter, changes, decoder, error } = facts;
  const parts = [
    `${fieldName === '' ? '값' : fieldName}: ${number(characters)}자, 인증서 ${sent}개`,
  ];
  if (showNames && names.length > 0) parts.push(`이름: ${names.join(', ')}`);
  if (firstCharacter !== null) {
    parts.push(
      `${decoder}: ${number(changes)}곳을 바꿈(첫 위치: ${number(firstCharacter)}번째 문자)`,
    );
  }
  if (error !== '') parts.push(`오류: ${error}`);
  if (expected !== '') parts.push(expected);
  return `${parts.join('; ')}.`;
}

function side(inspection: Inspection): string {
  const { app, proxy, customer } = stepsFor(inspection);
  if (app.length > 0)
    return '애플리케이션(디코더 또는 읽는 헤더). 인증서 자체에는 문제가 없습니다.';
  if (proxy.length > 0) return '클라이언트와 애플리케이션 사이의 프록시.';
  return customer.length > 0
    ? '인증서 또는 이 텍스트를 보낸 쪽.'
    : '없음. 이 값에는 문제가 없습니다.';
}
