import { DAMAGES, type DamageId, formDecode, losePlus } from '../core/damage/damage.ts';
import type { Sent } from './damage-senders.ts';

/** Draws from a seed: the same numbers for the same seed. */
export interface Draw {
  /** A whole number from 0 to `below` - 1. */
  number(below: number): number;
  one<T>(of: readonly T[]): T;
}

/** The generator of Tommy Ettinger, mulberry32. */
export function drawFrom(seed: number): Draw {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const number = (below: number): number => next() % below;
  return { number, one: (of) => of[number(of.length)]! };
}

/** One damage; null where it cannot happen to such a value. */
export type Damage = (sent: Sent, draw: Draw) => string | null;

const isPem = ({ sender }: Sent): boolean => sender !== 'base64';
const holdsPlus = (text: string): boolean => text.includes('+');
const changed = (sent: Sent, text: string): string | null => (text === sent.value ? null : text);

/** A damage that the page offers, too. */
const offered =
  (id: DamageId, canHappen: (sent: Sent) => boolean): Damage =>
  (sent) =>
    canHappen(sent) ? (DAMAGES.find((one) => one.id === id)?.apply(sent.value) ?? null) : null;
const isPlain = ({ sender }: Sent): boolean => sender === 'pem';

/** What a sender that writes "+" raw loses to a form decoder; the others lose nothing. */
const losesPlus = ({ sender, value }: Sent): boolean =>
  !['nginx', 'pythonQuote', 'form'].includes(sender) && holdsPlus(value);

const HTML: Readonly<Record<string, readonly string[]>> = {
  '+': ['&#43;', '&#x2B;', '&#x2b;', '&#0043;', '&plus;'],
  '/': ['&#47;', '&#x2F;', '&sol;'],
  '=': ['&#61;', '&#x3D;', '&equals;'],
  '\n': ['&#10;', '&#xA;', '&#13;&#10;', '<br>', '<br />', '&NewLine;'],
};

/** What a template that escapes `signs` writes. */
function html(text: string, draw: Draw, signs: readonly string[]): string {
  return signs.reduce((all, sign) => all.replaceAll(sign, draw.one(HTML[sign]!)), text);
}

/** Lines of another width, boundaries left as they are. */
function rewrap(text: string, width: number): string {
  return text.replace(/(-----\n)([^-]+)(\n-----END)/g, (_, begin, body: string, end) => {
    const lines = body.replaceAll('\n', '').match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
    return begin + lines.join('\n') + end;
  });
}

const DASHES = ['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uff0d'];
const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e', '\u202c'];

/** The hyphens of every boundary, as a word processor joins or replaces them. */
function dashes(text: string, draw: Draw): string {
  const written = draw.one([
    () => '\u2014\u2013',
    () => '\u2014\u2014-',
    () => draw.one(DASHES).repeat(5),
    () => `-${draw.one(DASHES)}-${draw.one(DASHES)}-`,
  ]);
  return text.replaceAll('-----', written);
}

function invisible(text: string, draw: Draw): string {
  let out = text;
  for (let i = 0; i < 1 + draw.number(4); i += 1) {
    const at = 1 + draw.number(out.length - 1);
    out = out.slice(0, at) + draw.one(INVISIBLE) + out.slice(at);
  }
  return out;
}

/** The single damages that the contract names as repairable: all of them have to be recovered. */
export const repairable: Readonly<Record<string, Damage>> = {
  plusToSpace: offered('plus-to-space', losesPlus),
  formDecoded: (sent) =>
    losesPlus(sent) && sent.isPercent && !sent.value.includes('%%') ? formDecode(sent.value) : null,
  newlinesToSpaces: offered('newlines-to-spaces', isPlain),
  encodedTwice: (sent) =>
    encodeURIComponent(sent.isPercent ? sent.value : encodeURIComponent(sent.value)),
  encodedThrice: (sent) =>
    encodeURIComponent(
      encodeURIComponent(sent.isPercent ? sent.value : encodeURIComponent(sent.value)),
    ),
  html: (sent, draw) => changed(sent, html(sent.value, draw, ['+', '=', '/'])),
  htmlLineEnds: (sent, draw) =>
    isPem(sent) ? changed(sent, html(sent.value, draw, ['\n', '+'])) : null,
  htmlTwice: (sent, draw) =>
    changed(sent, html(sent.value, draw, ['+', '=']).replaceAll('&', '&amp;')),
  dashes: (sent, draw) => (isPem(sent) ? changed(sent, dashes(sent.value, draw)) : null),
  noBreakSpaces: (sent) =>
    isPem(sent) && !sent.isPercent ? sent.value.replaceAll(' ', '\u00a0') : null,
  invisible: (sent, draw) => invisible(sent.value, draw),
  rewrapped: (sent, draw) =>
    sent.sender === 'pem' ? changed(sent, rewrap(sent.value, 48 + draw.number(60))) : null,
  base64Wrapped: (sent, draw) =>
    sent.sender === 'base64'
      ? (sent.value.match(new RegExp(`.{1,${draw.one([64, 76])}}`, 'g')) ?? []).join('\n')
      : null,
  tabFolded: (sent) => (sent.sender === 'pem' ? sent.value.replaceAll('\n', '\n\t') : null),
  newlinesLost: offered('newlines-lost', isPlain),
  newlinesEscaped: (sent, draw) =>
    sent.sender === 'pem'
      ? sent.value.replaceAll('\n', draw.one(['\\n', '\\r\\n', '\\\\n']))
      : null,
  carriageReturns: (sent) => (sent.sender === 'pem' ? sent.value.replaceAll('\n', '\r\n') : null),
  beginMissing: (sent) =>
    isPem(sent) ? changed(sent, sent.value.replace(/^-----BEGIN.+?CERTIFICATE-----/, '')) : null,
  endMissing: offered('end-missing', isPem),
};

/** Two damages in a row, each repairable. */
export const combined: Readonly<Record<string, Damage>> = {
  plusAndLineEnds: (sent) =>
    isPem(sent) && losesPlus(sent)
      ? (sent.isPercent ? formDecode(sent.value) : losePlus(sent.value)).replaceAll('\n', ' ')
      : null,
  encodedAgainAfterFormDecode: (sent) =>
    losesPlus(sent) && sent.isPercent ? encodeURIComponent(formDecode(sent.value)) : null,
  formEncodedAfterFormDecode: (sent) =>
    losesPlus(sent) && sent.isPercent
      ? encodeURIComponent(formDecode(sent.value)).replaceAll('%20', '+')
      : null,
  htmlThenRewrapped: (sent, draw) =>
    sent.sender === 'pem' && holdsPlus(sent.value)
      ? html(rewrap(sent.value, 48 + draw.number(60)), draw, ['+', '/'])
      : null,
  dashesAndRewrapped: (sent, draw) =>
    sent.sender === 'pem' ? dashes(rewrap(sent.value, 76), draw) : null,
  plusToSpaceThenHtml: (sent, draw) =>
    losesPlus(sent) ? changed(sent, html(losePlus(sent.value), draw, ['/', '='])) : null,
  plusToSpaceWide: (sent) =>
    sent.sender === 'pem' && holdsPlus(sent.value) ? losePlus(rewrap(sent.value, 76)) : null,
  plusAndLineEndsWide: (sent) =>
    sent.sender === 'pem' && holdsPlus(sent.value)
      ? losePlus(rewrap(sent.value, 76)).replaceAll('\n', ' ')
      : null,
  plusToNoBreakSpace: (sent) =>
    losesPlus(sent) && !sent.isPercent ? sent.value.replaceAll('+', '\u00a0') : null,
  plusToSpaceThenEscaped: (sent) =>
    sent.sender === 'pem' && holdsPlus(sent.value)
      ? losePlus(sent.value).replaceAll('\n', '\\n')
      : null,
  encodedTwiceThenHtml: (sent) =>
    sent.sender === 'alb' ? encodeURIComponent(sent.value).replaceAll('%', '&#37;') : null,
  dashesThenEncoded: (sent, draw) =>
    sent.sender === 'pem' ? encodeURIComponent(dashes(sent.value, draw)) : null,
};

function at(text: string, draw: Draw): number {
  return 40 + draw.number(Math.max(1, text.length - 80));
}

/** Damages that cannot always be undone: what is not recovered has to be said. */
export const others: Readonly<Record<string, Damage>> = {
  cut: (sent, draw) => sent.value.slice(0, at(sent.value, draw)),
  plusRemoved: (sent) => (holdsPlus(sent.value) ? sent.value.replaceAll('+', '') : null),
  upperCase: (sent) => changed(sent, sent.value.toUpperCase()),
  lowerCase: (sent) => changed(sent, sent.value.toLowerCase()),
  spacesTrimmed: (sent) =>
    sent.sender === 'pem' && holdsPlus(sent.value)
      ? losePlus(sent.value).replace(/ +$/gm, '')
      : null,
  spacesCollapsed: (sent) =>
    losesPlus(sent) && !sent.isPercent ? losePlus(sent.value).replace(/ {2,}/g, ' ') : null,
  oneDeleted: (sent, draw) => {
    const where = at(sent.value, draw);
    return sent.value.slice(0, where) + sent.value.slice(where + 1);
  },
  oneReplaced: (sent, draw) => {
    const where = at(sent.value, draw);
    return (
      sent.value.slice(0, where) + draw.one(['*', '!', '?', '\u00e9']) + sent.value.slice(where + 1)
    );
  },
  oneInserted: (sent, draw) => {
    const where = at(sent.value, draw);
    return (
      sent.value.slice(0, where) + draw.one(['*', '~', '$', '\u00e9']) + sent.value.slice(where)
    );
  },
  oneEscapeBroken: (sent, draw) => {
    const places = [...sent.value.matchAll(/%[0-9A-Fa-f]{2}/g)].map(({ index }) => index);
    if (places.length === 0) return null;
    const where = draw.one(places);
    const broken = draw.one(['%', '%G', '%0', '%0G', '']);
    return sent.value.slice(0, where) + broken + sent.value.slice(where + 3);
  },
};
