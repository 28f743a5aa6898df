import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../free-port.mjs';
import type { Pki } from './pki.ts';
import { type Program, programOf } from './programs.ts';
import { type Command, Running } from './running.ts';

/** Where a proxy listens and what it stands before. */
export interface Place {
  /** A folder of its own, where it may write. */
  readonly folder: string;
  /** The folder of the certificates. */
  readonly pki: string;
  /** Its port for TLS with client certificates, and its port for plain HTTP, as behind another proxy. */
  readonly tls: number;
  readonly plain: number;
  /** The port of the next hop. */
  readonly next: number;
}

/** How one proxy is configured: its file, and the arguments that start it in the foreground. */
export interface ProxyKind {
  readonly program: Program;
  readonly configure: (place: Place, program: string) => string;
  readonly args: (file: string, place: Place) => readonly string[];
  /** A folder of modules that it loads, with their libraries, where that is not its own. */
  readonly modules?: string;
}

/** A proxy that runs, or null where its program is not installed. */
export interface Server {
  readonly place: Place;
  /** What it has printed. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts a proxy before `next`; null where it is not installed. */
export async function startProxy(proxy: ProxyKind, pki: Pki, next: number): Promise<Server | null> {
  const program = programOf(proxy.program);
  if (program === null) return null;
  const [tls, plain] = [await freePort(), await freePort()];
  // Not by its port: one that a proxy gave back is free again.
  const folder = mkdtempSync(join(pki.folder, `${proxy.program}-`));
  const place: Place = { folder, pki: pki.folder, tls, plain, next };
  const file = join(folder, 'proxy.conf');
  writeFileSync(file, proxy.configure(place, program));
  const command: Command = {
    program,
    args: proxy.args(file, place),
    folder,
    ports: [tls, plain],
    // Those beside the modules come first: OpenResty's LuaJIT has the name of another that may be installed.
    unpacked: [...(proxy.modules === undefined ? [] : [proxy.modules]), program],
  };
  const running = await Running.start(command);
  return { place, said: () => running.said, stop: () => running.stop() };
}
