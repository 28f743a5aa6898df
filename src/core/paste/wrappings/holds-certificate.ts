import { beginsValue, boundariesIn, carriesEncoded } from '../value-shape.ts';

/** Something that only certificates and their encodings begin with, escaped in whatever way. A fast test of a whole text. */
const TRACE = /BEGIN|MI[A-Za-z0-9+/\\%_-]{12}|LS0tLS1CRUdJTi|3082[0-9A-Fa-f]{8}/;

/** Whether a certificate may stand anywhere in the text, however it is wrapped. */
export const mayHoldCertificate = (text: string): boolean => TRACE.test(text);

/** Whether a certificate begins the value, or stands in it. */
export const holdsCertificate = (value: string): boolean =>
  isCertificate(value) || carriesEncoded(value) || boundariesIn(value) !== null;

/** Whether the value begins with a certificate. */
export const isCertificate = (value: string): boolean =>
  beginsValue(value.slice(0, 80).trimStart());

const NAMED = /(?:^|[-_.$])(?:x?ssl|tls|mtls|cert|certificate|clientcert|crt|xfcc|wscc)/i;
const CAMEL = /(?:client|peer|leaf)Cert|CertPem|certificate/;

/** Whether a field of this name usually carries a certificate. */
export const isCertificateName = (name: string): boolean => NAMED.test(name) || CAMEL.test(name);
