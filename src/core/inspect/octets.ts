import type { OctetPart, OctetsJson } from '../view.ts';
import type { Collected } from './certificates.ts';

/** So many parts are handed to other readers, each a millisecond or two of theirs. */
const MOST = 40;

/** What other readers may be asked about: certificates first, then what our reader refuses, then everything else. */
export function octetsFor({ members, unread, bundles, objects }: Collected): OctetsJson {
  const all: readonly OctetPart[] = [
    ...members.map(
      ({ certificate, json }, i): OctetPart => ({
        kind: 'certificate',
        number: i + 1,
        title: json.title,
        octets: certificate.octets,
      }),
    ),
    ...unread.map(({ octets }) => other('certificate', octets)),
    ...bundles.map(({ octets }) => other('PKCS #7', octets)),
    ...objects.map(({ kind, octets }) => other(kind, octets)),
  ];
  return {
    // A part of a larger buffer would take all of that along to the page.
    parts: all.slice(0, MOST).map((part) => ({ ...part, octets: part.octets.slice() })),
    left: Math.max(0, all.length - MOST),
  };
}

const other = (kind: OctetPart['kind'], octets: Uint8Array): OctetPart => ({
  kind,
  number: null,
  title: '',
  octets,
});
