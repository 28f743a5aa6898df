import { commaList } from '../core/payload/list.ts';
import type { Reading, Spelling } from '../core/payload/reading.ts';
import type { HeaderFormat } from '../core/plugin.ts';

const NAME = 'x-forwarded-tls-client-cert';

/** Version 1.7 to 2.9.1: each base64 value is escaped by url.QueryEscape, the commas between them are not. */
export default {
  id: 'traefik-escaped',
  name: 'Traefik PassTLSClientCert, 2.9.1 and older',
  fieldNames: [NAME],
  writtenBy: 'proxy',
  plusAtRisk: false,
  isList: true,
  citations: [
    {
      title: 'Traefik, pull request 9412',
      url: 'https://github.com/traefik/traefik/pull/9412',
    },
  ],
  cutter: commaList,
  fits: (reading, { name, payloads }) =>
    (isEscaped(reading) || hasNothingToEscape(reading)) &&
    (payloads > 1 || name === null || name.toLowerCase() === NAME),
} satisfies HeaderFormat;

const isEscaped = ({ shape, spellings: { plus, slash, equals } }: Reading): boolean =>
  shape === 'percent-base64-der' && [plus, slash, equals].every(isUpper);

const isUpper = (found: ReadonlySet<Spelling>): boolean =>
  found.size === 0 || (found.size === 1 && found.has('upper'));

const PAD = 0x3d;

/** Such a value is the same in old and new versions. */
const hasNothingToEscape = ({ shape, isUrlSafe, bodyPluses, bodySlashes, intended }: Reading) =>
  shape === 'base64-der' &&
  !isUrlSafe &&
  bodyPluses + bodySlashes === 0 &&
  !intended.value.includes(PAD);
