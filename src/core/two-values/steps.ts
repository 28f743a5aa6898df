import { toBase64 } from '../x509/base64.ts';

/** The known steps from one hop's value to the next one's. Permanent ids: messages hang on them. */
export type StepId =
  | 'form-decode'
  | 'percent-decode'
  | 'plus-to-space'
  | 'plus-to-slash'
  | 'encode-nginx'
  | 'encode-alb'
  | 'encode-apache'
  | 'encode-python'
  | 'encode-go-path'
  | 'encode-form'
  | 'line-ends-to-space'
  | 'line-ends-to-tab'
  | 'line-ends-to-lf-tab'
  | 'line-ends-removed'
  | 'html-escape'
  | 'json-escape'
  | 'hex-upper'
  | 'hex-lower'
  | 'trim'
  | 'first-certificate'
  | 'bare-base64'
  | 'base64-encode'
  | 'truncate';

/** A step with what it does; null where it would change nothing or cannot be taken. */
interface Step {
  readonly id: StepId;
  /** What every value shows after this step, whatever step follows: it is not tried where the target does not. */
  readonly leaves?: RegExp;
  take(text: string): string | null;
}

const utf8 = new TextEncoder();

/** Percent-encodes what `signs` matches as UTF-8 (RFC 3986, section 2.1), in the given case of hexadecimal digits. */
const percentEncode = (text: string, signs: RegExp, isLower = false): string =>
  text.replace(signs, (character) => {
    const octets = Array.from(utf8.encode(character), (octet) => {
      const hex = octet.toString(16).padStart(2, '0');
      return `%${isLower ? hex : hex.toUpperCase()}`;
    });
    return octets.join('');
  });

/** Percent-decodes as UTF-8; null where a `%` is malformed or the octets are no UTF-8: decoders then differ. */
function percentDecode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const ESCAPE = /%[0-9A-Fa-f]{2}/;
const ESCAPES = /%[0-9A-Fa-f]{2}/g;
/** As they stand, or percent-encoded afterwards. */
const TAB = /\t|%(?:25)*09|\\t/;
const AMPERSAND = /&|%(?:25)*26/;
const BACKSLASH = /\\|%(?:25)*5[Cc]/;

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '+': '&#43;',
  '=': '&#61;',
  '/': '&#x2F;',
};

/** Template engines escape the first few, some of them more. */
const htmlEscape = (text: string, signs: RegExp): string =>
  text.replace(signs, (sign) => HTML[sign] ?? sign);

/** The end of the first encapsulated block of several, without and with its line end, as proxies do that forward the end entity only. */
const FIRST = /^[\s\S]*?-----END(?: |%20|\+)CERTIFICATE-----/;
const FIRST_LINE = /^[\s\S]*?-----END(?: |%20|\+)CERTIFICATE-----(?:\r?\n|%0[Aa])/;

function upTo(text: string, end: RegExp): string | null {
  const first = end.exec(text)?.[0] ?? null;
  return first !== null && text.includes('-----BEGIN', first.length) ? first : null;
}

const jsonEscape = (text: string): string => JSON.stringify(text).slice(1, -1);

const STEPS: readonly Step[] = [
  { id: 'percent-decode', take: (text) => (ESCAPE.test(text) ? percentDecode(text) : null) },
  {
    // WHATWG URL, section 5.1: "+" is replaced before the percent-decoding.
    id: 'form-decode',
    take: (text) => (ESCAPE.test(text) ? percentDecode(text.replaceAll('+', ' ')) : null),
  },
  { id: 'plus-to-space', leaves: / |%20|\+/, take: (text) => text.replaceAll('+', ' ') },
  { id: 'plus-to-slash', leaves: /^[^+]*$/, take: (text) => text.replaceAll('+', '/') },
  { id: 'encode-nginx', leaves: ESCAPE, take: (text) => percentEncode(text, /[^\w.~-]/gu) },
  { id: 'encode-alb', leaves: ESCAPE, take: (text) => percentEncode(text, /[^\w.~+/=-]/gu) },
  {
    id: 'encode-apache',
    leaves: ESCAPE,
    take: (text) => percentEncode(text, /[^\w$.+!*'(),:;@&=/~-]/gu, true),
  },
  { id: 'encode-python', leaves: ESCAPE, take: (text) => percentEncode(text, /[^\w.~/-]/gu) },
  {
    id: 'encode-go-path',
    leaves: ESCAPE,
    take: (text) => percentEncode(text, /[^\w.~$&+=:@-]/gu),
  },
  {
    // WHATWG URL, section 5.2: a space becomes "+".
    id: 'encode-form',
    leaves: /\+|%2B/,
    take: (text) => percentEncode(text, /[^\w.* -]/gu).replaceAll(' ', '+'),
  },
  // RFC 9112, section 5.2: a hop that removes an obs-fold writes a space for it.
  {
    id: 'line-ends-to-space',
    leaves: / |%20|\+/,
    take: (text) => text.replace(/\r?\n[\t ]*/g, ' '),
  },
  { id: 'line-ends-to-tab', leaves: TAB, take: (text) => text.replace(/\r?\n/g, '\t') },
  {
    id: 'line-ends-to-lf-tab',
    leaves: TAB,
    take: (text) => text.replace(/\r?\n(?![\t ])/g, '\n\t'),
  },
  {
    id: 'line-ends-removed',
    leaves: /^[^\n]*$/,
    take: (text) => text.replace(/\r?\n[\t ]*/g, ''),
  },
  { id: 'html-escape', leaves: AMPERSAND, take: (text) => htmlEscape(text, /[&<>"']/g) },
  { id: 'html-escape', leaves: AMPERSAND, take: (text) => htmlEscape(text, /[&<>"'+]/g) },
  { id: 'html-escape', leaves: AMPERSAND, take: (text) => htmlEscape(text, /[&<>"'+=/]/g) },
  { id: 'json-escape', leaves: BACKSLASH, take: jsonEscape },
  {
    id: 'json-escape',
    leaves: BACKSLASH,
    take: (text) => jsonEscape(text).replaceAll('/', '\\/'),
  },
  {
    id: 'hex-upper',
    leaves: ESCAPE,
    take: (text) => text.replace(ESCAPES, (found) => found.toUpperCase()),
  },
  {
    id: 'hex-lower',
    leaves: /%(?:25)*(?:[0-9A-F]?[a-f])/,
    take: (text) => text.replace(ESCAPES, (found) => found.toLowerCase()),
  },
  { id: 'trim', take: (text) => text.replace(/^(?:\s|%0[AaDd])+|(?:\s|%0[AaDd])+$/g, '') },
  { id: 'first-certificate', take: (text) => upTo(text, FIRST) },
  { id: 'first-certificate', take: (text) => upTo(text, FIRST_LINE) },
  { id: 'bare-base64', leaves: /^[^-]*$/, take: bareBase64 },
  {
    id: 'base64-encode',
    leaves: /^[A-Za-z0-9+/=%]+$/,
    take: (text) => toBase64(utf8.encode(text)),
  },
];

/** Without boundaries and line ends, certificates joined by a comma: what Traefik makes of PEM. */
function bareBase64(text: string): string | null {
  const blocks = [...text.matchAll(/-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/g)];
  if (blocks.length === 0) return null;
  return blocks.map(([, body = '']) => body.replace(/\s/g, '')).join(',');
}

/** Takes the steps that may lead to one target. */
export interface Walker {
  /** Every step that can be taken from here, with what comes of it: always something else than `text`. */
  from(text: string): readonly { readonly id: StepId; readonly text: string }[];
}

/** The steps that may lead to `target`: those whose signs it shows. */
export function walkTo(target: string): Walker {
  const steps = STEPS.filter(({ leaves }) => leaves === undefined || leaves.test(target));
  return {
    from: (text) =>
      steps.flatMap(({ id, take }) => {
        const taken = take(text);
        return taken === null || taken === text ? [] : [{ id, text: taken }];
      }),
  };
}

/** Whether the value is encoded already: encoding it is then one encoding too many. */
export const isEncoded = (text: string): boolean => ESCAPE.test(text);
