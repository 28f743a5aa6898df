import { claimsOfInfo } from '../core/companion/traefik-info.ts';
import type { HeaderFormat } from '../core/plugin.ts';

/** What Traefik says of each certificate: names, serial number, validity, alternative names, all of it form-encoded. */
export default {
  id: 'traefik-info',
  name: 'Traefik PassTLSClientCert info',
  fieldNames: [],
  writtenBy: 'proxy',
  plusAtRisk: false,
  isList: true,
  citations: [
    {
      title: 'Traefik, PassTLSClientCert',
      url: 'https://doc.traefik.io/traefik/middlewares/http/passtlsclientcert/',
      section: 'info',
    },
  ],
  cutter: {
    id: 'traefik-info',
    cut(value) {
      const claims = claimsOfInfo(value);
      return claims === null ? null : { payloads: [], claims, isTelling: true, diagnostics: [] };
    },
  },
  fits: () => false,
} satisfies HeaderFormat;
