import type { PathMessages } from '../path.ts';
import { checks } from './checks.ts';

/** The certification path in Japanese. */
export const path: PathMessages = {
  name: '証明書パス',
  sent: '送信順',
  built: '構築したパス',
  verdict: (verdict, hasAnchors) =>
    ({
      trusted: '信頼できます:指定したトラストアンカーに達し、すべての検査に合格しました',
      untrusted: hasAnchors
        ? '完全ですが、信頼されません'
        : '完全です。トラストアンカーの指定がないため、信頼は判定していません',
      incomplete: hasAnchors
        ? '不完全:最後の発行者は未送信で、指定したトラストアンカーにもありません'
        : '不完全:最後の発行者は未送信です(よくあること)',
      broken: 'つながりません:不合格の検査があります',
    })[verdict],
  mark: {
    'in-order': '',
    'out-of-order': '本来の位置ではない',
    duplicate: '重複',
    'not-needed': '別の発行者で、このパスには不要',
    unrelated: 'このパスに属さない',
  },
  root: 'ルート、送信は不要',
  anchor: '指定したトラストアンカー',
  notSent: '未送信',
  issuerMissing: (issuer) => `${issuer}(未送信)`,
  keyIdentifier: (identifier) => `依頼する CA の鍵識別子:${identifier}`,
  copyKeyIdentifier: '鍵識別子をコピー',
  passed: (count) => `検査 ${count} 件合格`,
  failed: '不合格',
  unproven: '証明されていない',
  checks,
};
