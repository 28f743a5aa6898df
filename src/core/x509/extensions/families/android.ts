import { DerReader, TAG } from '../../der.ts';
import { must, type Shape, sequence, setOf, writeNext } from '../shape.ts';
import { anything } from '../tree.ts';
import { integer, named, octets, octetText } from '../values.ts';

/** Android Key Attestation, schema: the tags of AuthorizationList. */
const AUTHORIZATIONS: Readonly<Record<number, string>> = {
  1: 'purpose',
  2: 'algorithm',
  3: 'keySize',
  5: 'digest',
  6: 'padding',
  10: 'ecCurve',
  200: 'rsaPublicExponent',
  203: 'mgfDigest',
  303: 'rollbackResistance',
  305: 'earlyBootOnly',
  400: 'activeDateTime',
  401: 'originationExpireDateTime',
  402: 'usageExpireDateTime',
  405: 'usageCountLimit',
  503: 'noAuthRequired',
  504: 'userAuthType',
  505: 'authTimeout',
  506: 'allowWhileOnBody',
  507: 'trustedUserPresenceRequired',
  508: 'trustedConfirmationRequired',
  509: 'unlockedDeviceRequired',
  600: 'allApplications',
  601: 'applicationId',
  701: 'creationDateTime',
  702: 'origin',
  703: 'rollbackResistant',
  704: 'rootOfTrust',
  705: 'osVersion',
  706: 'osPatchLevel',
  709: 'attestationApplicationId',
  710: 'attestationIdBrand',
  711: 'attestationIdDevice',
  712: 'attestationIdProduct',
  713: 'attestationIdSerial',
  714: 'attestationIdImei',
  715: 'attestationIdMeid',
  716: 'attestationIdManufacturer',
  717: 'attestationIdModel',
  718: 'vendorPatchLevel',
  719: 'bootPatchLevel',
  720: 'deviceUniqueAttestation',
  723: 'attestationIdSecondImei',
  724: 'moduleHash',
};

const applicationId = sequence(
  must(
    'packageInfos',
    setOf(
      'AttestationPackageInfo',
      sequence(must('packageName', octetText), must('version', integer)),
    ),
  ),
  must('signatureDigests', setOf('digest', octets)),
);

/** Some of the values are text in an OCTET STRING, or a DER value. */
const VALUES: Readonly<Record<number, Shape>> = {
  709: {
    tags: [TAG.octetString],
    write: (rows, label, { contents }) =>
      writeNext(rows, new DerReader(rows.octets, contents), label, applicationId),
  },
  ...Object.fromEntries(
    [710, 711, 712, 713, 714, 715, 716, 717, 723].map((tag) => [tag, octetText]),
  ),
};

/** AuthorizationList: explicitly tagged values, whose tag numbers go beyond 30. */
const authorizations: Shape = {
  tags: [TAG.sequence],
  write: (rows, label, element) =>
    rows.nest(label, '', element.at, () => {
      const list = new DerReader(rows.octets, element.contents);
      while (!list.done) {
        const { number, contents } = list.tagged();
        const reader = new DerReader(rows.octets, contents);
        const name = AUTHORIZATIONS[number] ?? `[${number}]`;
        writeNext(rows, reader, name, VALUES[number] ?? anything);
        reader.end(name);
      }
    }),
};

const level = named({ 0: 'Software', 1: 'TrustedEnvironment', 2: 'StrongBox' }, TAG.enumerated);

/** KeyDescription: what the hardware of a phone says of a key. */
export const android: Readonly<Record<string, Shape>> = {
  '1.3.6.1.4.1.11129.2.1.17': sequence(
    must('attestationVersion', integer),
    must('attestationSecurityLevel', level),
    must('keyMintVersion', integer),
    must('keyMintSecurityLevel', level),
    must('attestationChallenge', octets),
    must('uniqueId', octets),
    must('softwareEnforced', authorizations),
    must('hardwareEnforced', authorizations),
  ),
};
