/** How OpenSSL reads PEM: the source that every family over it cites. */
export const PEM_LIB = {
  title: 'OpenSSL, crypto/pem/pem_lib.c',
  url: 'https://github.com/openssl/openssl/blob/openssl-3.0/crypto/pem/pem_lib.c',
};

/** How OpenSSL reads DER: the source that every family over it cites. */
export const TASN_DEC = {
  title: 'OpenSSL, crypto/asn1/tasn_dec.c',
  url: 'https://github.com/openssl/openssl/blob/openssl-3.0/crypto/asn1/tasn_dec.c',
};
