import type { Catalog } from '../../core/catalog.ts';
import type { FieldJson, ReportJson } from '../../core/report.ts';
import type { Inspection } from '../../core/view.ts';
import { inOrderOfStacks } from '../fixes/order.ts';
import { utc } from '../messages/facts.ts';
import type { Messages } from '../messages/index.ts';
import { numbersIn } from '../messages/numbers.ts';
import { type ReportMessages, reportWords } from '../messages/report.ts';
import { type Block, type Fact, facts, found, heading, said, text } from './blocks.ts';
import { certificateBlocks } from './certificate-blocks.ts';
import { type Calls, callsOf, decoderBlocks } from './decoder-blocks.ts';

/** What a report is written from: an inspection without the paste, what the page offers, and a language. */
export interface Writing {
  readonly inspection: Inspection;
  readonly catalog: Catalog;
  readonly messages: Messages;
}

/** The report of an inspection in words. Nothing of the paste stands in it but names, as far as the report has them. */
export function documentOf({ inspection, catalog, messages }: Writing): readonly Block[] {
  const { report } = inspection;
  const { interface: words, prose } = messages;
  const own = reportWords[messages.locale];
  const calls = callsOf(catalog, words);
  const { word, headline, next } = prose.verdict(inspection, catalog);
  return [
    heading(1, own.title),
    text(headline.startsWith(word) ? headline : `${word}. ${headline}`),
    text(next),
    ...(report.redacted.length > 0 ? [text(own.redacted)] : []),
    facts(
      said(own.judgedAt, utc(report.judgedAt.replace(/\.\d+Z$/, 'Z'))),
      said(own.length, numbersIn(messages.locale)(report.input.length)),
      found(own.digest, report.input.sha256 ?? ''),
    ),
    ...appBlocks(report, calls, own),
    heading(2, words.arrived.name),
    ...report.fields.flatMap((field) => fieldBlocks(field, catalog, messages, own)),
    ...(report.certificates.length === 0 ? [] : [heading(2, words.certificates.name)]),
    ...report.certificates.flatMap((certificate, i) =>
      certificateBlocks(certificate, i + 1, messages),
    ),
    ...pathBlocks(report, messages),
    heading(2, words.findings.name),
    findingsBlock(report, messages, own),
    ...adviceBlocks(inspection, catalog, messages),
    ...decoderBlocks(report, calls, words),
  ];
}

function appBlocks({ app }: ReportJson, calls: Calls, own: ReportMessages): readonly Block[] {
  if (app === null) return [];
  const chosen = [calls.decoder(app.decoder), app.receiver && calls.receiver(app.receiver)];
  return [
    heading(2, own.app),
    facts(
      found(own.app, [app.field, ...chosen].filter(Boolean).join(' · ')),
      said(own.outcome, own.outcomes[app.outcome]),
      found(own.error, app.error === null ? '' : `${app.error.type}: ${app.error.message}`),
    ),
  ];
}

function fieldBlocks(
  field: FieldJson,
  catalog: Catalog,
  { interface: words }: Messages,
  own: ReportMessages,
): readonly Block[] {
  const { name, format, certificates, companions, at } = field;
  const formatName = catalog.formats.find(({ id }) => id === format)?.name;
  const agreement = (agrees: boolean | null): string =>
    agrees === null ? own.notComparable : agrees ? own.agrees : own.differs;
  const beside = companions.map((one): Fact => said(one.name, agreement(one.agrees)));
  return [
    heading(3, `${name ?? own.unnamed} (${words.characters(at.end - at.start)})`),
    facts(
      ...(field.carries === 'certificate'
        ? [said(own.format, formatName ?? own.unknownFormat), said(own.state, stateOf(field, own))]
        : []),
      ...certificates.map((sha256) => found(own.carried, sha256)),
      ...beside,
    ),
  ];
}

function stateOf({ intact, repairs }: FieldJson, own: ReportMessages): string {
  if (intact) return own.intact;
  return repairs.length === 0 ? own.notIntact : own.repairedBy(repairs.join(', '));
}

function pathBlocks(report: ReportJson, { interface: words }: Messages): readonly Block[] {
  if (report.paths.length === 0) return [];
  const title = (sha256: string | null): string =>
    report.certificates.find((one) => one.sha256 === sha256)?.title || (sha256 ?? '');
  return [
    heading(2, words.path.name),
    ...report.paths.flatMap(({ verdict, links, reasons }) => [
      text(words.path.verdict(verdict, (report.trustAnchors?.count ?? 0) > 0)),
      facts(
        ...links.map(({ certificate, issuer, signature }) => {
          const link = words.certificates.link[signature ?? 'none'];
          return said(title(certificate), issuer === null ? link : `${title(issuer)}: ${link}`);
        }),
        said(words.findings.name, reasons.join(', ')),
      ),
    ]),
  ];
}

function findingsBlock(
  { findings }: ReportJson,
  { interface: words, prose }: Messages,
  own: ReportMessages,
): Block {
  if (findings.length === 0) return text(own.noFindings);
  return {
    kind: 'list',
    items: findings.map(
      (finding) =>
        `${words.findings.severity[finding.severity]}: ${prose.finding(finding)} (${finding.code})`,
    ),
  };
}

function adviceBlocks(
  inspection: Inspection,
  catalog: Catalog,
  { interface: words, prose }: Messages,
): readonly Block[] {
  const { app, proxy, customer } = prose.advice(inspection, catalog);
  const side = (name: string, lines: readonly string[]): readonly Block[] =>
    lines.length === 0 ? [] : [heading(3, name), { kind: 'list', items: lines }];
  const sides = [
    ...side(words.fix.app, app),
    ...codeOf(inspection, catalog),
    ...side(words.fix.proxy, proxy),
    ...side(words.fix.customer, customer),
  ];
  return sides.length === 0 ? [] : [heading(2, words.fix.name), ...sides];
}

/** The code that helps my app, else the first that helps anybody's. */
function codeOf({ view, report }: Inspection, catalog: Catalog): readonly Block[] {
  const fixes = view.fixes.flatMap((id) =>
    catalog.fixes.filter((fix) => fix.id === id && fix.who === 'app'),
  );
  const [fix] = report.app === null ? inOrderOfStacks(fixes, catalog) : fixes;
  return fix === undefined ? [] : [text(fix.target), { kind: 'code', text: fix.code }];
}
