import type { HazardProse } from '../hazard.ts';

/** The certificate that is taken for the client's, in Japanese. */
export const hazard: HazardProse = (found) =>
  found.whose === 'mine'
    ? `危険:アプリのパーサーは壊れた証明書を飛ばし、次の証明書(多くは CA)をクライアントの証明書として受け取ります${found.taken === '' ? '。' : `:${found.taken}`}`
    : `危険:次のパーサーは壊れた証明書を飛ばし、その次の証明書(多くは CA)をクライアントの証明書として受け取ります:${found.calls.join(' · ')}`;
