import type { Catalog } from '../../../core/catalog.ts';
import type { Inspection } from '../../../core/view.ts';
import { stepsFor } from '../advise.ts';
import { type Facts, factsOf } from '../facts.ts';
import { advice } from './advice.ts';
import { evidenceOf } from './expected.ts';
import { number } from './numbers.ts';
import { verdict } from './verdict.ts';

/** Six plain lines in English: found, evidence, whose side, what to change, the line of code, what to send next. */
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
    `Evidence: ${evidence(facts, showNames, evidenceOf(inspection.report))}`,
    `Side: ${side(inspection)}`,
    `Change: ${app[0] ?? proxy[0] ?? customer[0] ?? next}`,
    `Code: ${facts.fixLine === '' ? 'none needed.' : facts.fixLine}`,
    `Next: ${customer[0] ?? 'send the header again after the change, as text, from the hop just before the application.'}`,
  ];
}

function evidence(facts: Facts, showNames: boolean, expected: string): string {
  const { fieldName, characters, sent, names, firstCharacter, changes, decoder, error } = facts;
  const parts = [
    `${fieldName === '' ? 'the value' : fieldName} has ${number(characters)} characters and ${sent === 1 ? '1 certificate' : `${sent} certificates`}`,
  ];
  if (showNames && names.length > 0) parts.push(`named ${names.join(', ')}`);
  if (firstCharacter !== null) {
    parts.push(
      `${decoder} changes ${number(changes)} places, the first at character ${number(firstCharacter)}`,
    );
  }
  if (error !== '') parts.push(`the error is ${error}`);
  if (expected !== '') parts.push(expected);
  return `${parts.join('; ')}.`;
}

function side(inspection: Inspection): string {
  const { app, proxy, customer } = stepsFor(inspection);
  if (app.length > 0)
    return 'the application (its decoder or the field that it reads); the certificate itself is not at fault.';
  if (proxy.length > 0) return 'the proxies between the client and the application.';
  return customer.length > 0
    ? 'the sender of the certificate or of this text.'
    : 'nobody: nothing is wrong with this value.';
}
