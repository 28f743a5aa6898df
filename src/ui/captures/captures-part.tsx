import type { JSX } from 'react';
import { PartSection } from '../part/part-section.tsx';
import { useWords } from '../use-messages.ts';
import { COUNT, Recipes } from './recipes.tsx';

/** How to capture the header, beside an answer: none came, or it came cut. */
export function CapturesPart(): JSX.Element {
  const { capture } = useWords().start;
  return (
    <PartSection part="captures" name={capture} count={`${COUNT}`}>
      <Recipes />
    </PartSection>
  );
}
