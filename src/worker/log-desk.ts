import { type Asked, filtered, groupsOf, pageOf, rowOf, sortedRows } from '../log/ask.ts';
import { certificateRows } from '../log/certificate-rows.ts';
import type { Entry, PlaceInPart } from '../log/entry.ts';
import { csvOf, type Exported, jsonOf } from '../log/export.ts';
import { histogramOf } from '../log/histogram.ts';
import { textOf } from '../log/judge.ts';
import { LogRedaction } from '../log/redact.ts';
import type { LogPlace, LogRow, LogValue, RowQuery } from '../log/rows.ts';
import { summarise } from '../log/summarise.ts';
import type { LogSummary } from '../log/summary.ts';
import type { Tally } from '../log/tally.ts';
import type { LogAnswers, LogExport, LogJudging, LogQuestion } from './log-protocol.ts';
import type { LogProgressOf } from './log-scan.ts';

/** Answers what is asked of a log from what was counted so far. */
export class LogDesk {
  readonly #tally: Tally;
  readonly #judging: LogJudging;
  readonly #scan: LogProgressOf;
  #sorted: {
    readonly key: string;
    readonly version: number;
    readonly rows: readonly LogRow[];
  } | null = null;

  constructor(tally: Tally, judging: LogJudging, scan: LogProgressOf) {
    this.#tally = tally;
    this.#judging = judging;
    this.#scan = scan;
  }

  summary(): LogSummary {
    return summarise(this.#tally, { now: this.#judging.now, ...this.#scan.around() });
  }

  answer(question: LogQuestion): LogAnswers[LogQuestion['kind']] {
    switch (question.kind) {
      case 'rows':
        return this.#rows(question.query);
      case 'groups':
        return groupsOf(this.#asked(), question.query);
      case 'histogram':
        return histogramOf(
          filtered(this.#tally, { ...question.filter, range: null }),
          this.#tally.step,
          question.range,
          question.most,
        );
      case 'value':
        return this.#value(question.id);
      case 'redacted':
        return new LogRedaction().summary(this.summary());
    }
  }

  #asked(): Asked {
    return {
      tally: this.#tally,
      version: this.#scan.version,
      placeOf: (place: PlaceInPart): LogPlace | null => this.#scan.placeOf(place),
    };
  }

  /** Sorted once for all pages of one version. */
  #rows(query: RowQuery): LogAnswers['rows'] {
    const { filter, sort, descending, offset, limit } = query;
    const key = JSON.stringify({ filter, sort, descending });
    const { version } = this.#scan;
    if (this.#sorted?.key !== key || this.#sorted.version !== version) {
      this.#sorted = { key, version, rows: sortedRows(this.#asked(), query) };
    }
    return pageOf(this.#sorted.rows, offset, limit, version);
  }

  #entry(id: number): Entry | null {
    for (const entry of this.#tally.entries()) if (entry.id === id) return entry;
    return null;
  }

  #value(id: number): LogValue | null {
    const entry = this.#entry(id);
    if (entry === null) return null;
    const { field, value, first, last, places } = entry;
    const place = places.flatMap((one) => this.#scan.placeOf(one) ?? [])[0] ?? null;
    return { id, field, value, text: textOf(field, value), moment: last, first, place };
  }

  /** The pieces of an export, in order. */
  *export({ format, isRedacted, filter }: LogExport): Generator<string> {
    const entries = filtered(this.#tally, filter);
    const asked = this.#asked();
    const rows = entries.map((entry) => rowOf(asked, entry, filter));
    const certificates = certificateRows(entries);
    const redaction = new LogRedaction();
    const values = new Map(entries.map(({ id, value }) => [id, value]));
    const plain: Exported = {
      summary: this.summary(),
      rows,
      certificates,
      judgedAt: this.#judging.now,
      redacted: [],
      valueIn: ({ id }) => values.get(id) ?? '',
    };
    const exported: Exported = isRedacted
      ? {
          ...plain,
          summary: redaction.summary(plain.summary),
          rows: rows.map((row) => redaction.row(row)),
          certificates: certificates.map((row) => redaction.certificateRow(row)),
          redacted: ['names', 'serialNumbers', 'addresses', 'values'],
          valueIn: null,
        }
      : plain;
    yield* format === 'csv' ? csvOf(exported) : jsonOf(exported);
  }
}
