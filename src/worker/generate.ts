import { toSent } from '../core/encoding/to-pem.ts';
import { headerSizes } from '../core/header-size/header-size.ts';
import { makeTestCertificates, NoSuchCertificateError } from '../libraries/test-certificates.ts';
import { senders } from '../senders/registry.ts';
import type { FromGenerator, Sent, ToGenerator } from './generate-protocol.ts';

/** Makes certificates, or writes a chain as every sender does. Never rejects. */
export async function generate(message: ToGenerator): Promise<FromGenerator> {
  const { id } = message;
  if (message.kind === 'send') {
    const { chain } = message;
    return { id, kind: 'sent', sends: sendsOf(chain), sizes: headerSizes(chain, senders) };
  }
  try {
    const certificates = await makeTestCertificates(message.wish, message.now);
    return { id, kind: 'made', certificates };
  } catch (error) {
    // Whatever WebCrypto throws here says that it has no such algorithm: all parameters are ours.
    const reason = error instanceof NoSuchCertificateError ? 'none' : 'unsupported';
    return { id, kind: 'refused', reason };
  }
}

function sendsOf(chain: readonly Uint8Array[]): readonly Sent[] {
  const [first, ...others] = chain.map(toSent);
  if (first === undefined) return [];
  return senders.map(({ id, send }) => ({
    sender: id,
    fields: send([first, ...others]).map(({ name, value }) => ({ name, value })),
  }));
}
