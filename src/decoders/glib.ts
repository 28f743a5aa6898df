import { decodeOctets, octetDecoder } from '../core/encoding/percent.ts';
import type { Decoder } from '../core/plugin.ts';
import { cString } from './emulation/octets.ts';
import { failWith } from './emulation/text.ts';

/** The string call fails without a word, at an escaped NUL too. */
const unescapeString = octetDecoder(
  cString((octets) => {
    const decoded = decodeOctets(octets, 'keep', isNull);
    return decoded.value.indexOf(0) !== -1 ? isNull() : decoded;
  }),
);

const isNull = (): never => failWith('NULL', 'g_uri_unescape_string returned NULL');

const unescapeBytes = octetDecoder(
  cString((octets) =>
    decodeOctets(octets, 'keep', () => failWith('g-uri-quark:0', 'Invalid %-encoding in URI')),
  ),
);

const glib = {
  runtime: 'C',
  versions: 'GLib 2.74.6',
  provenance: 'ran',
  citations: [
    {
      title: 'GLib, glib/guri.c',
      url: 'https://gitlab.gnome.org/GNOME/glib/-/blob/2.74.6/glib/guri.c',
    },
  ],
} as const;

const decoders: readonly Decoder[] = [
  {
    ...glib,
    id: 'c-g_uri_unescape_string',
    call: 'g_uri_unescape_string(s, NULL), GLib',
    decode: unescapeString,
  },
  {
    ...glib,
    id: 'c-g_uri_unescape_bytes',
    call: 'g_uri_unescape_bytes(s, -1, NULL, &error), GLib',
    decode: unescapeBytes,
  },
];

export default decoders;
