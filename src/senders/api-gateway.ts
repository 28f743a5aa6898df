import type { Sender } from '../core/sender.ts';
import { type Certificate, parseCertificate } from '../core/x509/certificate.ts';
import { printRfc2253 } from '../core/x509/names/openssl-print-ex.ts';
import { readRawName } from '../core/x509/names/raw-name.ts';
import { toHex } from '../core/x509/text.ts';
import type { Time } from '../core/x509/time.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** As OpenSSL's ASN1_TIME_print writes it: "Aug  5 09:36:04 2021 GMT"; "" for what is no time. */
function printed(time: Time | null): string {
  if (time === null) return '';
  const { iso } = time;
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return `${MONTHS[Number(month) - 1]} ${String(Number(day)).padStart(2)} ${iso.slice(11, 19)} ${year} GMT`;
}

const colons = (octets: Uint8Array): string => toHex(octets).match(/../g)?.join(':') ?? '';

/** What stands beside the PEM, as OpenSSL prints it, for its dates are. A positive number whose first bit is set has a zero octet before it, which is no part of it. */
function described(certificate: Certificate) {
  const { octets, subject, issuer, serialNumber, notBefore, notAfter } = certificate;
  const { value } = serialNumber;
  return {
    subjectDN: printRfc2253(readRawName(octets, subject.at)) ?? '',
    issuerDN: printRfc2253(readRawName(octets, issuer.at)) ?? '',
    serialNumber: colons(value.length > 1 && value[0] === 0 ? value.subarray(1) : value),
    validity: {
      notBefore: printed(notBefore.time),
      notAfter: printed(notAfter.time),
    },
  };
}

export default [
  {
    id: 'apigw',
    name: 'AWS API Gateway, Lambda event',
    format: 'api-gateway-json',
    provenance: 'derived',
    citations: [
      {
        title: 'API Gateway, Lambda proxy integrations, payload format 2.0',
        url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html',
      },
    ],
    send([{ der, pem }]) {
      const read = parseCertificate(der);
      const clientCert = { clientCertPem: pem, ...(read.ok ? described(read.value) : {}) };
      const event = { requestContext: { authentication: { clientCert } } };
      const value = JSON.stringify(event, null, 1);
      return [{ name: '(Lambda event JSON)', value, carries: 'first' }];
    },
  },
] satisfies readonly Sender[];
