import { type JSX, useMemo } from 'react';
import type { Answer } from '../../app/report.slice.ts';
import { secretsIn } from '../input/cover.ts';
import { PartSection } from '../part/part-section.tsx';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { Annotated } from './annotated.tsx';
import { Legend } from './legend.tsx';
import { segmentsOf } from './segments.ts';

/** The paste with its marks. */
export function WhatArrived(): JSX.Element | null {
  const words = useWords();
  const answer = useApp((state) => state.answer);
  if (answer === null) return null;
  return (
    <PartSection
      part="arrived"
      name={words.arrived.name}
      count={words.characters(answer.text.length)}
    >
      <Body answer={answer} />
    </PartSection>
  );
}

/** Cut only when it is looked at. */
function Body({ answer }: { readonly answer: Answer }): JSX.Element {
  const { text, inspection } = answer;
  const segments = useMemo(
    () => segmentsOf(text, inspection.view.marks, secretsIn(inspection)),
    [text, inspection],
  );
  return (
    <>
      <Legend segments={segments} />
      <Annotated key={`${text.length}`} segments={segments} />
    </>
  );
}
