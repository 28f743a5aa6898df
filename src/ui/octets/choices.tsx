import type { JSX } from 'react';
import { selectBlocks } from '../../app/blocks.ts';
import { selectBlock, selectReader } from '../../app/octets-selectors.ts';
import { certificateWith, selectReport } from '../../app/selectors.ts';
import { type Group, groupsOf } from '../input/app-options.ts';
import { GroupedOptions } from '../input/grouped-choice.tsx';
import { isReference } from '../matrix/rows.ts';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { useNames } from '../use-names.ts';
import styles from './octets.module.css';

/** Which certificate is shown, and beside whose reading. */
export function Choices(): JSX.Element {
  return (
    <div className={styles['choices']}>
      <Certificates />
      <Readers />
    </div>
  );
}

function Certificates(): JSX.Element {
  const words = useWords().octets;
  const blocks = useApp(selectBlocks);
  const block = useApp(selectBlock);
  const report = useApp(selectReport);
  const choose = useApp((state) => state.chooseBlock);
  const titleOf = (sha256: string | null): string =>
    report === null ? '' : (certificateWith(report, sha256)?.title ?? '');
  return (
    <label>
      <span>{words.certificate}</span>
      <select
        value={`${block}`}
        onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
      >
        {blocks.map(({ at, carried, sha256 }, i) => (
          <option key={`${at.start} ${carried.start}`} value={`${i}`}>
            {words.option(i + 1, titleOf(sha256))}
          </option>
        ))}
      </select>
    </label>
  );
}

function Readers(): JSX.Element {
  const words = useWords().octets;
  const names = useNames();
  const catalog = useApp((state) => state.catalog);
  const reader = useApp(selectReader);
  const choose = useApp((state) => state.chooseReader);
  const decoders = catalog?.decoders ?? [];
  const pair = decoders.filter(({ id }) => isReference(id));
  const groups: readonly Group[] = [
    { name: null, options: pair.map(({ id }) => ({ id, label: names.decoder(id) })) },
    ...groupsOf(
      decoders.filter(({ id }) => !isReference(id)),
      null,
      [],
    ),
  ];
  return (
    <label>
      <span>{words.reader}</span>
      <select value={reader} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <GroupedOptions groups={groups} />
      </select>
    </label>
  );
}
