import type { JSX } from 'react';
import type { FileNote, LogSummary } from '../../log/summary.ts';
import { SeverityWord } from '../findings/severity-word.tsx';
import type { LogMessages } from '../messages/log.ts';
import { octetsWord } from '../messages/log-figures.ts';
import styles from './log.module.css';
import { useLogWords } from './use-log-words.ts';

/** So many files are listed. */
const MOST = 100;

/** What was read, how it is written, and what of it could not be read or kept. */
export function FileNotes({ summary }: { readonly summary: LogSummary }): JSX.Element {
  const words = useLogWords();
  const { files, bounds, times } = summary;
  const troubles = [
    ...words.notes.bounds(bounds),
    ...(times.syslog > 0 ? [words.notes.noYear(times.syslog)] : []),
  ];
  return (
    <section className={styles['part']} aria-label={words.notes.name}>
      <h3>{words.notes.name}</h3>
      <ul className={styles['files']}>
        {[...files.slice(0, MOST).entries()].map(([i, file]) => (
          <li key={`${i} ${file.name}`}>
            <bdi>{file.name || words.notes.pasted}</bdi>{' '}
            <span className={styles['figures']}>{aboutFile(file, words)}</span>
            {troublesOf(file, words).map((trouble) => (
              <Trouble key={trouble} trouble={trouble} />
            ))}
          </li>
        ))}
        {troubles.map((trouble) => (
          <li key={trouble}>
            <Trouble trouble={trouble} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const Trouble = ({ trouble }: { readonly trouble: string }): JSX.Element => (
  <div className={styles['trouble']}>
    <SeverityWord severity="warning" /> <p>{trouble}</p>
  </div>
);

const aboutFile = ({ octets, lines, shape, encoding, isGzip }: FileNote, words: LogMessages) =>
  [
    octetsWord(octets),
    words.notes.lines(lines),
    words.notes.shape[shape],
    ...(isGzip ? ['gzip'] : []),
    encoding.toUpperCase(),
  ].join(' · ');

const troublesOf = (file: FileNote, { notes }: LogMessages): readonly string[] => [
  ...(file.isUnreadable ? [notes.unreadable] : []),
  ...(file.isTruncated ? [notes.truncated] : []),
  ...(file.isBinary ? [notes.binary] : []),
  ...(file.longLines > 0 ? [notes.longLines(file.longLines)] : []),
];
