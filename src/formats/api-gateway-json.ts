import type { Claim, ClaimKind } from '../core/companion/claim.ts';
import { jsonStrings, unescapeJson } from '../core/encoding/json-strings.ts';
import { wholeValue } from '../core/payload/elimination.ts';
import type { HeaderFormat, Payload } from '../core/plugin.ts';

const MEMBER = 'clientCertPem';
/** The member by its own name, or by its path in the event. */
const NAME = /(?:^|[^A-Za-z0-9])clientCertPem$/i;
const KINDS: Readonly<Record<string, ClaimKind>> = {
  subjectDN: 'subject',
  issuerDN: 'issuer',
  serialNumber: 'serial-number',
};

/** The event that API Gateway hands to a Lambda function: raw PEM in clientCert.clientCertPem, and what it says of it. */
export default {
  id: 'api-gateway-json',
  name: 'AWS API Gateway clientCertPem',
  fieldNames: [],
  writtenBy: 'proxy',
  plusAtRisk: false,
  citations: [
    {
      title: 'Amazon API Gateway, Working with Lambda functions',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html',
      section: 'requestContext.authentication.clientCert',
    },
  ],
  cutter: {
    id: 'api-gateway-json',
    cut(value, name) {
      if (name !== null && NAME.test(name)) {
        const whole = wholeValue.cut(value, name);
        return whole === null ? null : { ...whole, isTelling: true };
      }
      const strings = jsonStrings(value) ?? [];
      const found = strings.filter(({ key }) => key === MEMBER);
      if (found.length === 0) return null;
      const payloads = found.map(
        ({ at }, group): Payload => ({ role: 'bundle', group, text: unescapeJson(value, at) }),
      );
      const claims = found.flatMap(({ object }, group) =>
        strings
          .filter((one) => one.object === object)
          .flatMap(({ key, at }): Claim[] => {
            const kind = KINDS[key];
            if (kind === undefined) return [];
            const said = unescapeJson(value, at).value;
            return [{ key, kind, value: said, at, group, certificate: 0, isPartial: false }];
          }),
      );
      return { payloads, claims, isTelling: true, diagnostics: [] };
    },
  },
  fits: ({ shape }) => shape === 'pem',
} satisfies HeaderFormat;
