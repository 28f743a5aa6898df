import { isChainName } from '../core/payload/chain-name.ts';
import { wholeValue } from '../core/payload/elimination.ts';
import type { HeaderFormat } from '../core/plugin.ts';

/** The DER of the certificates above the end entity, one behind the other, in one base64 value. */
export default {
  id: 'haproxy-der-chain',
  name: 'base64 of concatenated DER',
  fieldNames: [],
  writtenBy: 'proxy',
  plusAtRisk: false,
  citations: [
    {
      title: 'HAProxy, Configuration Manual',
      url: 'https://docs.haproxy.org/2.8/configuration.html#7.3.4-ssl_c_chain_der',
      section: 'ssl_c_chain_der',
    },
  ],
  isChainOnly: () => true,
  cutter: wholeValue,
  fits: ({ shape, isUrlSafe }, { name, certificates }) =>
    shape === 'base64-der' &&
    !isUrlSafe &&
    (certificates > 1 || name === null || isChainName(name)),
} satisfies HeaderFormat;
