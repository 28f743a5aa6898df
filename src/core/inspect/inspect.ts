import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { MOST_CHARACTERS } from '../file/most-characters.ts';
import type { ErrorTextJson, FindingJson, ReportJson } from '../report.ts';
import { overlaps } from '../span.ts';
import type { Inspection } from '../view.ts';
import type { Case } from './case.ts';
import { type Collected, collectCertificates } from './certificates.ts';
import { expectedFindings } from './expected.ts';
import { guard } from './guard.ts';
import { objectOf } from './objects.ts';
import { findingOf, ordered } from './order.ts';
import type { FieldReading } from './read-field.ts';
import type { Request, Tools } from './request.ts';
import { sortFields } from './sort-fields.ts';

/** So many fields that carry certificates are given to every runtime, and the one that my app reads: the rest is said. */
const MOST_JUDGED = 100;
const NO_RUNTIMES: Pick<Tools, 'decoders' | 'receivers'> = { decoders: [], receivers: [] };

/** Loads what takes a paste out of what was wrapped around it: the worker can start without it. */
export const loadUnwrapping = () => import('./unwrapping.ts');

/** Loads what judges a paste: the worker can start without it. */
export const loadJudging = () => import('./judging.ts');

/**
 * Reads a paste and judges it: what arrived, what each runtime makes of it, and what to do. Never throws on any text:
 * a plug-in that does becomes a finding. Spans are in UTF-16 code units of the paste.
 */
export async function inspect(request: Request, tools: Tools): Promise<Inspection> {
  const found = await examine(request, tools);
  const { reportOf, viewOf } = await loadJudging();
  const report = await reportOf(found);
  return { report, view: viewOf(found, report.fields) };
}

/** The same report without what only the page shows. Never throws on any text. */
export async function reportOn(request: Request, tools: Tools): Promise<ReportJson> {
  const { reportOf } = await loadJudging();
  return reportOf(await examine(request, tools));
}

async function examine(request: Request, tools: Tools): Promise<Case> {
  const watch = guard();
  const text = request.text.slice(0, MOST_CHARACTERS);
  const { findErrors, readPaste, setAside } = await loadUnwrapping();
  const aside = setAside(text);
  const { errors, rest } = findErrors(aside.rest, tools.errorFamilies);
  const paste = readPaste(rest);
  const sorted = sortFields(paste, text, tools.formats, request.formatId, watch);
  const { objects } = aside;
  const collected = await collectCertificates(
    sorted.carrying,
    objects.map(objectOf),
    request,
    tools,
  );
  const { explainErrors, isRead, judgeApp, judgeField, ...judging } = await loadJudging();
  const { checkCompanions, predictionsOf, profilesOf, sentSize, skippedBlocks, unquoted } = judging;
  const { app: choice } = request;
  const read = choice === null ? -1 : sorted.carrying.findIndex((field) => isRead(choice, field));
  const judged = await Promise.all(
    sorted.carrying.map((field, i) =>
      judgeField(
        i,
        field,
        collected.held[i] ?? [],
        (i < MOST_JUDGED || i === read) && !holdsObjectsOnly(field, collected, i)
          ? tools
          : NO_RUNTIMES,
        collected.hash,
        watch,
      ),
    ),
  );
  const { receivers } = tools;
  const app =
    request.app === null
      ? null
      : await judgeApp(request.app, judged, { receivers, hash: collected.hash, guard: watch });
  const companions = checkCompanions(sorted.carrying, sorted, collected);
  const skipped = await Promise.all(
    judged.map((one) => skippedBlocks(one, receivers, collected.hash, watch)),
  );
  const profiles = profilesOf(sorted, collected, request, tools, watch);
  const general: readonly Diagnostic[] = [
    ...leftOut(MOST_CHARACTERS, request.text.length + request.left),
    ...leftOut(MOST_JUDGED, sorted.carrying.length),
    ...paste.secrets.map(({ at, kind }) => diagnose('secret.private-key', { kind }, at)),
    ...sorted.diagnostics,
    ...sorted.carrying.flatMap(({ diagnostics }) => diagnostics),
    ...companions.diagnostics,
    ...skipped.flat(),
    ...(app?.diagnostics ?? []),
    ...watch.diagnostics(),
  ];
  const findings: readonly FindingJson[] = ordered([
    ...general.map((one) => findingOf(one, null)),
    ...collected.findings,
    ...profiles.flatMap(({ findings }) =>
      findings.map(({ diagnostic, about }) => findingOf(diagnostic, about)),
    ),
    ...(await expectedFindings(request.expected, collected, tools.digest)),
  ]);
  const explain = async (): Promise<readonly ErrorTextJson[]> => {
    const known = await predictionsOf(
      judged.slice(0, MOST_JUDGED),
      app?.json ?? null,
      receivers,
      collected.hash,
      watch,
    );
    // Of what is cut off it is not known how long it was.
    const isCut = findings.some(({ code }) => code === 'field.truncated');
    const whole = isCut ? [] : sorted.carrying.map(({ input }) => input);
    const places = errors.map(({ at }) => at);
    return explainErrors(errors, known, sentSize(paste.fields, unquoted(whole, text, places)));
  };
  return {
    request,
    tools,
    paste,
    sorted,
    collected,
    companions,
    judged,
    app,
    errors: errors.length === 0 ? [] : await explain(),
    profiles: profiles.map(({ json }) => json),
    findings,
  };
}

/** The list of a large CA has megabytes, and no application is given one: no runtime is asked about it. */
const holdsObjectsOnly = ({ input }: FieldReading, found: Collected, field: number): boolean =>
  found.held[field]?.length === 0 && found.objects.some(({ at }) => overlaps(at, input.at));

const leftOut = (limit: number, length: number): readonly Diagnostic[] =>
  length <= limit ? [] : [diagnose('input.too-large', { limit, left: length - limit }, null)];
