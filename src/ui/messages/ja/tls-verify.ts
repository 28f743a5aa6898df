/** Why ALB refused a client certificate, by the code of its connection log, in Japanese. */
export const REFUSALS: Readonly<Record<string, string>> = {
  ClientCertMaxChainDepthExceeded: 'クライアントのチェーンが ALB の上限(4枚)を超えています',
  ClientCertMaxSizeExceeded: 'クライアントが送った証明書が ALB のサイズ上限を超えています',
  ClientCertCrlHit: '証明書がトラストストアの失効リストに載っています',
  ClientCertCrlProcessingError: 'ALB がトラストストアの失効リストを処理できませんでした',
  ClientCertUntrusted:
    'トラストストアの CA からこの証明書につながりません。中間証明書が足りないことがよくあります',
  ClientCertNotYetValid: '証明書はまだ有効期間に入っていません',
  ClientCertExpired: '証明書の期限が切れています',
  ClientCertTypeUnsupported: 'ALB が対応していない種類の証明書または鍵です',
  ClientCertInvalid: '証明書の形式が正しくありません',
  ClientCertPurposeInvalid: '証明書の鍵用途がクライアント認証を許可していません',
  ClientCertRejected: 'サーバー独自の検証で証明書が拒否されました',
  ClientCertIncompatible: '証明書がリスナーのセキュリティポリシーに合いません',
  UnmappedConnectionError: '固有のコードがないエラーでハンドシェイクが終わりました',
};
