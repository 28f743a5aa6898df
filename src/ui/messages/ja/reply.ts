import type { Catalog } from '../../../core/catalog.ts';
import type { Inspection } from '../../../core/view.ts';
import { stepsFor } from '../advise.ts';
import { type Facts, factsOf } from '../facts.ts';
import { advice } from './advice.ts';
import { evidenceOf } from './expected.ts';
import { number } from './numbers.ts';
import { verdict } from './verdict.ts';

/** Six plain lines in Japanese: found, evidence, whose side, what to change, the line of code, what to send next. */
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
    `根拠:${evidence(facts, showNames, evidenceOf(inspection.report))}`,
    `担当:${side(inspection)}`,
    `対処:${app[0] ?? proxy[0] ?? customer[0] ?? next}`,
    `コード:${facts.fixLine === '' ? '変更は不要です。' : facts.fixLine}`,
    `次の手順:${customer[0] ?? '変更後、アプリの直前のホップで取ったヘッダーをテキストで送り直してください。'}`,
  ];
}

function evidence(facts: Facts, showNames: boolean, expected: string): string {
  const { fieldName, characters, sent, names, firstCharacter, changes, decoder, error } = facts;
  const parts = [
    `${fieldName === '' ? '値' : fieldName} は${number(characters)}文字、証明書${sent}枚`,
  ];
  if (showNames && names.length > 0) parts.push(`名前は ${names.join('、')}`);
  if (firstCharacter !== null) {
    parts.push(`${decoder} が${number(changes)}か所を変え、最初は${number(firstCharacter)}文字目`);
  }
  if (error !== '') parts.push(`エラーは ${error}`);
  if (expected !== '') parts.push(expected);
  return `${parts.join('、')}。`;
}

function side(inspection: Inspection): string {
  const { app, proxy, customer } = stepsFor(inspection);
  if (app.length > 0)
    return 'アプリ側(デコーダーまたは読むヘッダー)。証明書そのものに問題はありません。';
  if (proxy.length > 0) return 'クライアントとアプリの間のプロキシ。';
  return customer.length > 0
    ? '証明書またはこの文字列を送った側。'
    : 'なし。この値に問題はありません。';
}
