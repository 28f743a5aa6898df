import type { FormatWords } from '../interface.ts';

/** Who writes each format, what it holds, and what breaks it, in English. */
export const formats: FormatWords = {
  'aws-alb':
    'AWS ALB writes it, and CloudFront in its -Pem header: percent-encoded PEM with “+”, “/” and “=” left raw. Passthrough mode sends the whole chain, the client’s certificate first; verify mode (-Leaf) and CloudFront send that one only. Form decoders break it: they turn “+” into a space.',
  'aws-alb-metadata':
    'AWS ALB writes it in verify mode beside -Leaf: the serial number in hexadecimal, subject and issuer as RFC 2253 names, or the validity. It holds no certificate.',
  'nginx-escaped':
    'nginx writes it as $ssl_client_escaped_cert, and so do Application Gateway, Kong and encodeURIComponent: PEM with everything but letters, digits and - . _ ~ escaped. It holds the client’s certificate only. Any percent or form decoder reads it; parsers that get it without decoding refuse it.',
  'nginx-tabbed':
    'nginx writes it as $ssl_client_cert, which is deprecated: PEM with a tab after each line end. It holds the client’s certificate only. Servers refuse the bare line ends or fold them into spaces.',
  pem: 'The textual encoding itself, as in a file or as nginx $ssl_client_raw_cert writes it. Line ends do not survive in a header: servers refuse it, cut it or fold it into spaces.',
  'envoy-xfcc':
    'Envoy, Istio, Contour and Azure Container Apps write it: elements of Hash, Cert, Chain, Subject, URI and DNS, one for each hop. Cert is the client’s certificate, Chain all that it sent with that one first, both percent-encoded. Splitting at “;”, “,” or “=” without minding quotation marks breaks it.',
  'envoy-xfcc-json':
    'Newer versions of Envoy may write the elements of x-forwarded-client-cert as JSON. We have not seen this form on the wire: it is read by its keys.',
  traefik:
    'Traefik 2.9.4 and newer writes it: base64 DER of everything that the client sent, its own certificate first, with commas between and no PEM lines. Decoding it as a form turns “+” into a space; parsers that take one value drop the rest of the list.',
  'traefik-escaped':
    'Traefik 1.7 to 2.9.1 writes it: base64 DER with “+”, “/” and “=” escaped and raw commas between the certificates, the client’s own first. Newer versions escape nothing, so a consumer for one reads the other only by luck.',
  'traefik-info':
    'Traefik writes it beside the certificates: names, serial number, validity and alternative names of each, form-encoded, so here “+” is a space. It holds no certificate.',
  'haproxy-der':
    'HAProxy, Caddy, Azure App Service, Cloudflare, Cloud Foundry, WebLogic, WebSphere and F5 write it: base64 of the certificate’s DER on one line, “+”, “/” and “=” raw. Mostly the client’s certificate only. URL decoding breaks it, and PEM parsers want the BEGIN and END lines put back.',
  'haproxy-der-chain':
    'HAProxy writes it as ssl_c_chain_der: the DER of the certificates above the client’s, one behind the other, in one base64 value. The client’s own is left out. Parsers that read one certificate drop the others.',
  'apache-spaces':
    'Apache writes it as %{SSL_CLIENT_CERT}s: PEM with each line end as one space. It holds one certificate; the chain is in SSL_CLIENT_CERT_CHAIN_0, _1 and so on, without the client’s. Most PEM parsers refuse the spaces.',
  'apache-escape':
    'Apache writes it with the function escape: percent-encoded PEM with lower-case %0a, and “+”, “/” and “=” raw. It holds the client’s certificate only. Form decoders break it: they turn “+” into a space.',
  'base64-pem':
    'Apache writes it with the function base64: the whole PEM text in base64, which begins with LS0tLS1CRUdJTi. It holds the client’s certificate only. A parser must decode it once to get PEM, not DER.',
  rfc9440:
    'RFC 9440, Google Cloud and Cloudflare’s rules write it: base64 DER between colons. Client-Cert is the client’s certificate; Client-Cert-Chain lists the ones above it and leaves that one out. Base64 readers that skip the colons seem to work, then drop the rest of the list.',
  'go-path-escape':
    'Go’s url.PathEscape writes it, as Platform.sh does: percent-encoded PEM with “+” and “=” raw and “/” escaped. Form decoders break it: they turn “+” into a space.',
  'form-urlencoded':
    'Form encoders write it, such as Java’s URLEncoder, Go’s QueryEscape and PHP’s urlencode: a space is “+”, everything else is escaped. Only a form decoder reads it; a percent decoder leaves “BEGIN+CERTIFICATE”.',
  'python-quote':
    'Python’s urllib.parse.quote writes it: percent-encoded PEM with “/” raw and “+” and “=” escaped. Percent and form decoders both read it.',
  'api-gateway-json':
    'AWS API Gateway hands it to a Lambda function in clientCert.clientCertPem, with names, serial number and validity beside it: PEM, in JSON with \\n for each line end. It holds the client’s certificate only and is no header.',
  'json-escaped-pem':
    'JSON logs, YAML and environment variables write it: PEM with a backslash and an n for each line end. Parsers refuse it until the escapes are undone.',
  'base64url-der':
    'Encoders for URLs and tokens write it: base64 DER with - and _ for “+” and “/”, often without padding. Decoders of standard base64 refuse it or skip the two signs.',
  'hex-der':
    'HAProxy’s hex converter and some tools write it: the certificate’s DER in hexadecimal. It is twice as long as the DER, so it meets header limits early.',
  'percent-base64-der':
    'HAProxy’s url_enc and other encoders write it: base64 DER with “+”, “/” and “=” escaped. It holds the client’s certificate only. It must be percent-decoded before the base64 is read.',
  companion:
    'A proxy writes it beside the certificate or in place of it: a name, a serial number, a fingerprint, a date. It holds no certificate.',
};
