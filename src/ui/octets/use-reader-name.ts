import { isReference } from '../matrix/rows.ts';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';

/** Who decodes, as the subject of a sentence: the runtime, or what one of the reference pair is. */
export function useReaderName(decoder: string): string {
  const { reference } = useWords().octets.status;
  const known = useApp(({ catalog }) => catalog?.decoders.find(({ id }) => id === decoder));
  if (isReference(decoder)) return reference[decoder];
  return known?.runtime ?? decoder;
}
