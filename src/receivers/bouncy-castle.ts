import type { Receiver } from '../core/plugin.ts';
import { generateCertificate, parsePem } from './emulation/bouncy-castle/pem.ts';
import { attemptJava } from './emulation/java/exception.ts';
import { charactersOf, textOf } from './emulation/octets.ts';

const BASE64 = {
  title: 'BouncyCastle, Base64Encoder',
  url: 'https://github.com/bcgit/bc-java/blob/r1rv72/core/src/main/java/org/bouncycastle/util/encoders/Base64Encoder.java',
};

const receivers: readonly Receiver[] = [
  {
    id: 'bouncycastle-pemparser',
    runtime: 'Java',
    call: 'new PEMParser(reader).readObject()',
    versions: 'BouncyCastle 1.72',
    citations: [
      {
        title: 'BouncyCastle, PemReader',
        url: 'https://github.com/bcgit/bc-java/blob/r1rv72/core/src/main/java/org/bouncycastle/util/io/pem/PemReader.java',
      },
      BASE64,
    ],
    receive: (pem) => attemptJava(() => parsePem(textOf(pem))),
  },
  {
    id: 'bouncycastle-certificatefactory',
    runtime: 'Java',
    call: 'CertificateFactory.getInstance("X.509", "BC").generateCertificate(in)',
    versions: 'BouncyCastle 1.72',
    citations: [
      {
        title: 'BouncyCastle, PEMUtil',
        url: 'https://github.com/bcgit/bc-java/blob/r1rv72/prov/src/main/java/org/bouncycastle/jcajce/provider/asymmetric/x509/PEMUtil.java',
      },
      BASE64,
    ],
    receive: (pem) => attemptJava(() => generateCertificate(charactersOf(pem))),
  },
];

export default receivers;
