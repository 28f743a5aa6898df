import type { ProfilePartMessages } from '../profile-part.ts';
import { number } from './numbers.ts';

/** The part about profiles, in Korean. */
export const profiles: ProfilePartMessages = {
  name: '클라이언트 인증서 프로필',
  general: '모든 클라이언트 인증서',
  count: (broken, all) =>
    broken === 0
      ? `규칙 ${number(all)}개 모두 지킴`
      : `규칙 ${number(all)}개 중 ${number(broken)}개 위반`,
  quiet: (all) => `이 입력과 관련된 규칙 ${number(all)}개를 모두 지킵니다.`,
  kept: (count) => `지킨 규칙 ${number(count)}개`,
  others: (count) => `다른 플랫폼에서 만날 일(${number(count)})`,
  todo: '할 일',
  source: '출처',
};
