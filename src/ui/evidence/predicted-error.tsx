import type { JSX } from 'react';
import type { AppJson } from '../../core/report.ts';
import type { EvidenceJson } from '../../core/view.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { useNames } from '../use-names.ts';
import styles from './evidence.module.css';
import { stackOf } from './predicted.ts';

interface SilenceProps {
  readonly outcome: AppJson['outcome'];
  readonly receiver: string | null;
}

/** Some parsers give neither a certificate nor an error: Go's pem.Decode gives nil. */
function Silence({ outcome, receiver }: SilenceProps): JSX.Element | null {
  const words = useWords();
  const names = useNames();
  if (outcome !== 'breaks' || receiver === null) return null;
  return (
    <div className={styles['error']}>
      <p>{words.evidence.error(names.receiver(receiver))}</p>
      <p>{words.decoders.returnsNothing}</p>
    </div>
  );
}

/** The error that my runtime throws, as its stack trace prints it. */
export function PredictedError(props: { readonly evidence: EvidenceJson }): JSX.Element | null {
  const { error, decoder, receiver } = props.evidence;
  const words = useWords();
  const names = useNames();
  const app = useApp(({ answer }) => answer?.inspection.report.app ?? null);
  if (app === null) return null;
  if (error === null) return <Silence outcome={app.outcome} receiver={receiver} />;
  const [first = '', ...causes] = stackOf(error);
  const lines = [first, ...causes.map((cause) => `${words.evidence.causedBy} ${cause}`)];
  const speaker = receiver === null ? names.decoder(decoder) : names.receiver(receiver);
  return (
    <div className={styles['error']}>
      <p>{words.evidence.error(speaker)}</p>
      <div>
        <code>
          {lines.map((line) => (
            <span key={line}>{`${line}\n`}</span>
          ))}
        </code>
        <CopyButton
          text={() => lines.join('\n')}
          label={words.copy(words.findings.severity.error)}
        />
      </div>
    </div>
  );
}
