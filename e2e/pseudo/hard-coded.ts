import type { Page } from '@playwright/test';

/** Products, formats, terms and fields of RFCs: no language translates them. */
const PROPER = new Set(
  `.NET APR AWS ALB API Access Amazon Apache App Application Azure Balancer Balancing BusyBox Bun CN CORE Caddy Cloud CloudFront Cloudflare
  Core Door Elixir English Envoy Erlang Flask Django Front GLib Gateway Go Google HAProxy Java JavaScriptCore Keycloak Kong Kotlin Ktor
  Kubernetes Load Lua Mono NET Node.js OAuth OTP OpenADR OpenResty PHP Perl Phoenix Plack Platform.sh Python RFC Rack Rails Ruby Rust SE SHA
  SHA-256 SSL Safari Service Servlet SpiderMonkey Spring TLS Tomcat Traefik URLDecoder UTC WebKit ASP.NET axum bash cowlib httpd libcurl
  libevent mTLS nginx njs notAfter notBefore Express mod_ssl
  AA BB SHA-1 SHA-384 SHA-512 Bash CA FALSE JavaScript KeyPurposeId PrintableString SPKI TRUE Tcl UTF8String algorithm base64 extensions issuer modulus parameters
  peculiar pkijs subject version x509`.split(/\s+/),
);

/**
 * Names of the catalog as they stand there, in English words though they are: versions of runtimes and forms of senders,
 * which snippets and reports name alike in every language.
 */
const NAMED = [
  /^Bun [\d.]+ \((?:WebKit|JavaScriptCore), as Safari\)$/,
  /^Envoy (?:main, \d+|before the isxdigit check)$/,
  /^OAuth 2\.0 mutual TLS \(RFC 8705\)$/,
  /^Google Cloud load balancer$/,
  /^AWS ALB, (?:passthrough|verify)$/,
  /^Traefik [\d.]+ (?:and later|to [\d.]+)$/,
  /^(?:Servlet filter|Ruby on Rails)$/,
  /^Ruby [\d.]+ and later$/,
  // Calls and options that write a name.
  /^(?:\w[\w.]*\(.*\)|openssl -nameopt \w+|X509_NAME_oneline)$/,
  // A name and a directive, variable or function of it.
  /^(?:Apache httpd|Caddy|Envoy|HAProxy|Kong|nginx|Go), [%$]?[\w.{}:…-]+(?: \([\w.]+\)|s)?$/,
];

/** Names as RFC 5280 writes them: `keyUsage`, `id-kp-clientAuth`; digits of a fingerprint or a serial number. */
const WRITTEN = /^(?:(?:id-[a-z]+-)?[a-z0-9]+[A-Z][A-Za-z0-9]*|[0-9A-Fa-f]{8,})$/;

/** A field of HTTP, alone or before what it carries; a variable of CGI. */
const FIELD = /^(?:[A-Za-z]+(?:-[A-Za-z0-9]+)+|[A-Z]+(?:_[A-Z]+)+)(?: · |$)/;

/** Elements whose text came over the wire, is code (calls of decoders and parsers are grouped options) or names a source. */
const WIRE =
  'code, pre, kbd, samp, textarea, script, style, optgroup, a, [role=grid], [role=treeitem]';

/** Plain letters on the page, in texts and in what a screen reader says instead of one; nothing of what came over the wire. */
function plainTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate((wire) => {
    const SAID = ['aria-label', 'title', 'placeholder', 'alt'];
    const texts = [...document.body.querySelectorAll('*')]
      .filter((element) => element.closest(wire) === null)
      .flatMap((element) => {
        const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
        const shown = own.map(({ nodeValue }) => nodeValue ?? '');
        return [...shown, ...SAID.map((name) => element.getAttribute(name) ?? '')];
      });
    return [...new Set(texts.map((text) => text.trim()))].filter((text) =>
      /[A-Za-z]{2}/.test(text),
    );
  }, WIRE);
}

/** What the page says in plain letters though it is neither from the paste nor a proper name. */
export async function hardCoded(page: Page, pasted: string): Promise<readonly string[]> {
  const texts = await plainTexts(page);
  return texts.filter((text) => {
    if (FIELD.test(text) || NAMED.some((name) => name.test(text))) return false;
    const words = text.match(/\.?\b[A-Za-z][A-Za-z0-9._-]*[A-Za-z0-9]/g) ?? [];
    return words.some((word) => !PROPER.has(word) && !WRITTEN.test(word) && !pasted.includes(word));
  });
}

/** What is wider than its place and neither scrolls nor is cut on purpose: its tag, class and text. */
export function clipped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isMeant = (element: Element): boolean => {
      const { overflowX, display, textOverflow, clipPath } = getComputedStyle(element);
      // What is for screen readers alone is cut off whole.
      const isUnseen = element.closest('.visually-hidden') !== null || clipPath !== 'none';
      const isLaidOut = display !== 'inline' && !isUnseen;
      return !isLaidOut || textOverflow === 'ellipsis' || ['auto', 'scroll'].includes(overflowX);
    };
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = [...document.body.querySelectorAll('*')]
      .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
      .filter((one) => !isMeant(one))
      .map((one) => `${one.tagName} ${one.className}: ${(one.textContent ?? '').slice(0, 40)}`);
    return scrollWidth > clientWidth
      ? [...wide, `the page: ${scrollWidth} of ${clientWidth}`]
      : wide;
  });
}
