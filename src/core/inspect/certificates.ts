import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { type Locate, locator, placeIn } from '../locate.ts';
import type { Member } from '../path/graph.ts';
import type { Block } from '../payload/reading.ts';
import type {
  BundleJson,
  CertificateJson,
  FindingJson,
  PathJson,
  TrustAnchorsJson,
} from '../report.ts';
import type { Revocation } from '../revocation/revocation.ts';
import type { Span } from '../span.ts';
import type { Trace } from '../trace.ts';
import type { CertificateDetailJson } from '../view.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { describeCertificate, hashCertificate, malformedExtensions } from '../x509/describe.ts';
import { certificateFindings } from '../x509/findings.ts';
import { loadWords, type Words } from '../x509/words.ts';
import { type Client, clientsOf } from './clients.ts';
import { hashOnce } from './hash-once.ts';
import {
  apartOf,
  type BlockPlace,
  bundleOf,
  carriedBy,
  type FoundObject,
  notCertificates,
  revocationOf,
} from './objects.ts';
import { findingOf } from './order.ts';
import type { FieldReading } from './read-field.ts';
import type { Request, Tools } from './request.ts';
import type { Hash } from './run-receivers.ts';
import { saidByLabel } from './said-by-label.ts';

/** One place in a field where a certificate stands. */
export interface Held {
  /** Null where it could not be read. */
  readonly sha256: string | null;
  readonly damaged: boolean;
  readonly at: Span;
  /** Where its octets come from, as far as any could be had. */
  readonly carried: Span;
  /** The payload group: certificates of one group belong to one client. */
  readonly group: number;
  /** The octets of what was read; null where nothing was. */
  readonly der: Uint8Array | null;
  /** Whether it came out of something else that stands where a certificate belongs. */
  readonly isWrapped: boolean;
}

/** Every certificate of the paste, and how they link. */
export interface Collected {
  /** Distinct, in the order first seen. */
  readonly certificates: readonly CertificateJson[];
  /** What the page says of each, in the same order. */
  readonly details: readonly CertificateDetailJson[];
  /** What each carrying field holds, in order. */
  readonly held: readonly (readonly Held[])[];
  readonly findings: readonly FindingJson[];
  readonly paths: readonly PathJson[];
  readonly trustAnchors: TrustAnchorsJson | null;
  /** Whose signature verifies. */
  readonly proven: ReadonlySet<string>;
  /** How many stand there and could not be read. */
  readonly lost: number;
  readonly hash: Hash;
  /** The certificates as they were parsed, in the order of `certificates`. */
  readonly members: readonly Read[];
  /** What stands where certificates do, and is none to our reader. */
  readonly unread: readonly Unread[];
  readonly bundles: readonly FoundBundle[];
  /** CRLs and OCSP responses, and what they say. */
  readonly objects: readonly FoundObject[];
  readonly revocation: Revocation;
}

/** A bundle, and its octets. */
interface FoundBundle {
  readonly json: BundleJson;
  readonly octets: Uint8Array;
}

/** Octets that our strict reader refuses; others may not. */
interface Unread {
  readonly octets: Uint8Array;
  readonly at: Span;
}

/** A certificate of the paste, parsed and described. `chain` leads from its octets to the paste. */
export interface Read extends Member {
  readonly json: CertificateJson;
  readonly chain: readonly Trace[];
}

/** Loads what validates paths: a chunk of its own. */
export const loadPath = () => import('./paths.ts');

/** contract.md, Entry: what is over is counted and said. */
const MOST_CERTIFICATES = 2000;

interface Seen extends Read {
  readonly detail: CertificateDetailJson;
  /** False for one that an OCSP response carries for its own sake. */
  readonly isSent: boolean;
}

/** Reads the certificates of all carrying fields, judges them, and validates the path of each client. */
export async function collectCertificates(
  fields: readonly FieldReading[],
  aside: readonly FoundObject[],
  request: Pick<Request, 'now' | 'purpose' | 'trustAnchors'>,
  tools: Pick<Tools, 'digest' | 'verify' | 'formats'>,
): Promise<Collected> {
  const hash = hashOnce(tools.digest);
  const collector = new Collector(request, tools, hash, await loadWords());
  const { anchorsJson, clientPaths, readAnchors } = await loadPath();
  const anchors = await readAnchors(request.trustAnchors, tools.formats, hash);
  const held: (readonly Held[])[] = [];
  for (const field of fields) held.push(await collector.field(field));
  const objects = [...aside, ...collector.objects];
  const isAlone = held.every((one) => one.length === 0);
  for (const { octets, chain } of await carriedBy(objects)) await collector.carried(octets, chain);
  const clients = clientsOf(fields, held);
  const paths = await clientPaths(clients, collector.seen, {
    ...request,
    anchors: anchors.members,
    verify: tools.verify,
  });
  const members = [...collector.seen.values()];
  const revocation = await revocationOf(objects, members, anchors.members, request.now, tools);
  return {
    certificates: members.map(({ json }) => json),
    details: members.map(({ detail }) => detail),
    held,
    findings: [
      ...anchors.diagnostics.map((one) => findingOf(one, null)),
      ...collector.findings,
      ...paths.findings,
      ...collector.judge(clients),
      ...notCertificates(objects, isAlone),
      ...revocation.findings,
    ],
    paths: paths.json,
    trustAnchors: anchorsJson(request.trustAnchors, anchors, paths.json),
    proven: paths.proven,
    lost: held.flat().filter(({ sha256 }) => sha256 === null).length,
    hash,
    members,
    unread: collector.unread,
    bundles: collector.bundles,
    objects,
    revocation,
  };
}

class Collector {
  readonly seen = new Map<string, Seen>();
  readonly findings: FindingJson[] = [];
  readonly bundles: FoundBundle[] = [];
  readonly objects: FoundObject[] = [];
  readonly unread: Unread[] = [];
  readonly #request: Pick<Request, 'now' | 'purpose'>;
  readonly #tools: Pick<Tools, 'digest' | 'verify'>;
  readonly #hash: Hash;
  readonly #words: Words;
  #left = 0;

  constructor(
    request: Pick<Request, 'now' | 'purpose'>,
    tools: Pick<Tools, 'digest' | 'verify'>,
    hash: Hash,
    words: Words,
  ) {
    this.#request = request;
    this.#tools = tools;
    this.#hash = hash;
    this.#words = words;
  }

  async field({ input, payloads, toPaste }: FieldReading): Promise<readonly Held[]> {
    const held: Held[] = [];
    for (const { payload, reading } of payloads) {
      const base = [...toPaste, payload.text.trace];
      // Many spans lead through these traces: they are indexed once.
      const place: BlockPlace = {
        base,
        toPaste: locator(base),
        group: payload.group,
        isNamed: input.name !== null,
        isWrapped: false,
      };
      for (const block of reading.blocks) held.push(...(await this.#block(block, place)));
    }
    return held;
  }

  /** A certificate that stands in no field. */
  async carried(octets: Uint8Array, chain: readonly Trace[]): Promise<void> {
    const outcome = parseCertificate(octets);
    if (outcome.ok) await this.#keep(outcome.value, chain, locator(chain), false);
  }

  async #block(block: Block, place: BlockPlace): Promise<readonly Held[]> {
    const { group, isWrapped } = place;
    const at = place.toPaste(block.at);
    // A private key is the paste's finding; nothing else is said of it.
    if (block.label.includes('PRIVATE KEY')) return [];
    const lost: Held = {
      sha256: null,
      damaged: block.damaged,
      at,
      carried: at,
      group,
      der: null,
      isWrapped,
    };
    if (block.der === null) {
      if (block.octets.length > 0) this.unread.push({ octets: block.octets, at });
      return [lost];
    }
    if (this.seen.size >= MOST_CERTIFICATES) {
      this.#left += 1;
      return [lost];
    }
    const chain = [...place.base, ...block.chain];
    const outcome = parseCertificate(block.der);
    const found = outcome.diagnostics.map((one) => saidByLabel(one, block.label));
    if (!outcome.ok) {
      const other = await this.#other(block, block.der, found[0], place);
      if (other !== null) return other;
    }
    for (const one of found) this.#report(one, at, chain);
    if (!outcome.ok) {
      if (found[0]?.code === 'der.not-a-certificate') return [];
      this.unread.push({ octets: block.der, at });
      return [lost];
    }
    const inBlock = locator(block.chain);
    const sha256 = await this.#keep(
      outcome.value,
      chain,
      (one) => place.toPaste(inBlock(one)),
      true,
    );
    const carried = place.toPaste(inBlock(outcome.value.at));
    return [{ ...lost, sha256, carried, der: block.der }];
  }

  /** Something else that is read: what it holds for this field; null where it is not read here. */
  async #other(
    block: Block,
    der: Uint8Array,
    found: Diagnostic | undefined,
    place: BlockPlace,
  ): Promise<readonly Held[] | null> {
    const apart = apartOf(block, der, found, place);
    if (apart === null) return null;
    this.objects.push(...apart.objects);
    const { opened, isInstead } = apart;
    if (opened === null) return [];
    const held: Held[] = [];
    for (const one of opened.blocks) {
      held.push(...(await this.#block(one, { ...place, isWrapped: isInstead })));
    }
    const certificates = held.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]));
    const bundle = bundleOf(opened, certificates, place.toPaste(block.at), isInstead);
    this.bundles.push({ json: bundle.json, octets: der });
    this.findings.push(bundle.finding);
    return held;
  }

  #report(found: Diagnostic, at: Span, chain: readonly Trace[]): void {
    if (found.code === 'der.not-a-certificate' && /private key|PKCS #12/.test(found.args.found)) {
      const secret = diagnose('secret.private-key', { kind: found.args.found }, at);
      this.findings.push(findingOf(secret, null));
      return;
    }
    this.findings.push(findingOf({ ...found, at: placeIn(chain, found.at) ?? at }, null));
  }

  async #keep(
    certificate: Certificate,
    chain: readonly Trace[],
    place: Locate,
    isSent: boolean,
  ): Promise<string> {
    const { octets } = certificate;
    const { digest } = this.#tools;
    const sha256 = await this.#hash(octets);
    if (this.seen.has(sha256)) return sha256;
    const hashes = await hashCertificate(certificate, octets.length, digest);
    const json = describeCertificate(certificate, hashes, this.#request.now, place, this.#words);
    const detail = await this.#words.detailsOf(certificate, sha256, digest, place);
    this.seen.set(sha256, { sha256, certificate, json, detail, chain, isSent });
    return sha256;
  }

  /** What is worth saying about each certificate; only the first that was sent for a client can be its own. */
  judge(clients: readonly Client[]): readonly FindingJson[] {
    const { now, purpose } = this.#request;
    const first = new Set(
      clients.filter(({ hasEndEntity }) => hasEndEntity).map(({ held: [one] }) => one?.sha256),
    );
    const sent = [...this.seen.values()].filter(({ isSent }) => isSent);
    const found = sent.flatMap(({ sha256, certificate, chain, json }) => [
      ...[
        ...certificateFindings(certificate, now, first.has(sha256), purpose === 'clientAuth'),
        ...this.#words.faultsOf(certificate),
      ].map((one) => findingOf({ ...one, at: placeIn(chain, one.at) }, sha256)),
      ...malformedExtensions(json).map((one) => findingOf(one, sha256)),
    ]);
    if (this.#left === 0) return found;
    const args = { limit: MOST_CERTIFICATES, left: this.#left };
    return [findingOf(diagnose('input.too-large', args, null), null), ...found];
  }
}
