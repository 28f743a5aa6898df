import type { Catalog } from './core/catalog.ts';
import { loadPath } from './core/inspect/certificates.ts';
import { loadComparing } from './core/inspect/expected.ts';
import { inspect, loadJudging, loadUnwrapping, reportOn } from './core/inspect/inspect.ts';
import { loadRevocation } from './core/inspect/objects.ts';
import type { InspectOptions } from './core/inspect/options.ts';
import type { Request, Tools } from './core/inspect/request.ts';
import type { OctetMap, OctetsQuestion } from './core/octets/octet-map.ts';
import type { ReportJson } from './core/report.ts';
import type { Inspection } from './core/view.ts';
import { loadWords } from './core/x509/words.ts';
import { formats } from './formats/registry.ts';
import { digest } from './webcrypto/digest.ts';

/** Reads a paste and judges it, with what only the page shows, beside a second value if there is one. Never throws on any text. */
export async function inspectText(text: string, options: InspectOptions = {}): Promise<Inspection> {
  const inspection = await inspectOne(text, options);
  const { second = '' } = options;
  if (second === '') return inspection;
  const { compareValues } = await loadTwoValues();
  const other = { text: second, inspection: await inspectOne(second, options) };
  return { ...inspection, comparison: compareValues({ text, inspection }, other) };
}

/** As `inspectText`, without the second value. */
export async function inspectOne(text: string, options: InspectOptions): Promise<Inspection> {
  return inspect(requestOf(text, options), await toolsFor(options));
}

/**
 * One certificate of a paste octet by octet, beside what a decoder makes of it; null where there is none, or where the
 * chunk cannot be had. Never throws on any text.
 */
export async function mapOctetsOf(question: OctetsQuestion): Promise<OctetMap | null> {
  const loaded = await loadOctets().catch(() => null);
  return loaded?.mapOctets(question, await toolsFor(question.options)) ?? null;
}

/** Every plug-in, with the decoders of the user's own. */
export async function toolsFor({ ownDecoders = [] }: InspectOptions): Promise<Tools> {
  const tools = await loadTools();
  const { compileOwn } = await loadOwnDecoders();
  return { ...tools, decoders: [...tools.decoders, ...ownDecoders.map(compileOwn)] };
}

/** A paste with its options, judged now where they name no time. */
export function requestOf(text: string, options: InspectOptions): Request {
  const now = options.now ?? Date.now();
  return {
    text,
    now,
    judgedAt: new Date(now).toISOString(),
    formatId: options.formatId ?? null,
    app: options.app ?? null,
    expected: options.expected ?? '',
    trustAnchors: options.trustAnchors ?? '',
    purpose: options.purpose ?? 'clientAuth',
    left: options.left ?? 0,
  };
}

/** Every plug-in, with cryptography. What judges a paste is in chunks of its own: the worker can start without them. */
export async function loadTools(): Promise<Tools> {
  const [
    { decoders },
    { receivers },
    { fixes },
    { senders },
    { rules },
    { errorFamilies },
    { verify },
  ] = await Promise.all([
    import('./decoders/registry.ts'),
    import('./receivers/registry.ts'),
    import('./fixes/registry.ts'),
    import('./senders/registry.ts'),
    import('./rules/registry.ts'),
    import('./errors/registry.ts'),
    import('./webcrypto/verify.ts'),
  ]);
  return { formats, decoders, receivers, fixes, senders, rules, errorFamilies, digest, verify };
}

/** What compares two values: a chunk of its own. */
export const loadTwoValues = () => import('./core/two-values/compare-values.ts');

/** What runs decoders of the user's own: a chunk of its own. */
const loadOwnDecoders = () => import('./core/own-decoder/own-decoder.ts');

/** What makes the catalog: a chunk of its own. */
const loadCatalog = () => import('./catalog.ts');

/** What maps octets: a chunk of its own. */
const loadOctets = () => import('./core/octets/map-octets.ts');

/** Loads all that an answer may need beside this module, so that nothing is requested once a text is there. */
export async function prepare(): Promise<void> {
  await Promise.all([
    loadTools(),
    loadUnwrapping(),
    loadJudging(),
    loadPath(),
    loadWords(),
    loadRevocation(),
    // On demand: where it cannot be had, as without a network, everything else goes on.
    loadOctets().catch(() => undefined),
    loadComparing(),
    loadTwoValues(),
    loadOwnDecoders(),
    loadCatalog(),
  ]);
}

/** Everything that the page may offer. */
export async function catalog(): Promise<Catalog> {
  const { catalogOf } = await loadCatalog();
  return catalogOf(await loadTools());
}

/**
 * The report of one value of a log: as `inspectToJson`, but no runtime is asked about it beside my app, which reads whatever
 * the log calls the field. Never throws on any text.
 */
export async function inspectLogValue(text: string, options: InspectOptions): Promise<ReportJson> {
  const all = await toolsFor(options);
  const { app = null } = options;
  const asked = all.decoders.filter(({ id }) => id === app?.decoder);
  const request = requestOf(text, { ...options, app: app && { ...app, field: null } });
  return reportOn(request, { ...all, decoders: asked });
}
