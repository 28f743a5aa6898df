import { OctetWriter, type Traced } from '../trace.ts';

/** What may stand between the octets of hexadecimal text. */
const BETWEEN = /[:\s]/;
const HEX_DER = /^\s*(?:0[xX])?30(?:[:\s]*[0-9A-Fa-f]){62}[0-9A-Fa-f:\s]*$/;

/** Whether the text is hexadecimal of a DER SEQUENCE of at least 32 octets, with colons, white space or nothing between. */
export const isHexDer = (text: string): boolean => HEX_DER.test(text);

/** Reads hexadecimal text, two digits an octet. A digit that is left over at the end is dropped. */
export function readHex(text: string): Traced<Uint8Array> {
  const out = new OctetWriter(text);
  const lead = /^\s*0[xX]/.exec(text)?.[0].length ?? 0;
  out.drop(lead);
  let high: number | null = null;
  for (let i = lead; i < text.length; i += 1) {
    const unit = text[i] ?? '';
    if (BETWEEN.test(unit)) continue;
    const digit = Number.parseInt(unit, 16);
    if (high === null) {
      out.drop(i - out.at);
      high = digit;
    } else {
      out.rewrite(i + 1 - out.at, [high * 16 + digit]);
      high = null;
    }
  }
  out.drop(text.length - out.at);
  return out.finish();
}
