import { wholeValue } from '../core/payload/elimination.ts';
import { readHexDer } from '../core/payload/hex-der.ts';
import type { HeaderFormat } from '../core/plugin.ts';

/** The DER in hexadecimal, with colons, spaces or nothing between the octets. */
export default {
  id: 'hex-der',
  name: 'hexadecimal DER',
  fieldNames: [],
  writtenBy: 'proxy',
  plusAtRisk: false,
  citations: [
    {
      title: 'HAProxy, Configuration Manual',
      url: 'https://docs.haproxy.org/2.8/configuration.html#7.3.1-hex',
      section: 'hex',
    },
  ],
  cutter: { id: 'hex-der', cut: wholeValue.cut, read: readHexDer },
  fits: ({ shape }) => shape === 'hex-der',
} satisfies HeaderFormat;
