import type { Catalog } from './core/catalog.ts';
import { LIMITS } from './core/header-size/limits.ts';
import type { Tools } from './core/inspect/request.ts';
import { stacks } from './stacks.ts';

/** Everything that the page may offer of these plug-ins. */
export function catalogOf({ formats, decoders, receivers, fixes, senders }: Tools): Catalog {
  return {
    formats: formats.map(({ id, name, fieldNames, citations }) => ({
      id,
      name,
      fieldNames,
      citations,
    })),
    decoders: decoders.map(({ id, runtime, call, versions, provenance, citations }) => ({
      id,
      runtime,
      call,
      versions,
      provenance,
      citations,
    })),
    receivers: receivers.map(({ id, runtime, call, versions, citations }) => ({
      id,
      runtime,
      call,
      versions,
      citations,
    })),
    stacks,
    fixes,
    senders: senders.map(({ id, name, format, provenance, citations }) => ({
      id,
      name,
      format,
      provenance,
      citations,
    })),
    limits: LIMITS,
  };
}
