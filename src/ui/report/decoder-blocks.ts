import type { Catalog } from '../../core/catalog.ts';
import type { DecoderJson, FieldJson, ReportJson } from '../../core/report.ts';
import { FORM_STRICT, PLUS_SAFE } from '../matrix/rows.ts';
import type { InterfaceMessages } from '../messages/interface.ts';
import { type Block, facts, heading, said } from './blocks.ts';

/** Calls by their ids. */
export interface Calls {
  readonly decoder: (id: string) => string;
  readonly receiver: (id: string) => string;
}

/** How calls are written; the reference pair is named by effect. */
export function callsOf({ decoders, receivers }: Catalog, words: InterfaceMessages): Calls {
  const pair = new Map([
    [FORM_STRICT, words.decoders.formStrict],
    [PLUS_SAFE, words.decoders.plusSafe],
  ]);
  return {
    decoder: (id) => pair.get(id) ?? decoders.find((one) => one.id === id)?.call ?? id,
    receiver: (id) => receivers.find((one) => one.id === id)?.call ?? id,
  };
}

/** For each field that carries a certificate one line for each outcome, with the calls that have it. */
export function decoderBlocks(
  { fields }: ReportJson,
  calls: Calls,
  words: InterfaceMessages,
): readonly Block[] {
  const carrying = fields.filter(({ decoders }) => decoders.length > 0);
  if (carrying.length === 0) return [];
  return [
    heading(2, words.decoders.name),
    ...carrying.flatMap((field) => [
      ...(carrying.length > 1 ? [heading(3, field.name ?? words.input.unnamed)] : []),
      facts(
        ...outcomesOf(field).map((group) => said(outcome(group, words), calledBy(group, calls))),
      ),
    ]),
  ];
}

/** Decoders that wrote the same, in the order in which they are first met. */
function outcomesOf({ decoders }: FieldJson): readonly (readonly DecoderJson[])[] {
  const groups = new Map<string, DecoderJson[]>();
  for (const one of decoders) {
    const group = groups.get(one.class);
    if (group === undefined) groups.set(one.class, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function outcome([first]: readonly DecoderJson[], { decoders: words }: InterfaceMessages): string {
  switch (first?.outcome) {
    case 'intact':
      return words.intact;
    case 'altered':
      return words.altered(first.changed.length);
    case 'failed':
      return words.failed;
    default:
      return words.notApplicable;
  }
}

const calledBy = (group: readonly DecoderJson[], calls: Calls): string =>
  group.map(({ id }) => calls.decoder(id)).join(' · ');
