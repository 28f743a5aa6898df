/** What is measured of node-forge, which has no types of its own. */
declare module 'node-forge' {
  namespace forge {
    interface Field {
      readonly type?: string;
      readonly value?: string;
    }

    interface Certificate {
      readonly subject: { readonly attributes: readonly Field[] };
      readonly issuer: { readonly attributes: readonly Field[] };
      readonly serialNumber: string;
      readonly validity: { readonly notAfter: Date };
      readonly publicKey: { readonly n: { bitLength(): number } };
      getExtension(name: string): { readonly altNames?: readonly unknown[] } | null;
    }
  }

  const forge: {
    readonly util: { createBuffer(octets: Uint8Array): unknown };
    readonly asn1: { fromDer(octets: unknown): unknown };
    readonly pki: { certificateFromAsn1(asn1: unknown): forge.Certificate };
  };

  export default forge;
}
