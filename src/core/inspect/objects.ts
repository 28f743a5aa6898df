import { type Bundle, readBundle } from '../cms/bundle.ts';
import { inChainOrder } from '../cms/chain-order.ts';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { type Locate, locator } from '../locate.ts';
import type { Member } from '../path/graph.ts';
import { cutOctets } from '../payload/block.ts';
import type { Block } from '../payload/reading.ts';
import type { BundleJson, FindingJson } from '../report.ts';
import type { Known } from '../revocation/issued.ts';
import type { OcspTools } from '../revocation/judge-ocsp.ts';
import type { Revocation, RevocationObject } from '../revocation/revocation.ts';
import type { SetAside } from '../revocation/set-aside.ts';
import type { Span } from '../span.ts';
import type { Trace } from '../trace.ts';
import { recognise } from '../x509/recognise.ts';
import { findingOf } from './order.ts';

/** Where a block stands: what its chain is based on, and whose it is. */
export interface BlockPlace {
  readonly base: readonly Trace[];
  readonly toPaste: Locate;
  readonly group: number;
  /** Whether it stands in a field with a name, which is to carry a certificate. */
  readonly isNamed: boolean;
  readonly isWrapped: boolean;
}

/** A CRL or an OCSP response, and how its octets came from the paste. */
export interface FoundObject extends RevocationObject {
  readonly chain: readonly Trace[];
  /** From the pre-boundary to the post-boundary, in the paste. */
  readonly at: Span;
  /** Whether a certificate belongs where it stands: a CERTIFICATE label, or a header field. */
  readonly isInstead: boolean;
}

/** A certificate that an OCSP response carries. */
export interface Carried {
  readonly octets: Uint8Array;
  readonly chain: readonly Trace[];
}

/** The revocation reader: a chunk of its own, so that the first answer does not wait for it. */
export const loadRevocation = () => import('../revocation/revocation.ts');

/** The kind of an object that is read beside certificates; null for any other. */
const kindOf = (found: string): FoundObject['kind'] | null =>
  found === 'certificate revocation list' ? 'CRL' : found === 'OCSP response' ? found : null;

/** What was set aside from the text, as an object. */
export function objectOf({ label, octets, at, chain, place }: SetAside): FoundObject {
  const kind = kindOf(recognise(octets)) ?? (label === 'X509 CRL' ? 'CRL' : 'OCSP response');
  return { kind, octets, place, chain, at, isInstead: false };
}

/** A bundle, each of its certificates as a block of its own, and its CRLs. */
interface OpenedBundle {
  readonly bundle: Bundle;
  readonly blocks: readonly Block[];
  readonly crls: readonly FoundObject[];
}

/** Opens a PKCS #7 bundle that stands in a block; null where nothing that is read here is in it. `base` leads to the paste. */
function openBundle(block: Block, der: Uint8Array, base: readonly Trace[]): OpenedBundle | null {
  const bundle = readBundle(der);
  if (bundle === null || bundle.certificates.length + bundle.crls.length === 0) return null;
  const inBlock = locator(block.chain);
  const part = (at: Span): Pick<Block, 'chain' | 'octets'> & { readonly der: Uint8Array } => {
    const octets = der.subarray(at.start, at.end);
    return { der: octets, octets, chain: [...block.chain, cutOctets(der.length, at)] };
  };
  return {
    bundle,
    blocks: inChainOrder(der, bundle.certificates).map((at) => ({
      ...block,
      ...part(at),
      at: inBlock(at),
    })),
    crls: bundle.crls.map((at) => {
      const { octets, chain } = part(at);
      const whole = [...base, ...chain];
      const place = locator(whole);
      const all = { start: 0, end: octets.length };
      return { kind: 'CRL', octets, place, chain: whole, at: place(all), isInstead: false };
    }),
  };
}

/** The certificates of a bundle that stands in a block, each as a block of its own; none where it is no bundle. */
export const blocksInside = (block: Block, der: Uint8Array): readonly Block[] =>
  openBundle(block, der, [])?.blocks ?? [];

/** A block that is no certificate, taken apart. */
interface Apart {
  readonly objects: readonly FoundObject[];
  readonly opened: OpenedBundle | null;
  /** Whether a certificate belongs where it stands: a CERTIFICATE label, or a header field. */
  readonly isInstead: boolean;
}

/** What stands in a block that is no certificate, by what was found there; null where nothing of it is read here. */
export function apartOf(
  block: Block,
  der: Uint8Array,
  found: Diagnostic | undefined,
  { base, toPaste, isNamed }: BlockPlace,
): Apart | null {
  if (found?.code !== 'der.not-a-certificate') return null;
  const isInstead = isNamed || block.label.endsWith('CERTIFICATE');
  const kind = kindOf(found.args.found);
  if (kind !== null) {
    const chain = [...base, ...block.chain];
    const place = locator(chain);
    const object = { kind, octets: der, place, chain, at: toPaste(block.at), isInstead };
    return { objects: [object], opened: null, isInstead };
  }
  const opened = found.args.found === 'PKCS #7' ? openBundle(block, der, base) : null;
  return opened && { objects: opened.crls, opened, isInstead };
}

/** A bundle in the report. Where a certificate belongs it is an error, and its certificates are offered. */
export function bundleOf(
  { bundle, crls }: OpenedBundle,
  certificates: readonly string[],
  at: Span,
  isInstead: boolean,
): { readonly json: BundleJson; readonly finding: FindingJson } {
  const { others, signers } = bundle;
  const found = isInstead
    ? diagnose('der.not-a-certificate', { found: 'PKCS #7', certificates: certificates.length }, at)
    : diagnose(
        'der.pkcs7-bundle',
        { certificates: bundle.certificates.length, crls: crls.length, others },
        at,
      );
  return {
    json: { at, certificates, crls: crls.length, others, signers },
    finding: findingOf(found, null),
  };
}

/** The certificates that OCSP responses carry. */
export async function carriedBy(objects: readonly FoundObject[]): Promise<readonly Carried[]> {
  if (objects.length === 0) return [];
  const { certificatesOf } = await loadRevocation();
  return objects.flatMap((object) =>
    certificatesOf(object).map((at) => ({
      octets: object.octets.subarray(at.start, at.end),
      chain: [...object.chain, cutOctets(object.octets.length, at)],
    })),
  );
}

const NAMES: Readonly<Record<FoundObject['kind'], string>> = {
  CRL: 'certificate revocation list',
  'OCSP response': 'OCSP response',
};

/** An object that stands where a certificate belongs, or alone, is said to be none. */
export const notCertificates = (
  objects: readonly FoundObject[],
  isAlone: boolean,
): readonly FindingJson[] =>
  objects
    .filter(({ isInstead }) => isInstead || isAlone)
    .map(({ kind, at }) =>
      findingOf(diagnose('der.not-a-certificate', { found: NAMES[kind] }, at), null),
    );

const NONE: Revocation = { crls: [], ocspResponses: [], findings: [] };

/** What the objects say of the certificates of the paste, by these and the trust anchors; loads the reader only where there are any. */
export async function revocationOf(
  objects: readonly FoundObject[],
  known: readonly Known[],
  anchors: readonly Member[],
  now: number,
  tools: OcspTools,
): Promise<Revocation> {
  if (objects.length === 0) return NONE;
  const { judgeRevocation } = await loadRevocation();
  return judgeRevocation(objects, known, anchors, now, tools);
}
