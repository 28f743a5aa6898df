import { jsonStrings } from '../encoding/json-strings.ts';
import { xfccKey } from '../encoding/xfcc.ts';

const BEGINS = /^\s*(?:\[\s*)?\{\s*"(?:By|Hash|Cert|Chain|Subject|Issuer|URI|DNS|SAN)"/i;

/**
 * Whether the text is a JSON document of elements of x-forwarded-client-cert and of nothing else: one value, with what it
 * says of its certificates. Of its keys, Hash tells it from an object that only has a member "cert".
 */
export function isElementsJson(text: string): boolean {
  if (!BEGINS.test(text)) return false;
  const keys = (jsonStrings(text) ?? []).map(({ key }) => xfccKey(key));
  return keys.includes('Hash') && !keys.includes(null);
}
