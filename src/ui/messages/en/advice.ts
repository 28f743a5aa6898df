import type { Fix } from '../../../core/plugin.ts';
import type { Inspection } from '../../../core/view.ts';
import { type Step, stepsFor } from '../advise.ts';
import type { Advice } from '../prose.ts';

const UNVERIFIED =
  'ALB passthrough does not verify the certificate: to decode it right is not to authenticate the client. Check issuer, validity and revocation in the app.';

const STEPS: Readonly<Record<Step, string>> = {
  'app-decoder':
    'Decode percent-escapes only and leave “+” alone. The line below reads values of both kinds, with raw “+” and with %2B.',
  'app-field': 'Read the field that carries the certificate, or both names, the usual one first.',
  'app-first-block':
    'Parse each PEM block by itself; if the first one fails, refuse the request instead of taking the next.',
  'proxy-reencode':
    'If the app cannot change: re-encode “+”, “/” and “=” in the proxy before it. Renaming or copying the header alone does not help.',
  'proxy-forward':
    'Forward the header by name on every hop, and remove it from requests of clients first.',
  'proxy-encode-once':
    'Find the hop that encodes the value again, such as url_enc or an escape function on a forwarded header, and remove that.',
  'proxy-form-decoder':
    'Find what decodes before this text was written: a form decoder, a query-string parser or a log filter.',
  'proxy-mutual-tls':
    'Check that mutual TLS is on for this listener and host name, and that the proxy sets the header from it.',
  'proxy-smaller':
    'Send the client’s certificate alone and not its chain, in one header and not in two; or raise the limit of the server that refuses it.',
  'customer-pem':
    'Ask for the certificate file in PEM form, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----. Never for the private key.',
  'customer-full-value':
    'Ask for the value again as a file or attachment: logs, terminals and tickets cut and change long lines.',
  'customer-chain':
    'Ask the customer to send the intermediate certificate that issued theirs, in place of the old one.',
  'customer-renew':
    'Ask the customer to renew the certificate and to tell you the new fingerprint.',
  'customer-reissue':
    'The certificate is revoked and stays so: ask the customer for a new one, and the CA for the reason if it is not known.',
  'customer-registered':
    'Ask the customer which certificate is registered, and whether it was renewed; then register the one that is sent now.',
  'customer-client-auth':
    'Ask for a certificate with the extended key usage “TLS client authentication” (1.3.6.1.5.5.7.3.2).',
  'customer-leaf':
    'Ask which certificate the client is configured with: its own should come first, then the CAs.',
  'customer-sends':
    'Ask whether the client is configured with its own certificate, its key and the intermediate certificate.',
  'customer-revoke':
    'Tell the customer that their key was exposed: revoke the certificate, make a new key, and delete this message.',
};

/** What to do, in English. */
export function advice(inspection: Inspection): Advice {
  const { app, proxy, customer, isUnverified } = stepsFor(inspection);
  const say = (steps: readonly Step[]): readonly string[] => steps.map((step) => STEPS[step]);
  const caution = isUnverified ? UNVERIFIED : null;
  return { app: say(app), proxy: say(proxy), customer: say(customer), caution };
}

/** What a snippet does, in English. */
export function fixNote({ who, run, target, sends }: Fix): string {
  const tested = run === 'ran' ? ' Our tests run it.' : ' Not run in our tests.';
  if (who === 'reader') {
    return `${target}: gives PEM or DER; “v” is the value of the header.${tested}`;
  }
  if (sends) return `${target}: asks for a certificate and sends it.${tested}`;
  return who === 'app'
    ? `${target}: reads raw “+” and %2B alike.${tested}`
    : `${target}: sends “+” as %2B, so that any decoder reads it.${tested}`;
}
