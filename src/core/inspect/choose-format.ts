import { readPayload } from '../payload/read.ts';
import type { Reading } from '../payload/reading.ts';
import type { Cutter, HeaderFormat, Payload } from '../plugin.ts';
import type { Confidence } from '../report.ts';
import type { Guard } from './guard.ts';

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
  readonly payloads: readonly PayloadReading[];
}

interface Candidate {
  readonly format: HeaderFormat;
  readonly payloads: readonly PayloadReading[];
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
  const readings = cutAll(value, formats, guard);
  const candidates = formats.flatMap((format): Candidate[] => {
    const payloads = readings.get(format.cutter.id) ?? null;
    if (payloads === null) return [];
    const fits = guard.run(format.id, () => payloads.every((p) => format.fits(p.reading)), false);
    return fits ? [{ format, payloads }] : [];
  });
  const [best, ...others] = candidates.sort(likelierFirst(name));
  if (best === undefined) return unknownFormat([...readings.values()]);
  const isPromised = promises(best.format, name);
  return {
    format: best.format,
    confidence: isPromised ? 'named' : others.length === 0 ? 'shaped' : 'possible',
    alternatives: others.map((other) => other.format),
    payloads: best.payloads,
  };
}

/** Whether the field name promises the format (contract.md, "Which names promise a format"). Names are case-insensitive. */
export const promises = (format: HeaderFormat, name: string | null): boolean =>
  name !== null && format.fieldNames.includes(name.toLowerCase());

function cutAll(
  value: string,
  formats: readonly HeaderFormat[],
  guard: Guard,
): ReadonlyMap<string, readonly PayloadReading[]> {
  const cutters = new Map<string, Cutter>(formats.map(({ cutter }) => [cutter.id, cutter]));
  const readings = new Map<string, readonly PayloadReading[]>();
  for (const cutter of cutters.values()) {
    const payloads = guard.run(cutter.id, () => cutter.cut(value), null);
    const read = payloads?.flatMap((payload) => {
      const reading = readPayload(payload.text.value);
      return reading === null ? [] : [{ payload, reading }];
    });
    if (read !== undefined && read.length > 0 && read.length === payloads?.length) {
      readings.set(cutter.id, read);
    }
  }
  return readings;
}

function unknownFormat(readings: readonly (readonly PayloadReading[])[]): Choice | null {
  const [payloads] = readings;
  if (payloads === undefined) return null;
  return { format: null, confidence: null, alternatives: [], payloads };
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
  // RFC 9112, section 5.2: a hop that removes an obs-fold writes a space, so a named field of lines may have been PEM.
  if (format.id === 'pem' && name !== null && !APACHE.test(name)) return 1;
  return format.writtenBy === 'proxy' ? 2 : 3;
}
