import { generateKeyPairSync, sign } from 'node:crypto';

function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(contents);
  const digits: number[] = [];
  for (let rest = body.length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest & 0xff);
  const length = body.length < 0x80 ? [body.length] : [0x80 | digits.length, ...digits];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const ECDSA = der(0x30, oid('2a8648ce3d040302'));

/** A self-signed P-256 certificate of about `size` octets, most of them dNSNames. */
export function certificateOf(size: number): Uint8Array {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const name = der(0x30, der(0x31, der(0x30, oid('550403'), der(0x0c, Buffer.from('bench')))));
  const time = (text: string): Buffer => der(0x17, Buffer.from(text));
  const names: Buffer[] = [];
  for (let i = 0; i * 26 < size - 350; i += 1) {
    names.push(der(0x82, Buffer.from(`host-${String(i).padStart(6, '0')}.example.test`)));
  }
  const extension = der(0x30, oid('551d11'), der(0x04, der(0x30, ...names)));
  const tbs = der(
    0x30,
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, Buffer.of(1, 2, 3, 4)),
    ECDSA,
    name,
    der(0x30, time('260101000000Z'), time('360101000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, extension)),
  );
  const signature = sign('sha256', tbs, privateKey);
  return Uint8Array.from(der(0x30, tbs, ECDSA, der(0x03, Buffer.of(0), signature)));
}
