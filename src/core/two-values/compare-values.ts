import { type Span, shift } from '../span.ts';
import type { Inspection } from '../view.ts';
import { apartOf } from './apart.ts';
import { pairOf } from './certificate-pair.ts';
import type {
  CertificatePairJson,
  ComparisonJson,
  DifferenceJson,
  DifferencesJson,
} from './comparison.ts';
import { diff } from './diff.ts';
import { askedDecoder, type Side, sideOf } from './side.ts';
import { findWays, type Ways } from './ways.ts';

const MOST_DIFFERENCES = 200;
const MOST_QUOTED = 40;

/** A paste and what the engine found in it. */
export interface Inspected {
  readonly text: string;
  readonly inspection: Inspection;
}

/** Compares two pastes that were inspected under the same app. Quotes nothing where either holds a private key. */
export function compareValues(first: Inspected, second: Inspected): ComparisonJson {
  const a = sideOf(first.text, first.inspection);
  const b = sideOf(second.text, second.inspection);
  const hasSecret = [a, b].some(({ json }) => json.state === 'secret');
  const { ways, isSearched } = hasSecret || areClients(a, b) ? NONE : findWays(a.value, b.value);
  const relation = relationOf(a, b, ways.length > 0);
  const isToBeShown = !hasSecret && ways.length === 0 && relation !== 'clients';
  return {
    relation,
    a: a.json,
    b: b.json,
    ways,
    isSearched,
    differences: isToBeShown ? differencesOf(a, b) : null,
    certificates: certificatesOf(a, b),
    apart: apartOf(a, b, askedDecoder(first.inspection)),
  };
}

const NONE: Ways = { ways: [], isSearched: true };

/** Both carry a client's certificate, each another one: no step leads from one to the other. */
function areClients(
  {
    json: {
      sent: [a],
    },
  }: Side,
  {
    json: {
      sent: [b],
    },
  }: Side,
): boolean {
  return isRead(a) && isRead(b) && a !== b;
}

const isRead = (sha256: string | null | undefined): boolean =>
  sha256 !== null && sha256 !== undefined;

function relationOf(a: Side, b: Side, hasWays: boolean): ComparisonJson['relation'] {
  if (a.value.trim() === b.value.trim()) return 'same';
  if (hasWays) return 'hops';
  const [first] = a.json.sent;
  const [second] = b.json.sent;
  if (!isRead(first) || !isRead(second)) return 'unrelated';
  return first === second ? 'hops' : 'clients';
}

function differencesOf(a: Side, b: Side): DifferencesJson | null {
  const found = diff(a.value, b.value);
  if (found === null || found.length === 0) return null;
  const shown = found.slice(0, MOST_DIFFERENCES).map(
    (one): DifferenceJson => ({
      a: shift(one.a, a.json.at.start),
      b: shift(one.b, b.json.at.start),
      character: one.a.start + 1,
      inA: quote(a.value, one.a),
      inB: quote(b.value, one.b),
    }),
  );
  return { shown, total: found.length };
}

const quote = (text: string, { start, end }: Span): string =>
  text.slice(start, Math.min(end, start + MOST_QUOTED));

function certificatesOf(a: Side, b: Side): CertificatePairJson | null {
  const [first, ...restA] = a.certificates;
  const [second, ...restB] = b.certificates;
  // A damaged first block never promotes the next one.
  const areFirst = first?.sha256 === a.json.sent[0] && second?.sha256 === b.json.sent[0];
  if (first === undefined || second === undefined || !areFirst) return null;
  return pairOf([first, ...restA], [second, ...restB]);
}
