import { ownScript } from './own-script.ts';

/**
 * The single file holds the scripts of its workers, and the notices of licences, as data blocks: base64 of raw deflate (RFC 1951), in an element that is
 * never run. Where a host serves the page nothing is packed.
 */
const unpacking: Promise<void>[] = [];

/**
 * Unpacks the block of this id and hands over an address that a worker may be started from.
 * @public called by what src/build/single-file.ts puts in the place of each worker's address
 */
export function unpack(id: string, take: (address: string) => void): void {
  unpacking.push(addressOf(id).then(take));
}

async function addressOf(id: string): Promise<string> {
  const type = 'text/javascript';
  return URL.createObjectURL(new Blob([(await packedText(id)) ?? ''], { type }));
}

/** The text that is packed in the block of this id; null where no such block is. */
export async function packedText(id: string): Promise<string | null> {
  const block = document.getElementById(id);
  if (block === null) return null;
  const packed = atob(block.textContent);
  const octets = Uint8Array.from(packed, (character) => character.charCodeAt(0));
  const text = new Blob([octets]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(text).text();
}

/** Whether this page is the single file. */
export const isSingleFile = (): boolean => unpacking.length > 0;

/** Resolves once every worker can be started. */
export const unpacked = (): Promise<unknown> => Promise.all(unpacking);

/** Starts a worker under a name, which it can read. A page from a file may start none that is a module: the single file's are scripts in one piece. */
export const startWorker = (address: string, name: string): Worker =>
  new Worker(ownScript(address), { name, type: isSingleFile() ? 'classic' : 'module' });
