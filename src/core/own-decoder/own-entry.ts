import type { Catalog } from '../catalog.ts';
import type { Step } from './steps.ts';

/** A decoder that a user put together: plain data, kept in the browser and exchanged as JSON. */
export interface OwnDecoder {
  /** Begins with OWN_PREFIX, so that it never is the id of a vector. */
  readonly id: string;
  readonly name: string;
  readonly steps: readonly Step[];
}

export const OWN_PREFIX = 'own-';
/** Where it is shown by runtime: with what is ours, no parser follows by itself. */
const OWN_RUNTIME = 'Own';

/** What the page lists of it, beside the decoders of the engine. */
export const ownEntry = ({ id, name }: OwnDecoder): Catalog['decoders'][number] => ({
  id,
  runtime: OWN_RUNTIME,
  call: name,
  versions: '',
  provenance: 'specification',
  citations: [{ title: 'RFC 3986', url: 'https://www.rfc-editor.org/rfc/rfc3986' }],
});
