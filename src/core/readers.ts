import type { Citation, Fix } from './plugin.ts';

/** The forms of a value that are read with the same code, by the ids of their formats. */
const FORMS = {
  base64Der: ['haproxy-der', 'haproxy-der-chain'],
  base64UrlDer: ['base64url-der'],
  hexDer: ['hex-der'],
  byteSequence: ['rfc9440'],
  base64Pem: ['base64-pem'],
  spacedPem: ['apache-spaces', 'nginx-tabbed'],
  escapedLineEnds: ['json-escaped-pem'],
  formEncoded: ['form-urlencoded'],
  escapedDer: ['percent-base64-der', 'traefik-escaped'],
  list: ['traefik'],
  element: ['envoy-xfcc'],
} as const;

/** What reads each form in one language: `v` is the value, the answer is PEM or the DER of the client's certificate. */
export type ReadingCode = Readonly<Record<keyof typeof FORMS, string>>;

/** Who speaks a language. */
export interface Speaker {
  /** The beginning of the ids: 'python'. */
  readonly id: string;
  /** A proper name: 'Python'. */
  readonly target: string;
  /** As in `Decoder.runtime`. */
  readonly runtime: string;
  readonly run: Fix['run'];
  readonly citations: readonly [Citation, ...Citation[]];
}

/** One fix for each form, in the order of FORMS. */
export const readersOf = (speaker: Speaker, code: ReadingCode): readonly Fix[] =>
  entriesOf(FORMS).map(([form, formats]) => ({
    id: `${speaker.id}-reads-${form}`,
    who: 'reader',
    target: speaker.target,
    runtime: speaker.runtime,
    decoders: [],
    formats,
    code: code[form],
    run: speaker.run,
    citations: speaker.citations,
  }));

const entriesOf = <K extends string, V>(record: Readonly<Record<K, V>>): readonly [K, V][] => {
  const entries: [K, V][] = [];
  for (const key in record) entries.push([key, record[key]]);
  return entries;
};
