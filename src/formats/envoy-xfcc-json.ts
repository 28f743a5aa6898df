import type { Claim, ClaimKind } from '../core/companion/claim.ts';
import { type JsonString, jsonStrings, unescapeJson } from '../core/encoding/json-strings.ts';
import { type XfccKey, xfccKey } from '../core/encoding/xfcc.ts';
import type { HeaderFormat, Payload } from '../core/plugin.ts';

const KINDS: Readonly<Partial<Record<XfccKey, ClaimKind>>> = {
  Hash: 'fingerprint',
  Subject: 'subject',
  Issuer: 'issuer',
  URI: 'uri',
  SAN: 'uri',
  DNS: 'dns',
};

interface Member extends JsonString {
  readonly known: XfccKey;
}

/** The same elements as JSON objects. Not captured: an object or an array with the keys of the other form is taken. */
export default {
  id: 'envoy-xfcc-json',
  name: 'Envoy x-forwarded-client-cert (JSON)',
  fieldNames: ['x-forwarded-client-cert'],
  writtenBy: 'proxy',
  plusAtRisk: false,
  isList: true,
  citations: [
    {
      title: 'Envoy, pull request 43855 (unverified)',
      url: 'https://github.com/envoyproxy/envoy/pull/43855',
    },
  ],
  cutter: {
    id: 'envoy-xfcc-json',
    cut(value) {
      const members = (jsonStrings(value) ?? []).flatMap((one): Member[] => {
        const known = xfccKey(one.key);
        return known === null ? [] : [{ ...one, known }];
      });
      // A document that only happens to have a member "URI" is another.
      if (!members.some(({ known }) => /^(?:Hash|Cert|Chain)$/.test(known))) return null;
      return {
        payloads: members.flatMap((member) => payloadOf(value, member)),
        claims: members.flatMap((member) => claimOf(value, member)),
        isTelling: true,
        diagnostics: [],
      };
    },
  },
  fits: () => true,
} satisfies HeaderFormat;

function payloadOf(value: string, { known, object, at }: Member): Payload[] {
  const role = known === 'Cert' ? 'end-entity' : known === 'Chain' ? 'bundle' : null;
  if (role === null || at.start === at.end) return [];
  return [{ role, group: object, text: unescapeJson(value, at) }];
}

function claimOf(value: string, { known, object, at }: Member): Claim[] {
  const kind = KINDS[known];
  if (kind === undefined) return [];
  const said = unescapeJson(value, at).value;
  return [{ key: known, kind, value: said, at, group: object, certificate: 0, isPartial: false }];
}
