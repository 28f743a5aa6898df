/** Why ALB refused a client certificate, by the code of its connection log, in English. */
export const REFUSALS: Readonly<Record<string, string>> = {
  ClientCertMaxChainDepthExceeded:
    'the client’s chain is longer than ALB takes (four certificates)',
  ClientCertMaxSizeExceeded: 'what the client sent is larger than ALB takes',
  ClientCertCrlHit: 'the certificate is on a revocation list of the trust store',
  ClientCertCrlProcessingError: 'ALB could not process the trust store’s revocation list',
  ClientCertUntrusted:
    'no CA of the trust store leads to the certificate; often an intermediate is missing',
  ClientCertNotYetValid: 'the certificate is not valid yet',
  ClientCertExpired: 'the certificate has expired',
  ClientCertTypeUnsupported: 'ALB does not support this type of certificate or key',
  ClientCertInvalid: 'the certificate is not well formed',
  ClientCertPurposeInvalid: 'the certificate’s key usage does not allow client authentication',
  ClientCertRejected: 'the server’s own validation rejected the certificate',
  ClientCertIncompatible: 'the certificate does not fit the listener’s security policy',
  UnmappedConnectionError: 'an error without a code of its own ended the handshake',
};
