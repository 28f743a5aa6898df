import { wholeValue } from '../core/payload/elimination.ts';
import type { HeaderFormat } from '../core/plugin.ts';

/** base64 DER with `+ / =` escaped, as HAProxy's url_enc writes it. */
export default {
  id: 'percent-base64-der',
  name: 'percent-encoded base64 DER',
  fieldNames: [],
  writtenBy: 'proxy',
  plusAtRisk: false,
  citations: [
    {
      title: 'HAProxy, Configuration Manual',
      url: 'https://docs.haproxy.org/2.8/configuration.html#7.3.1-url_enc',
      section: 'url_enc',
    },
  ],
  cutter: wholeValue,
  fits: ({ shape }) => shape === 'percent-base64-der',
} satisfies HeaderFormat;
