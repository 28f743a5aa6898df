import type { JSX } from 'react';
import { selectBlocks } from '../../app/blocks.ts';
import { kept } from '../kept.ts';
import { Later } from '../later.tsx';
import { lazily } from '../lazily.tsx';
import { PartSection } from '../part/part-section.tsx';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';

/** The views are fetched at leisure, with everything else that a later click would need. */
export const octetViews = kept(() => import('./octet-views.tsx'));
const Views = lazily(octetViews, (module) => module.OctetViews);

/** Every octet of a certificate, from the characters that carry it to the field that it is in. */
export function Octets(): JSX.Element | null {
  const words = useWords().octets;
  const count = useApp((state) => selectBlocks(state).length);
  if (count === 0) return null;
  return (
    <PartSection part="octets" name={words.name} count={words.count(count)}>
      <Later>
        <Views />
      </Later>
    </PartSection>
  );
}
