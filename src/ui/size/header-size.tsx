import type { JSX } from 'react';
import { numbersIn } from '../messages/numbers.ts';
import { PartSection } from '../part/part-section.tsx';
import { useApp } from '../use-app.ts';
import { useMessages } from '../use-messages.ts';
import { SizeTable } from './size-table.tsx';

/** How large the header of each proxy would be, and whose limits it passes. */
export function HeaderSize(): JSX.Element | null {
  const { locale, interface: words } = useMessages();
  const sizes = useApp(({ answer }) => answer?.inspection.view.sizes);
  if (sizes === undefined || sizes.length === 0) return null;
  const number = numbersIn(locale);
  const lines = sizes.map(({ line }) => line);
  const range = `${number(Math.min(...lines))}–${number(Math.max(...lines))}`;
  return (
    <PartSection part="size" name={words.size.name} count={range}>
      <SizeTable sizes={sizes} />
    </PartSection>
  );
}
