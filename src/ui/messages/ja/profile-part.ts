import type { ProfilePartMessages } from '../profile-part.ts';
import { number } from './numbers.ts';

/** The part about profiles, in Japanese. */
export const profiles: ProfilePartMessages = {
  name: 'クライアント証明書プロファイル',
  general: 'すべてのクライアント証明書',
  count: (broken, all) =>
    broken === 0
      ? `規則${number(all)}件をすべて満たす`
      : `規則${number(all)}件のうち${number(broken)}件に違反`,
  quiet: (all) => `この入力に関わる${number(all)}件の規則をすべて満たしています。`,
  kept: (count) => `満たしている規則 ${number(count)}件`,
  others: (count) => `ほかのプラットフォームで起こること(${number(count)})`,
  todo: '対処',
  source: '出典',
};
