import type { Span } from '../../span.ts';
import { DerError, DerReader, type Element, octetsOf, TAG } from '../der.ts';
import { readName, renderName } from '../name.ts';
import { readOid } from '../oid.ts';
import { readAscii, readValue, toHex } from '../text.ts';

/** RFC 5280, section 4.2.1.6. `type`: the identifier in GeneralName. */
export interface GeneralName {
  readonly type: string;
  readonly value: string;
  readonly at: Span;
}

/** Reads GeneralNames. Throws DerError. */
export function readGeneralNames(outer: DerReader): readonly GeneralName[] {
  const reader = outer.inside(outer.expect(TAG.sequence, 'GeneralNames'));
  outer.end('GeneralNames');
  const names: GeneralName[] = [];
  while (!reader.done) {
    const element = reader.any();
    const { type, value } = readGeneralName(reader.octets, element);
    names.push({ type, value, at: element.at });
  }
  return names;
}

function readGeneralName(octets: Uint8Array, element: Element): Omit<GeneralName, 'at'> {
  const contents = (): Uint8Array => octetsOf(octets, element.contents);
  switch (element.tag) {
    case 0xa0:
      return { type: 'otherName', value: readOtherName(new DerReader(octets, element.contents)) };
    case 0x81:
      return { type: 'rfc822Name', value: readAscii(octets, element.contents) };
    case 0x82:
      return { type: 'dNSName', value: readAscii(octets, element.contents) };
    case 0xa3:
      return { type: 'x400Address', value: toHex(contents()) };
    case 0xa4: {
      const reader = new DerReader(octets, element.contents);
      const name = readName(octets, reader.expect(TAG.sequence, 'directoryName'));
      reader.end('directoryName');
      return { type: 'directoryName', value: renderName(name) };
    }
    case 0xa5:
      return { type: 'ediPartyName', value: toHex(contents()) };
    case 0x86:
      return { type: 'uniformResourceIdentifier', value: readAscii(octets, element.contents) };
    case 0x87:
      return { type: 'iPAddress', value: renderAddress(contents()) };
    case 0x88:
      return { type: 'registeredID', value: readOid(octets, element) };
    default:
      throw new DerError('no GeneralName', element.at);
  }
}

/** OtherName: the type, and its value where that is a string, else its hex. */
function readOtherName(reader: DerReader): string {
  const type = readOid(reader.octets, reader.expect(TAG.oid, 'type-id'));
  const wrapper = reader.expect(0xa0, 'value');
  reader.end('OtherName');
  const inside = reader.inside(wrapper);
  const value = inside.any();
  inside.end('OtherName');
  return `${type}=${readValue(reader.octets, value)}`;
}

/** Four octets dotted, sixteen as RFC 5952 writes them; any other number in hex. */
export function renderAddress(octets: Uint8Array): string {
  if (octets.length === 4) return octets.join('.');
  if (octets.length !== 16) return toHex(octets);
  const groups = Array.from({ length: 8 }, (_, i) =>
    ((octets[i * 2] ?? 0) * 256 + (octets[i * 2 + 1] ?? 0)).toString(16),
  );
  const { start, length } = longestZeros(groups);
  if (length < 2) return groups.join(':');
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + length).join(':')}`;
}

function longestZeros(groups: readonly string[]): {
  readonly start: number;
  readonly length: number;
} {
  let best = { start: 0, length: 0 };
  let start = 0;
  groups.forEach((group, i) => {
    if (group !== '0') start = i + 1;
    else if (i + 1 - start > best.length) best = { start, length: i + 1 - start };
  });
  return best;
}
