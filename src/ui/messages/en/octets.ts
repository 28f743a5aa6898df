import type { OctetsMessages } from '../octets.ts';
import { number, plural } from './numbers.ts';

/** The words of the octets in English. */
export const octets: OctetsMessages = {
  name: 'Octets',
  count: (value) => plural(value, 'certificate', 'certificates'),
  certificate: 'Certificate',
  option: (value, title) => `${value}: ${title === '' ? 'not readable' : title}`,
  reader: 'Beside it, as read by',
  working: 'Reading the octets…',
  failed: 'The octets of this certificate cannot be shown.',
  stops: (call) => `${call} stops with an error and writes nothing:`,
  views: {
    paste: 'Pasted text',
    intended: 'Decoded text, as it was meant',
    written: (call) => `Decoded text, as written by ${call}`,
    octets: 'DER octets, hexadecimal',
    tree: 'Fields (ASN.1)',
  },
  status: {
    name: 'What is pointed at',
    idle: 'Point at a character, an octet or a field. The arrow keys move, Enter or a click pins, Escape lifts the pin.',
    character: (position, text) => `character ${number(position)}, ${text}`,
    characters: (from, to, text) => `characters ${number(from)}–${number(to)}, ${text}`,
    inserted: (position) => `did not arrive: put in before character ${number(position)}`,
    outside: 'outside the field of this certificate',
    octet: (value) => `octet ${number(value)}`,
    octets: (from, to) => `octets ${number(from)}–${number(to)}`,
    noOctet: 'carries no octet',
    part: { tag: 'tag', length: 'length', contents: 'contents' },
    space: 'a space',
    lineEnd: 'a line end',
    nothing: 'nothing',
    restored: (text) => `restored as ${text}`,
    writes: (who, wrote, then) => `${who} writes ${wrote} here, ${then}`,
    writesElse: (who, places) =>
      `${who} writes something else in ${plural(places, 'place', 'places')} here`,
    consequence: {
      loses: 'base64 shifts from here on',
      adds: 'base64 shifts from here on',
      changes: 'which changes the octets',
      layout: 'which base64 leaves out',
      boundary: 'so the boundary line is lost',
      text: 'which carries no octet',
    },
    shifted: (who, characters) =>
      characters < 0
        ? `as ${who} writes it, base64 is already shifted here: ${plural(-characters, 'character is', 'characters are')} missing before`
        : `as ${who} writes it, base64 is already shifted here: ${plural(characters, 'character', 'characters')} too many before`,
    reference: {
      'form-strict': 'a form decoder',
      'plus-safe': 'a decoder that leaves “+” alone',
    },
    separator: '; ',
    pinned: 'Pinned',
    unpin: 'Unpin',
  },
  legendName: 'What the marks mean',
  legend: {
    tag: 'tag',
    length: 'length octets',
    contents: 'contents octets',
    damage: 'damaged',
    repair: 'repaired',
    divergence: 'written differently by this decoder',
  },
  problem: { cut: 'cut off', 'not-der': 'not DER' },
  size: (value) => `${number(value)} B`,
  show: (what) => `Show in Octets: ${what}`,
  showPlace: 'Octets',
};
