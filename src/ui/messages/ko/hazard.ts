import type { HazardProse } from '../hazard.ts';

/** The certificate that is taken for the client's, in Korean. */
export const hazard: HazardProse = (found) =>
  found.whose === 'mine'
    ? `위험: 내 앱의 파서는 손상된 인증서를 건너뛰고 다음 인증서(대개 CA)를 클라이언트 인증서로 받아들입니다${found.taken === '' ? '.' : `: ${found.taken}`}`
    : `위험: 다음 파서들은 손상된 인증서를 건너뛰고 그다음 인증서(대개 CA)를 클라이언트 인증서로 받아들입니다: ${found.calls.join(' · ')}`;
