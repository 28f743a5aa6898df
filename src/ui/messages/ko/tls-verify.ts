/** Why ALB refused a client certificate, by the code of its connection log, in Korean. */
export const REFUSALS: Readonly<Record<string, string>> = {
  ClientCertMaxChainDepthExceeded: '클라이언트의 체인이 ALB 한도(인증서 4개)보다 깁니다',
  ClientCertMaxSizeExceeded: '클라이언트가 보낸 인증서가 ALB의 크기 한도를 넘습니다',
  ClientCertCrlHit: '인증서가 트러스트 스토어의 폐기 목록에 있습니다',
  ClientCertCrlProcessingError: 'ALB가 트러스트 스토어의 폐기 목록을 처리하지 못했습니다',
  ClientCertUntrusted:
    '트러스트 스토어의 CA에서 이 인증서로 이어지지 않습니다. 중간 인증서가 빠진 경우가 많습니다',
  ClientCertNotYetValid: '인증서의 유효 기간이 아직 시작되지 않았습니다',
  ClientCertExpired: '인증서가 만료되었습니다',
  ClientCertTypeUnsupported: 'ALB가 지원하지 않는 종류의 인증서 또는 키입니다',
  ClientCertInvalid: '인증서의 형식이 올바르지 않습니다',
  ClientCertPurposeInvalid: '인증서의 키 용도가 클라이언트 인증을 허용하지 않습니다',
  ClientCertRejected: '서버의 자체 검증에서 인증서가 거부되었습니다',
  ClientCertIncompatible: '인증서가 리스너의 보안 정책에 맞지 않습니다',
  UnmappedConnectionError: '별도 코드가 없는 오류로 핸드셰이크가 끝났습니다',
};
