import type { Receiver } from '../core/plugin.ts';
import { checkTlv } from './emulation/erlang/ber.ts';
import { decodePem } from './emulation/erlang/pem.ts';
import { attempt, ReceiverFailure } from './emulation/failure.ts';
import { charactersOf } from './emulation/octets.ts';

/** public_key:pem_decode/1, then pkix_decode_cert/2 for each entry. */
function decode(pem: string | Uint8Array): readonly Uint8Array[] {
  const entries = decodePem(charactersOf(pem));
  if (entries.length === 0) {
    throw new ReceiverFailure('{returns,[]}', '"pem_decode returns the empty list"');
  }
  for (const { der } of entries) checkTlv(der);
  return entries.map(({ der }) => der);
}

const receivers: readonly Receiver[] = [
  {
    id: 'erlang-public-key',
    runtime: 'Erlang',
    call: 'public_key:pem_decode(Pem), public_key:pkix_decode_cert(Der, otp)',
    versions: 'OTP 25.2.3',
    citations: [
      {
        title: 'Erlang/OTP, pubkey_pem.erl',
        url: 'https://github.com/erlang/otp/blob/OTP-25.2.3/lib/public_key/src/pubkey_pem.erl',
      },
      {
        title: 'Erlang/OTP, asn1_erl_nif.c',
        url: 'https://github.com/erlang/otp/blob/OTP-25.2.3/lib/asn1/c_src/asn1_erl_nif.c',
      },
    ],
    receive: (pem) => attempt(() => decode(pem)),
  },
];

export default receivers;
