/** How values get damaged on their way, as teams meet it. */
export type DamageId =
  | 'form-decoded'
  | 'plus-to-space'
  | 'encoded-twice'
  | 'cut-1024'
  | 'cut-2048'
  | 'cut-4096'
  | 'newlines-to-spaces'
  | 'newlines-lost'
  | 'newlines-escaped'
  | 'html-escaped'
  | 'typographic'
  | 'url-alphabet'
  | 'end-missing';

/** One damage. `apply` answers null where it cannot happen to such a value, or would leave it as it is. */
export interface Damage {
  readonly id: DamageId;
  readonly apply: (value: string) => string | null;
}

const isPercent = (value: string): boolean => /%[0-9A-Fa-f]{2}/.test(value);

/** java.net.URLDecoder and its like (WHATWG URL, section 5.1). Throws URIError for a malformed escape. */
export const formDecode = (value: string): string => decodeURIComponent(value.replaceAll('+', ' '));

/** `+` as a space, the rest as it is: of a value that is not percent-encoded, or logged before it is decoded. */
export const losePlus = (value: string): string => value.replaceAll('+', ' ');

/** What a template that escapes for HTML writes. */
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '+': '&#43;',
  '=': '&#61;',
  '"': '&#34;',
};

const cutAt = (length: number) => (value: string) =>
  value.length > length ? value.slice(0, length) : null;

/** Line ends as a percent-encoded value has them, and as a header with obs-fold does. */
const LINE_ENDS = /%0A|\n\t?/gi;

const APPLY: Readonly<Record<DamageId, (value: string) => string | null>> = {
  // A base64 that holds a raw "+" is what it corrupts; where there is none, it decodes right.
  'form-decoded': (value) => (isPercent(value) && value.includes('+') ? formDecode(value) : null),
  'plus-to-space': losePlus,
  'encoded-twice': encodeURIComponent,
  'cut-1024': cutAt(1024),
  'cut-2048': cutAt(2048),
  'cut-4096': cutAt(4096),
  'newlines-to-spaces': (value) =>
    value.replace(LINE_ENDS, (end) => (end.startsWith('%') ? '%20' : ' ')),
  'newlines-lost': (value) => value.replace(LINE_ENDS, ''),
  'newlines-escaped': (value) => value.replace(/\n\t?/g, '\\n'),
  'html-escaped': (value) => value.replace(/[&+="]/g, (sign) => REFERENCES[sign] ?? sign),
  typographic: (value) => value.replaceAll('-----', '—–'),
  'url-alphabet': (value) =>
    isPercent(value) ? null : value.replaceAll('+', '-').replaceAll('/', '_'),
  'end-missing': (value) =>
    value.replace(/-----END(?: |\+|%20)CERTIFICATE-----(?!.*-----END)/s, ''),
};

/** Every damage, in the order in which it is offered. */
export const DAMAGES: readonly Damage[] = (
  [
    'form-decoded',
    'plus-to-space',
    'encoded-twice',
    'cut-1024',
    'cut-2048',
    'cut-4096',
    'newlines-to-spaces',
    'newlines-lost',
    'newlines-escaped',
    'html-escaped',
    'typographic',
    'url-alphabet',
    'end-missing',
  ] as const
).map((id) => ({
  id,
  apply: (value) => (isJson(value) ? null : changed(value, APPLY[id](value))),
}));

/** An event that is handed over as JSON passes no header, nor what damages headers. */
const isJson = (value: string): boolean => value.startsWith('{');

const changed = (value: string, damaged: string | null): string | null =>
  damaged === value ? null : damaged;
