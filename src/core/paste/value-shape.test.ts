import { expect, test } from 'vitest';
import { boundariesIn } from './value-shape.ts';

const BOUNDARY = '-----BEGIN CERTIFICATE';

// RFC 7468, section 2: five hyphens, the keyword, a space, the label.
test.each(Array.from({ length: BOUNDARY.length - 5 }, (_, i) => BOUNDARY.slice(0, 6 + i)))(
  'a line that was cut off at %j goes on with a BEGIN boundary',
  (cut) => {
    const line = `MIIB== -----END CERTIFICATE----- ${cut}`;
    expect(boundariesIn(line)).toMatchObject({ first: 'END', last: 'BEGIN', end: line.length });
  },
);

// WHATWG URL, section 5.2: a form encoder leaves hyphens alone, and writes the space as "+".
test.each(
  ['%0A', '%250A', '%0D', '\\n'].flatMap((end) =>
    Array.from({ length: 6 }, (_, i) => [end, `-----BEGIN+`.slice(0, 6 + i)] as const),
  ),
)('and so is one behind the encoded line end %j, at %j', (end, cut) => {
  const line = `MIIB%3D%3D${end}-----END+CERTIFICATE-----${end}${cut}`;
  expect(boundariesIn(line)).toMatchObject({ first: 'END', last: 'BEGIN', end: line.length });
});

test.each(['a -----', 'a ----- B', 'a ---B', 'x-----BEG', 'BEGIN', '-----BEGINNING of the text'])(
  '%j holds no boundary',
  (line) => expect(boundariesIn(line)).toBeNull(),
);
