import type { DecoderJson, ErrorJson, FieldJson, ParserJson } from '../../core/report.ts';

/** The pair that heads the matrix, named by effect. */
export const FORM_STRICT = 'form-strict';
export const PLUS_SAFE = 'plus-safe';

/** What parsers that agree make of one outcome. */
export interface Then {
  readonly receivers: readonly string[];
  readonly effect: 'reads' | 'takes-another' | 'garbage' | 'nothing' | 'error';
  readonly error: ErrorJson | null;
}

/** One row of the matrix: decoders that wrote the same. */
export interface MatrixRow {
  readonly kind: 'form-strict' | 'plus-safe' | 'mine' | 'class';
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

/** The matrix of one field: the reference pair, my app, then one row for each outcome class. */
export function matrixOf(field: FieldJson, mine: Mine | null): readonly MatrixRow[] {
  const row = (kind: MatrixRow['kind'], found: readonly DecoderJson[]): MatrixRow[] => {
    const [first] = found;
    if (first === undefined) return [];
    return [
      {
        kind,
        letter: first.class,
        outcome: first.outcome,
        changes: first.changed.length,
        decoders: found.map(({ id }) => id),
        errors: distinct(found.flatMap(({ error }) => (error === null ? [] : [error]))),
        parsers: thenOf(found, field.sent),
      },
    ];
  };
  const one = (id: string | null): readonly DecoderJson[] =>
    field.decoders.filter((decoder) => decoder.id === id);
  return [
    ...row('form-strict', one(FORM_STRICT)),
    ...row('plus-safe', one(PLUS_SAFE)),
    ...row('mine', one(mine?.decoder ?? null).map(withParser(mine?.receiver ?? null))),
    ...[...classesOf(field.decoders).values()].flatMap((found) => row('class', found)),
  ];
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
    if (decoder.id === FORM_STRICT || decoder.id === PLUS_SAFE) continue;
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
