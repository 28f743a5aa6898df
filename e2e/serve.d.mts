/** A server that runs: its port, and how to end it with every connection to it. */
export interface Served {
  readonly port: number;
  close(): Promise<unknown>;
}

/** Serves `root` below `base` on loopback, with the headers of its `_headers`; port 0 takes a free one. */
export function serve(
  root: string,
  port: number,
  options?: { readonly base?: string; readonly onRequest?: (request: string) => void },
): Promise<Served>;
