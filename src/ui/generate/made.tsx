import type { JSX } from 'react';
import { downloadText } from '../../app/download.ts';
import type { ChainLength } from '../../app/generate.slice.ts';
import { toPem } from '../../core/encoding/to-pem.ts';
import { toBase64 } from '../../core/x509/base64.ts';
import { Choice } from '../header/choice.tsx';
import { useApp } from '../use-app.ts';
import styles from './generate.module.css';
import { useGenerateWords } from './use-generate-words.ts';

const LENGTHS = ['1', '2', '3'] as const;
const PEM = 'application/x-pem-file';

/** What was made: how much of it the client sends, and the files for a client of one's own. */
export function Made(): JSX.Element | null {
  const words = useGenerateWords();
  const made = useApp((state) => state.made);
  const isMaking = useApp((state) => state.isMaking);
  const length = useApp((state) => state.chainLength);
  const choose = useApp((state) => state.chooseChainLength);
  if (made === null || isMaking) return null;
  const { client, issuing, root, privateKey } = made;
  const pluses = toBase64(client).split('+').length - 1;
  return (
    <div className={styles['made']}>
      <p>{words.ready(pluses)}</p>
      <Choice
        label={words.length}
        value={LENGTHS[length - 1] ?? '2'}
        options={LENGTHS.map((value, i) => ({ value, label: words.lengths[i] ?? value }))}
        onChoose={(value) => choose(lengthOf(value))}
        isLabelShown
        className={styles['field']}
      />
      <div className={styles['actions']}>
        <button
          type="button"
          onClick={() =>
            downloadText('test-certificates.pem', PEM, [client, issuing, root].map(toPem).join(''))
          }
        >
          {words.chainFile}
        </button>
        <button type="button" onClick={() => downloadText('test-client-key.pem', PEM, privateKey)}>
          {words.keyFile}
        </button>
      </div>
      <p className={styles['note']}>{words.keyWarning}</p>
    </div>
  );
}

const lengthOf = (value: (typeof LENGTHS)[number]): ChainLength =>
  value === '1' ? 1 : value === '2' ? 2 : 3;
