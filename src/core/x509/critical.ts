/**
 * Extensions that verifiers process when they are critical: RFC 5280 and what OpenSSL (X509_supported_extension), Go and
 * the JDK add. RFC 5280, section 4.2: any other that is critical must be refused.
 */
const PROCESSED: ReadonlySet<string> = new Set([
  '2.5.29.14',
  '2.5.29.15',
  '2.5.29.17',
  '2.5.29.19',
  '2.5.29.30',
  '2.5.29.31',
  '2.5.29.32',
  '2.5.29.33',
  '2.5.29.35',
  '2.5.29.36',
  '2.5.29.37',
  '2.5.29.54',
  '1.3.6.1.5.5.7.1.7',
  '1.3.6.1.5.5.7.1.8',
  '1.3.6.1.5.5.7.1.14',
  '1.3.6.1.5.5.7.48.1.5',
  '2.16.840.1.113730.1.1',
]);

/** Whether verifiers refuse a certificate for this extension alone. */
export const isRefusedWhenCritical = (oid: string): boolean => !PROCESSED.has(oid);
