import values from './values.fixture.json' with { type: 'json' };

/** The first certificate of a value, by the platform's own decoders: where its base64 begins, and its octets. */
function certificateOf(value: string) {
  const begin = value.indexOf('-----%0A') + '-----%0A'.length;
  const body = value.slice(begin, value.indexOf('%0A-----END'));
  return { begin, body, der: Buffer.from(body.replaceAll('%0A', ''), 'base64') };
}

const { begin, body, der } = certificateOf(values.seed);

/** Where the base64 of the first certificate of the value `seed` begins, that base64, and its octets. */
export { begin, body, der };

/** Where the characters of the octets from `start` to `end` stand in the paste: RFC 4648, section 4, and 64 to a line. */
export function placeOf(start: number, end: number): string {
  const inPaste = (character: number): number => {
    const ends = Math.floor(character / 64) * '%0A'.length;
    return begin + character + ends;
  };
  const first = 4 * Math.floor(start / 3) + (start % 3);
  const last = 4 * Math.floor((end - 1) / 3) + ((end - 1) % 3) + 1;
  return values.seed.slice(inPaste(first), inPaste(last) + 1);
}

/** Octets of that certificate, in hexadecimal. */
export const hex = (start: number, end: number): string => der.subarray(start, end).toString('hex');

/** What every view marks: pieces of a text, octets in hexadecimal, names of fields. */
export interface Marks {
  readonly paste: string;
  readonly meant: string;
  readonly written: string;
  readonly octets: string;
  readonly fields: readonly string[];
}

/** The first plus sign is the 13th octet of the serial number, and a part of the one behind it. */
export const plus = body.indexOf('+');
export const PLUS: Marks = {
  paste: '+',
  meant: '+',
  written: '␣',
  octets: hex(Math.floor((plus * 3) / 4), Math.floor((plus * 3) / 4) + 2),
  fields: ['serialNumber'],
};

/** The serial number: 18 octets behind the version. */
export const SERIAL = { start: 13, end: 31 } as const;
export const SERIAL_MARKS: Marks = {
  paste: placeOf(SERIAL.start, SERIAL.end),
  meant: placeOf(SERIAL.start, SERIAL.end),
  written: placeOf(SERIAL.start, SERIAL.end).replace('+', '␣'),
  octets: hex(SERIAL.start, SERIAL.end),
  fields: ['serialNumber'],
};
