import type { Receiver } from '../core/plugin.ts';
import { attempt, ReceiverFailure } from './emulation/failure.ts';
import { octetsOf } from './emulation/octets.ts';
import { PemError } from './emulation/rust/pem.ts';
import { parseFirst } from './emulation/rust/pem-1.ts';
import { certs } from './emulation/rust/rustls-pemfile.ts';

const BASE64 = {
  title: 'rust-base64 0.13, decode.rs',
  url: 'https://github.com/marshallpierce/rust-base64/blob/v0.13.0/src/decode.rs',
};

function parse(octets: Uint8Array): readonly Uint8Array[] {
  try {
    return [parseFirst(octets).der];
  } catch (failure) {
    if (!(failure instanceof PemError)) throw failure;
    throw new ReceiverFailure('pem::PemError', failure.display);
  }
}

const receivers: readonly Receiver[] = [
  {
    id: 'rust-pem',
    runtime: 'Rust',
    call: 'pem::parse(input)',
    versions: 'pem 1.0.2, base64 0.13',
    citations: [
      {
        title: 'pem-rs, lib.rs',
        url: 'https://github.com/jcreekmore/pem-rs/blob/v1.0.2/src/lib.rs',
      },
      BASE64,
    ],
    receive: (pem) => attempt(() => parse(octetsOf(pem))),
  },
  {
    id: 'rust-rustls-pemfile',
    runtime: 'Rust',
    call: 'rustls_pemfile::certs(&mut reader)',
    versions: 'rustls-pemfile 1.0.0, base64 0.13',
    citations: [
      {
        title: 'rustls-pemfile, pemfile.rs',
        url: 'https://github.com/rustls/pemfile/blob/v/1.0.0/src/pemfile.rs',
      },
      BASE64,
    ],
    receive: (pem) => attempt(() => certs(octetsOf(pem))),
  },
];

export default receivers;
