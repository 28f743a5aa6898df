import { choice, explicit, may, must, type Shape, sequence, sequenceOf } from '../shape.ts';
import { anything } from '../tree.ts';
import { bitString, integer, named, nothing, octets, octetText, oid, text } from '../values.ts';

const ipAddresses = sequenceOf(
  'IPAddressFamily',
  sequence(
    must('addressFamily', octets),
    must(
      'ipAddressChoice',
      choice({
        inherit: nothing,
        addressesOrRanges: sequenceOf(
          'IPAddressOrRange',
          choice({
            addressPrefix: bitString,
            addressRange: sequence(must('min', bitString), must('max', bitString)),
          }),
        ),
      }),
    ),
  ),
);

const numbers = choice({
  inherit: nothing,
  asIdsOrRanges: sequenceOf(
    'ASIdOrRange',
    choice({ id: integer, range: sequence(must('min', integer), must('max', integer)) }),
  ),
});

/** Extensions that a protocol on top of X.509 needs. */
export const protocols: Readonly<Record<string, Shape>> = {
  // RFC 7633, section 4.2.1: a list of TLS extensions that the server must send.
  '1.3.6.1.5.5.7.1.24': sequenceOf(
    'feature',
    named({ 5: 'status_request (OCSP must-staple)', 17: 'status_request_v2' }),
  ),
  // RFC 8737, section 3: the SHA-256 of the key authorization.
  '1.3.6.1.5.5.7.1.31': octets,
  // RFC 9345, section 4.2.
  '1.3.6.1.4.1.44363.44': nothing,
  // RFC 3820, section 3.8.
  '1.3.6.1.5.5.7.1.14': sequence(
    may('pCPathLenConstraint', integer),
    must('proxyPolicy', sequence(must('policyLanguage', oid), may('policy', octetText))),
  ),
  // RFC 3779, sections 2.2.3 and 3.2.3.
  '1.3.6.1.5.5.7.1.7': ipAddresses,
  '1.3.6.1.5.5.7.1.8': sequence(
    may('asnum', explicit(0, numbers)),
    may('rdi', explicit(1, numbers)),
  ),
  // RFC 4262, section 2.
  '1.2.840.113549.1.9.15': sequenceOf(
    'SMIMECapability',
    sequence(must('capabilityID', oid), may('parameters', anything)),
  ),
  // W3C Web Authentication, section 8.2.1.
  '1.3.6.1.4.1.45724.1.1.4': octets,
  // smallstep: which provisioner of step-ca issued it.
  '1.3.6.1.4.1.37476.9000.64.1': sequence(
    must('type', integer),
    must('name', octetText),
    must('credentialID', octetText),
    may('keyValuePairs', sequenceOf('value', text)),
  ),
};
