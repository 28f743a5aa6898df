const CHAIN = /(?:^|[-_])chain(?:[-_]?\d{1,3}|[-_](?:der|pem|base64|b64|rfc9440))*$/i;

/** Whether the name of a field says that it holds the certificates above the client's: SSL_CLIENT_CERT_CHAIN_0, Client-Cert-Chain. */
export const isChainName = (name: string | null): boolean => name !== null && CHAIN.test(name);
