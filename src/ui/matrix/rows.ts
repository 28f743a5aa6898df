import type { DecoderJson, ErrorJson, FieldJson, ParserJson } from '../../core/report.ts';

/** The pair that heads the matrix, named by effect. */
export const FORM_STRICT = 'form-strict';
export const PLUS_SAFE = 'plus-safe';

/** The pair is nobody's call: it heads the matrix and stands in no list of calls. */
export const isReference = (id: string): id is typeof FORM_STRICT | typeof PLUS_SAFE =>
  id === FORM_STRICT || id === PLUS_SAFE;

/** What parsers that agree make of one outcome. */
export interface Then {
  readonly receivers: readonly string[];
  readonly effect: 'reads' | 'takes-another' | 'garbage' | 'nothing' | 'error';
  readonly error: ErrorJson | null;
}

/** One row of the matrix: decoders that wrote the same. */
export interface MatrixRow {
  readonly kind: 'form-strict' | 'plus-safe' | 'mine' | 'class';
  /** Which of the pair writes the same; null where neither does, or both do and there is nothing to tell. */
  readonly agrees: typeof FORM_STRICT | typeof PLUS_SAFE | null;
  readonly letter: string;
  readonly outcome: DecoderJson['outcome'];
  /** How many places differ from what was meant. */
  readonly changes: number;
  readonly decoders: readonly string[];
  /** The decoders' own errors, each once. */
  readonly errors: readonly ErrorJson[];
  readonly parsers: readonly Then[];
}

/** The decoder of my app and its parser, as far as it is chosen. */
export interface Mine {
  readonly decoder: string;
  readonly receiver: string | null;
}

/**
 * The matrix of one field: the reference pair, my app, then one row for each outcome class: those that agree with one of
 * the pair come first.
 */
export function matrixOf(field: FieldJson, mine: Mine | null): readonly MatrixRow[] {
  const agreement = agreementWith(field.decoders);
  const row = (kind: MatrixRow['kind'], found: readonly DecoderJson[]): MatrixRow[] => {
    const [first] = found;
    if (first === undefined) return [];
    return [
      {
        kind,
        agrees: kind === 'class' ? agreement(first.class) : null,
        letter: first.class,
        outcome: first.outcome,
        changes: first.changed.length,
        decoders: found.map(({ id }) => id),
        errors: distinct(found.flatMap(({ error }) => (error === null ? [] : [error]))),
        parsers: thenOf(found, field.sent),
      },
    ];
  };
  const rank = (letter: string): number =>
    [FORM_STRICT, PLUS_SAFE, null].indexOf(agreement(letter));
  const one = (id: string | null): readonly DecoderJson[] =>
    field.decoders.filter((decoder) => decoder.id === id);
  return [
    ...row('form-strict', one(FORM_STRICT)),
    ...row('plus-safe', one(PLUS_SAFE)),
    ...row('mine', one(mine?.decoder ?? null).map(withParser(mine?.receiver ?? null))),
    ...[...classesOf(field.decoders)]
      .sort(([a], [b]) => rank(a) - rank(b))
      .flatMap(([, found]) => row('class', found)),
  ];
}

/** How a class letter agrees with the pair. */
function agreementWith(decoders: readonly DecoderJson[]): (letter: string) => MatrixRow['agrees'] {
  const [form, safe] = [FORM_STRICT, PLUS_SAFE].map(
    (id) => decoders.find((one) => one.id === id)?.class,
  );
  return (letter) => {
    if (form === safe) return null;
    return letter === form ? FORM_STRICT : letter === safe ? PLUS_SAFE : null;
  };
}

/** One decoder by itself, as a row of the whole list. */
export interface SingleRow {
  readonly id: string;
  readonly row: MatrixRow;
}

/** Every decoder by itself, in the order of the report; the pair is none of them. */
export function singleRows(field: FieldJson): readonly SingleRow[] {
  return field.decoders
    .filter(({ id }) => !isReference(id))
    .flatMap((decoder) =>
      matrixOf({ ...field, decoders: [decoder] }, null).map((row) => ({ id: decoder.id, row })),
    );
}

/** A decoder as the filter sees it. */
export interface Listed {
  readonly runtime: string;
  readonly call: string;
  readonly versions: string;
}

/** Whether the filter lets it through: of that runtime, and with every word of the text in its names. */
export function passes(
  { runtime, call, versions }: Listed,
  filter: { readonly runtime: string; readonly text: string },
): boolean {
  if (filter.runtime !== '' && filter.runtime !== runtime) return false;
  const names = `${runtime} ${call} ${versions}`.toLowerCase();
  return filter.text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => names.includes(word));
}

/** Calls by their runtime, in the order given. */
export function byRuntime<T extends { readonly runtime: string }>(
  calls: readonly T[],
): readonly (readonly [runtime: string, calls: readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const call of calls) {
    const found = groups.get(call.runtime);
    if (found === undefined) groups.set(call.runtime, [call]);
    else found.push(call);
  }
  return [...groups].sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
}

/** My app calls one parser; what the others would say is in the row of its outcome. */
const withParser =
  (receiver: string | null) =>
  (decoder: DecoderJson): DecoderJson => {
    const then = decoder.then.filter((parser) => parser.receiver === receiver);
    return then.length === 0 ? decoder : { ...decoder, then };
  };

function classesOf(decoders: readonly DecoderJson[]): ReadonlyMap<string, readonly DecoderJson[]> {
  const classes = new Map<string, DecoderJson[]>();
  for (const decoder of decoders) {
    if (isReference(decoder.id)) continue;
    const found = classes.get(decoder.class);
    if (found === undefined) classes.set(decoder.class, [decoder]);
    else found.push(decoder);
  }
  return classes;
}

function distinct(errors: readonly ErrorJson[]): readonly ErrorJson[] {
  return [...new Map(errors.map((error) => [`${error.type}\n${error.message}`, error])).values()];
}

function thenOf(decoders: readonly DecoderJson[], sent: FieldJson['sent']): readonly Then[] {
  const found = new Map<string, { receivers: Set<string>; then: Omit<Then, 'receivers'> }>();
  for (const parser of decoders.flatMap(({ then }) => then)) {
    const then = { effect: effectOf(parser, sent), error: parser.error };
    const key = JSON.stringify(then);
    const known = found.get(key) ?? { receivers: new Set<string>(), then };
    known.receivers.add(parser.receiver);
    found.set(key, known);
  }
  return [...found.values()].map(({ receivers, then }) => ({ ...then, receivers: [...receivers] }));
}

/** Some calls hand out octets whatever they are: what was not sent is no certificate. */
function effectOf({ certificates, error }: ParserJson, sent: FieldJson['sent']): Then['effect'] {
  const [taken] = certificates;
  if (error !== null) return 'error';
  if (taken === undefined) return 'nothing';
  if (taken === sent[0]) return 'reads';
  return sent.includes(taken) ? 'takes-another' : 'garbage';
}
