import { useEffect, useMemo, useState } from 'react';
import type { LogAnswers, LogQuestion } from '../../worker/log-protocol.ts';
import { useApp } from '../use-app.ts';
import { createAsker } from './asker.ts';

/** The newest answer to a question, asked anew whenever it or the log changes; null before there is any. */
export function useLogAnswer<K extends LogQuestion['kind']>(
  question: Extract<LogQuestion, { readonly kind: K }>,
): LogAnswers[K] | null {
  const scan = useApp((state) => state.logScan);
  const summary = useApp((state) => state.logSummary);
  const [newest, setNewest] = useState<{ of: typeof scan; answer: LogAnswers[K] } | null>(null);
  const asker = useMemo(
    () =>
      createAsker(
        async (wanted: typeof question) => (scan === null ? null : await scan.ask<K>(wanted)),
        (answer) => {
          if (answer !== null) setNewest({ of: scan, answer });
        },
      ),
    [scan],
  );
  const key = JSON.stringify(question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question, and the summary tells of changes
  useEffect(() => asker.want(question), [asker, key, summary]);
  return newest?.of === scan ? newest.answer : null;
}
