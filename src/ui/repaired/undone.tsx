import type { JSX } from 'react';
import { selectReport } from '../../app/selectors.ts';
import type { PlaceJson, UndoneJson } from '../../core/view.ts';
import type { EvidenceMessages } from '../messages/interface.ts';
import { unseen } from '../messages/shown.ts';
import { useApp } from '../use-app.ts';
import { useMessages } from '../use-messages.ts';
import styles from './repaired.module.css';

/** So many places of one damage are shown; they are alike. */
const MOST = 6;

/** One kind of damage: what it is, and where it was undone. */
export function Undone({ undone }: { readonly undone: UndoneJson }): JSX.Element {
  const { interface: words, prose } = useMessages();
  const show = useApp((state) => state.show);
  const finding = useApp(selectReport)?.findings.find(({ code }) => code === undone.code);
  const { count, places } = undone;
  return (
    <li>
      {finding !== undefined && <p>{prose.finding(finding)}</p>}
      <ul className={styles['places']}>
        {places.slice(0, MOST).map((place) => {
          const text = words.repaired.place(...saidOf(words.evidence, place));
          return (
            <li key={`${place.at.start} ${place.correct}`}>
              <button
                type="button"
                aria-label={words.repaired.show(text)}
                onClick={() => show(place.at)}
              >
                {text}
              </button>
            </li>
          );
        })}
      </ul>
      {count > MOST && <p className={styles['rest']}>{words.repaired.rest(count - MOST)}</p>}
    </li>
  );
}

function saidOf(
  words: EvidenceMessages,
  { character, arrived, correct }: PlaceJson,
): readonly [number, string, string] {
  return [character, quoted(words, arrived), quoted(words, correct)];
}

const LONGEST = 32;

function quoted(words: EvidenceMessages, text: string): string {
  if (text === '') return words.nothing;
  if (text === ' ') return words.space;
  if (text === '\n') return words.lineEnd;
  const trimmed = text.trim();
  const short = trimmed.length > LONGEST ? `${trimmed.slice(0, LONGEST)}…` : trimmed;
  return unseen(text) ?? `“${short}”`;
}
