import type { ReportJson, SentJson } from '../../core/report.ts';

/** A place where a certificate stands, and how it stands there; null where none could be read, or its path is unknown. */
export interface SentPlace {
  readonly sha256: string | null;
  readonly mark: SentJson | null;
}

/**
 * Every certificate in the order sent, over all fields, with the mark of the first path that knows it. The end entity of
 * a path stands in its order wherever another path would call it unrelated.
 */
export function marksBySent({ fields, paths }: ReportJson): readonly SentPlace[] {
  const marks = new Map<string, SentJson[]>();
  for (const { sent } of paths) {
    const known = new Set(marks.keys());
    for (const place of sent) {
      if (known.has(place.certificate)) continue;
      marks.set(place.certificate, [...(marks.get(place.certificate) ?? []), place]);
    }
  }
  return fields
    .flatMap(({ sent }) => sent)
    .map((sha256) => {
      const places = sha256 === null ? undefined : marks.get(sha256);
      // The places of one certificate are taken in their order; the last stands for all further ones.
      const mark = places === undefined ? null : places.length > 1 ? places.shift() : places[0];
      return { sha256, mark: mark ?? null };
    });
}
