import type { JSX } from 'react';
import { selectBlocks } from '../../app/blocks.ts';
import { selectEvidence } from '../../app/selectors.ts';
import type { EvidenceJson } from '../../core/view.ts';
import { Icon } from '../icon.tsx';
import { LeadButton } from '../octets/lead-button.tsx';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { AlignedLines } from './aligned-lines.tsx';
import styles from './evidence.module.css';
import { linesAround, plainLines } from './lines.ts';
import { PredictedError } from './predicted-error.tsx';
import { WhichError } from './which-error.tsx';

/** What arrived, what is read and what is correct: the proof of the verdict. */
export function Evidence(): JSX.Element | null {
  const words = useWords();
  const evidence = useApp(selectEvidence);
  const hasSecret = useApp(({ answer }) => answer?.inspection.report.verdict.state === 'secret');
  const index = useApp((state) => state.change);
  if (evidence === null || hasSecret) return null;
  const change = evidence.changes[index];
  const lines = change === undefined ? plainLines(evidence.plain) : linesAround(change);
  return (
    <section className={styles['evidence']} aria-label={words.evidence.name}>
      <div className={styles['head']}>
        <h2>{words.evidence.name}</h2>
        {change === undefined ? (
          <div className={styles['steps']}>
            <p>{evidence.error === null && words.evidence.unchanged}</p>
            <Whole evidence={evidence} />
          </div>
        ) : (
          <Steps evidence={evidence} index={index} />
        )}
      </div>
      <AlignedLines lines={lines} evidence={evidence} />
      <PredictedError evidence={evidence} />
      <WhichError />
    </section>
  );
}

/** The way to the octets where nothing changes. */
function Whole({ evidence }: { readonly evidence: EvidenceJson }): JSX.Element | null {
  const words = useWords().evidence;
  const at = useApp((state) => selectBlocks(state).find((one) => one.field === evidence.field)?.at);
  if (at === undefined) return null;
  return <LeadButton at={at} what={words.name} decoder={evidence.decoder} isWide />;
}

/** "1 of 37", and the way to the others. */
function Steps(props: { readonly evidence: EvidenceJson; readonly index: number }): JSX.Element {
  const { evidence, index } = props;
  const words = useWords().evidence;
  const showChange = useApp((state) => state.showChange);
  const { changes, total } = evidence;
  const { character = 0, at } = changes[index] ?? {};
  const go = (by: number) => () => showChange((index + by + changes.length) % changes.length);
  return (
    <div className={styles['steps']}>
      <p>
        <strong>{words.position(index + 1, total)}</strong>
        {` · ${words.character(character)}`}
        {changes.length < total && ` · ${words.capped(changes.length)}`}
      </p>
      <button type="button" aria-label={words.previous} onClick={go(-1)}>
        <Icon name="previous" />
      </button>
      <button type="button" aria-label={words.next} onClick={go(1)}>
        <Icon name="next" />
      </button>
      {at !== undefined && (
        <LeadButton at={at} what={words.character(character)} decoder={evidence.decoder} isWide />
      )}
    </div>
  );
}
