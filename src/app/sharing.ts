import { redact } from '../core/redact/redact.ts';
import { parseShared, type Shared } from '../core/share/shared.ts';
import { SHARED } from './page.slice.ts';
import { selectApp } from './selectors.ts';
import { packLink, unpackLink } from './share-link.ts';
import type { AppState, AppStore } from './store.ts';

/**
 * The link that shows this answer elsewhere: settings and the redacted report, the paste only where that is wanted. Null
 * where there is no answer, or a private key in the text.
 */
export async function linkFor(
  state: AppState,
  withPaste: boolean,
  page: string,
): Promise<string | null> {
  const { answer, judgedAt } = state;
  if (answer === null || answer.inspection.report.verdict.state === 'secret') return null;
  const shared: Shared = {
    schema: 'mtls-lens/shared/1',
    settings: { app: selectApp(state), judgedAt },
    inspection: redact(answer.inspection),
    paste: withPaste ? answer.text : null,
  };
  const [address] = page.split('#', 1);
  return `${address}${SHARED}${await packLink(shared)}`;
}

/** Opens what stands in a fragment; what is no report of this page is refused, and said why. */
export async function openLink(store: AppStore, fragment: string): Promise<void> {
  const { openShared, refuseShared } = store.getState();
  const unpacked = await unpackLink(fragment.slice(SHARED.length));
  if ('fault' in unpacked) {
    refuseShared(unpacked.fault);
    return;
  }
  const shared = parseShared(unpacked.value);
  if (shared === null) refuseShared('no-report');
  else openShared(shared);
}
