import { toPem } from './fresh-certificates.ts';

/** A value as a sender writes it, and what it is made of. Written with the platform's own encoders, never with ours. */
export interface Sent {
  readonly sender: string;
  readonly value: string;
  readonly isPercent: boolean;
}

const escaped = encodeURIComponent;
/** What encodeURIComponent escapes, and this sender does not. */
const leaving = (raw: string) => (text: string) =>
  [...raw].reduce((value, sign) => value.replaceAll(escaped(sign), sign), escaped(text));
const lowerHex = (text: string): string =>
  text.replace(/%[0-9A-F]{2}/g, (triplet) => triplet.toLowerCase());

/** How each sender writes a chain. */
export const senders: Readonly<Record<string, (chain: readonly Buffer[]) => Sent>> = {
  alb: percent('alb', leaving('+/=')),
  nginx: percent('nginx', escaped),
  apacheEscape: percent('apacheEscape', (text) => lowerHex(leaving('+/=')(text))),
  goPathEscape: percent('goPathEscape', leaving('+=')),
  pythonQuote: percent('pythonQuote', leaving('/')),
  form: percent('form', (text) => escaped(text).replaceAll('%20', '+')),
  pem: raw('pem', (text) => text),
  nginxTab: raw('nginxTab', (text) => text.trimEnd().replaceAll('\n', '\n\t')),
  apacheSpaces: raw('apacheSpaces', (text) => text.replaceAll('\n', ' ')),
  base64: (chain) => ({
    sender: 'base64',
    value: chain[0]!.toString('base64'),
    isPercent: false,
  }),
};

function percent(sender: string, encode: (text: string) => string) {
  return (chain: readonly Buffer[]): Sent => ({
    sender,
    value: encode(chain.map(toPem).join('')),
    isPercent: true,
  });
}

function raw(sender: string, write: (text: string) => string) {
  return (chain: readonly Buffer[]): Sent => ({
    sender,
    value: write(chain.map(toPem).join('')),
    isPercent: false,
  });
}
