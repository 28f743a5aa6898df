import type { Member } from '../../core/path/validate.ts';
import type { Citation } from '../../core/plugin.ts';

/** A public CA that stopped issuing id-kp-clientAuth in its certificates for web servers. */
interface PublicCa {
  readonly name: string;
  /** Since when it does so by default: a day or a month, ISO 8601. */
  readonly since: string;
  /** organizationName of its issuing CAs. */
  readonly organization: RegExp;
  /** Its own announcement. */
  readonly citation: Citation;
}

/** CAs that said when, in their own announcements. */
const PUBLIC_CAS: readonly PublicCa[] = [
  {
    name: "Let's Encrypt",
    since: '2026-02-11',
    organization: /^Let['’]s Encrypt$/,
    citation: {
      title: "Let's Encrypt, Ending TLS Client Authentication Certificate Support in 2026",
      url: 'https://letsencrypt.org/2025/05/14/ending-tls-client-authentication',
    },
  },
  {
    name: 'DigiCert',
    since: '2025-10-01',
    organization: /^(DigiCert,? Inc\.?|GeoTrust,? Inc\.?|thawte, Inc\.|RapidSSL)$/i,
    citation: {
      title: 'DigiCert, Removing the client authentication EKU from public TLS certificates',
      url: 'https://knowledge.digicert.com/alerts/sunsetting-client-authentication-eku-from-digicert-public-tls-certificates',
    },
  },
  {
    name: 'Sectigo',
    since: '2025-10',
    organization: /^(Sectigo Limited|Sectigo|ZeroSSL|ZeroSSL GmbH|COMODO CA Limited)$/i,
    citation: {
      title: 'Sectigo, Deprecation of Client Authentication EKU',
      url: 'https://sectigo.com/faq-client-authentication-eku-deprecation',
    },
  },
  {
    name: 'Certum',
    since: '2026-05-15',
    organization: /^(Asseco Data Systems S\.A\.|Unizeto Technologies S\.A\.)$/,
    citation: {
      title: 'Certum, Sunsetting the clientAuth EKU from Certum SSL/TLS certificates',
      url: 'https://support.certum.eu/en/technical-news/sunsetting-the-clientauth-eku-from-certum-ssl-tls-certificates',
    },
  },
  {
    name: 'Google Trust Services',
    since: '2025-11',
    organization: /^Google Trust Services( LLC)?$/,
    citation: {
      title: 'Google Trust Services, Client Authentication Certificates (clientAuth) Deprecation',
      url: 'https://developers.google.com/public-key-infrastructure/updates/may2025-clientauth',
    },
  },
  {
    name: 'SSL.com',
    since: '2025-09-15',
    organization: /^SSL Corp(oration)?$/,
    citation: {
      title: 'SSL.com, Removal of the Client Authentication EKU from TLS Server Certificates',
      url: 'https://www.ssl.com/blogs/removal-of-the-client-authentication-eku-from-tls-server-certificates-what-you-need-to-know/',
    },
  },
];

/** The reason of them all. */
export const CHROME_ROOT_PROGRAM: Citation = {
  title: 'Chrome Root Program Policy',
  url: 'https://googlechrome.github.io/chromerootprogram/#132-promote-use-of-dedicated-tls-server-authentication-pki-hierarchies',
  section: '1.3.2',
};

const ORGANIZATION = '2.5.4.10';

/** The public CA that issued a certificate, by the organizationName of its issuer; null for others. */
export function publicCaOf({ certificate }: Member): PublicCa | null {
  const names = certificate.issuer.rdns
    .flat()
    .flatMap(({ type, value }) => (type === ORGANIZATION ? [value] : []));
  return (
    PUBLIC_CAS.find(({ organization }) => names.some((name) => organization.test(name))) ?? null
  );
}
