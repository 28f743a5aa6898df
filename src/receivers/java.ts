import type { Received, Receiver } from '../core/plugin.ts';
import { decodeBase64 } from './emulation/java/base64.ts';
import { attemptJava } from './emulation/java/exception.ts';
import { generateCertificate, generateCertificates } from './emulation/java/factory.ts';
import { fromLatin1, octetsOf, withoutLabels } from './emulation/octets.ts';

/** String.getBytes(ISO_8859_1), as Base64.Decoder.decode(String) calls it: what is no Latin-1 becomes "?". */
const latin1Of = (text: string): Uint8Array =>
  fromLatin1(/[^\0-\xff]/.test(text) ? text.replace(/[^\0-\xff]/gu, '?') : text);

/** What applications do before they decode by themselves: labels and line ends go. */
const bodyOf = (pem: string | Uint8Array): Uint8Array =>
  latin1Of(withoutLabels(pem).replace(/[\r\n]/g, ''));

const one = (receive: () => Uint8Array): Received => attemptJava(() => [receive()]);

const FACTORY = {
  title: 'OpenJDK, sun.security.provider.X509Factory',
  url: 'https://github.com/openjdk/jdk17u/blob/master/src/java.base/share/classes/sun/security/provider/X509Factory.java',
};
const BASE64 = {
  title: 'OpenJDK, java.util.Base64',
  url: 'https://github.com/openjdk/jdk17u/blob/master/src/java.base/share/classes/java/util/Base64.java',
};

const receivers: readonly Receiver[] = [
  {
    id: 'java-certificatefactory',
    runtime: 'Java',
    call: 'CertificateFactory.getInstance("X.509").generateCertificate(in)',
    versions: 'OpenJDK 17.0.15',
    citations: [FACTORY],
    receive: (pem) => one(() => generateCertificate(octetsOf(pem))),
  },
  {
    id: 'java-certificatefactory-all',
    runtime: 'Java',
    call: 'CertificateFactory.getInstance("X.509").generateCertificates(in)',
    versions: 'OpenJDK 17.0.15',
    citations: [FACTORY],
    receive: (pem) => attemptJava(() => generateCertificates(octetsOf(pem))),
  },
  {
    id: 'java-base64-certificatefactory',
    runtime: 'Java',
    call: 'labels and line ends removed, Base64.getDecoder(), CertificateFactory',
    versions: 'OpenJDK 17.0.15',
    citations: [BASE64, FACTORY],
    receive: (pem) => one(() => generateCertificate(decodeBase64(bodyOf(pem), false))),
  },
  {
    id: 'java-mime-certificatefactory',
    runtime: 'Java',
    call: 'labels and line ends removed, Base64.getMimeDecoder(), CertificateFactory',
    versions: 'OpenJDK 17.0.15',
    citations: [BASE64, FACTORY],
    receive: (pem) => one(() => generateCertificate(decodeBase64(bodyOf(pem), true))),
  },
];

export default receivers;
