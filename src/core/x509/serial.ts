import { toHex } from './text.ts';

const MOST_DECIMAL_OCTETS = 64;

/** A serialNumber as OpenSSL prints it: upper case, whole octets, no sign octet, `-` when negative. Above 64 octets, and of none, `decimal` is null. */
export function renderSerial(value: Uint8Array): {
  readonly hex: string;
  readonly decimal: string | null;
} {
  const isNegative = (value[0] ?? 0) >= 0x80;
  const magnitude = isNegative ? negated(value) : value;
  const first = magnitude.findIndex((octet) => octet !== 0);
  const shown = first === -1 ? magnitude.subarray(-1) : magnitude.subarray(first);
  const sign = isNegative ? '-' : '';
  const hex = toHex(shown).toUpperCase();
  const isShown = shown.length > 0 && shown.length <= MOST_DECIMAL_OCTETS;
  const decimal = isShown ? `${sign}${BigInt(`0x${hex}`)}` : null;
  return { hex: `${sign}${hex}`, decimal };
}

/** X.690, section 8.3.3: two's complement. */
function negated(value: Uint8Array): Uint8Array {
  const result = value.map((octet) => octet ^ 0xff);
  for (let i = result.length - 1; i >= 0; i -= 1) {
    result[i] = ((result[i] ?? 0) + 1) & 0xff;
    if (result[i] !== 0) break;
  }
  return result;
}
