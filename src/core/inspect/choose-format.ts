import type { Claim } from '../companion/claim.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { isChainName } from '../payload/chain-name.ts';
import { readPayload } from '../payload/read.ts';
import type { Reading } from '../payload/reading.ts';
import { unreadable } from '../payload/unreadable.ts';
import type { Cutter, HeaderFormat, Payload } from '../plugin.ts';
import type { Confidence } from '../report.ts';
import type { Guard } from './guard.ts';
import { type Repeat, settle } from './settle.ts';

/** One payload of a field value, and what is in it. */
export interface PayloadReading {
  readonly payload: Payload;
  readonly reading: Reading;
}

/** What a value is: the format, how sure that is, and what else would look just so. */
export interface Choice {
  /** Null where the value carries certificates as no known sender writes them. */
  readonly format: HeaderFormat | null;
  readonly confidence: Confidence | null;
  readonly alternatives: readonly HeaderFormat[];
  /** Empty where the value only says something of a certificate. */
  readonly payloads: readonly PayloadReading[];
  readonly claims: readonly Claim[];
  /** Certificates that only repeat the first of a bundle beside them. */
  readonly repeats: readonly Repeat[];
  /** What is wrong with what stands around the payloads, in the value. */
  readonly diagnostics: readonly Diagnostic[];
}

interface Taken extends Pick<Choice, 'payloads' | 'claims' | 'repeats' | 'diagnostics'> {
  readonly isTelling: boolean;
}

interface Candidate {
  readonly format: HeaderFormat;
  readonly taken: Taken;
}

/**
 * Recognises a value by elimination: every format that would have written it is a candidate, and the name only says
 * which of them was promised. Null where there is nothing of a certificate in it.
 */
export function chooseFormat(
  name: string | null,
  value: string,
  formats: readonly HeaderFormat[],
  guard: Guard,
): Choice | null {
  const cuts = cutAll(name, value, formats, guard);
  const candidates = formats.flatMap((format): Candidate[] => {
    const taken = cuts.get(format.cutter.id);
    if (taken === undefined) return [];
    return fits(format, name, taken, guard) ? [{ format, taken }] : [];
  });
  const [best, ...others] = strongest(candidates).sort(likelierFirst(name));
  if (best === undefined) return unknownFormat([...cuts.values()]);
  const isPromised = promises(best.format, name);
  return {
    ...best.taken,
    format: best.format,
    confidence: isPromised ? 'named' : others.length === 0 ? 'shaped' : 'possible',
    alternatives: others.map((other) => other.format),
  };
}

function fits(format: HeaderFormat, name: string | null, taken: Taken, guard: Guard): boolean {
  const { payloads } = taken;
  const certificates = payloads.reduce((sum, { reading }) => sum + countOf(reading), 0);
  const around = { name, payloads: payloads.length, certificates };
  return guard.run(format.id, () => payloads.every((p) => format.fits(p.reading, around)), false);
}

/** Bare DER that goes on behind its last whole certificate was cut in the next one. */
function countOf({ shape, blocks, diagnostics }: Reading): number {
  const goesOn =
    shape === 'base64-der' &&
    blocks.at(-1)?.der !== null &&
    diagnostics.some(({ code }) => code === 'field.truncated');
  return blocks.length + (goesOn ? 1 : 0);
}

/** Certificates count more than what is said of one; what stands around them tells more than their own form. */
function strongest(candidates: readonly Candidate[]): Candidate[] {
  const carrying = candidates.filter(({ taken }) => taken.payloads.length > 0);
  const found = carrying.length > 0 ? carrying : candidates;
  const telling = found.filter(({ taken }) => taken.isTelling);
  return telling.length > 0 ? telling : [...found];
}

/** Whether the field name promises the format (contract.md, "Which names promise a format"). Names are case-insensitive. */
export const promises = (format: HeaderFormat, name: string | null): boolean =>
  name !== null && format.fieldNames.includes(name.toLowerCase());

function cutAll(
  name: string | null,
  value: string,
  formats: readonly HeaderFormat[],
  guard: Guard,
): ReadonlyMap<string, Taken> {
  const cutters = new Map<string, Cutter>(formats.map(({ cutter }) => [cutter.id, cutter]));
  const cuts = new Map<string, Taken>();
  const read = remembering(readPayload);
  for (const cutter of cutters.values()) {
    const taken = guard.run(cutter.id, () => take(cutter, name, value, read), null);
    if (taken !== null) cuts.set(cutter.id, taken);
  }
  return cuts;
}

type Read = (payload: string) => Reading | null;

/** The same payload is read once, however many cutters cut it out. */
function remembering(read: Read): Read {
  const known = new Map<string, Reading | null>();
  return (payload) => {
    const found = known.get(payload);
    if (found !== undefined) return found;
    const reading = read(payload);
    known.set(payload, reading);
    return reading;
  };
}

/** What a cutter makes of the value. A payload that cannot be read counts as a lost one, unless none can be. */
function take(cutter: Cutter, name: string | null, value: string, read: Read): Taken | null {
  const cut = cutter.cut(value, name);
  if (cut === null) return null;
  const readings = cut.payloads.map(({ text }) => (cutter.read ?? read)(text.value));
  const isRead = readings.some((reading) => reading !== null);
  if (cut.payloads.length > 0 && !isRead && cut.claims.length === 0) return null;
  const last = cut.payloads.length - 1;
  const payloads = cut.payloads.map((payload, i) => {
    const reading = readings[i] ?? unreadable(payload.text.value, i === last);
    return { payload, reading };
  });
  const settled = settle(payloads);
  return {
    payloads: settled.payloads,
    claims: cut.claims,
    repeats: settled.repeats,
    diagnostics: [...cut.diagnostics, ...settled.diagnostics],
    isTelling: cut.isTelling,
  };
}

function unknownFormat(cuts: readonly Taken[]): Choice | null {
  const carrying = cuts.filter(({ payloads }) => payloads.length > 0);
  const best = carrying.find(({ isTelling }) => isTelling) ?? carrying[0];
  return best === undefined ? null : { ...best, format: null, confidence: null, alternatives: [] };
}

/** What the name promises, then what proxies write, then what encoder libraries write; then by id, so that it is stable. */
const likelierFirst =
  (name: string | null) =>
  (a: Candidate, b: Candidate): number =>
    rank(a.format, name) - rank(b.format, name) || (a.format.id < b.format.id ? -1 : 1);

/** mod_ssl's own variables, SSL_CLIENT_CERT_CHAIN_0 and the like. */
const APACHE = /^ssl_client_cert/i;

function rank(format: HeaderFormat, name: string | null): number {
  if (promises(format, name)) return 0;
  if (isChainName(name) && format.isChainOnly?.(1)) return 1;
  // RFC 9112, section 5.2: a hop that removes an obs-fold writes a space, so a named field of lines may have been PEM.
  if (format.id === 'pem' && name !== null && !APACHE.test(name)) return 1;
  return format.writtenBy === 'proxy' ? 2 : 3;
}
