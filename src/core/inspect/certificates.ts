import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { type Locate, locator } from '../locate.ts';
import type { Member } from '../path/link.ts';
import type { Block } from '../payload/reading.ts';
import type { CertificateJson, FindingJson, PathJson } from '../report.ts';
import { type Span, span } from '../span.ts';
import { originOf, type Trace } from '../trace.ts';
import type { CertificateDetailJson } from '../view.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { describeCertificate, hashCertificate, malformedExtensions } from '../x509/describe.ts';
import { certificateFindings } from '../x509/findings.ts';
import { toHex } from '../x509/text.ts';
import { loadWords, type Words } from '../x509/words.ts';
import { type Client, clientsOf } from './clients.ts';
import { findingOf } from './order.ts';
import type { FieldReading } from './read-field.ts';
import type { Tools } from './request.ts';
import type { Hash } from './run-receivers.ts';
import { saidByLabel } from './said-by-label.ts';

/** One place in a field where a certificate stands. */
export interface Held {
  /** Null where it could not be read. */
  readonly sha256: string | null;
  readonly damaged: boolean;
  readonly at: Span;
  /** The payload group: certificates of one group belong to one client. */
  readonly group: number;
  /** The octets of what was read; null where nothing was. */
  readonly der: Uint8Array | null;
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
  /** Whose signature verifies. */
  readonly proven: ReadonlySet<string>;
  /** How many stand there and could not be read. */
  readonly lost: number;
  readonly hash: Hash;
  /** The certificates as they were parsed, in the order of `certificates`. */
  readonly members: readonly Read[];
}

/** A certificate of the paste, parsed and described. */
export interface Read {
  readonly certificate: Certificate;
  readonly json: CertificateJson;
}

/** Loads what links certificates to paths: a chunk of its own. */
export const loadPath = () => import('../path/link.ts');

/** contract.md, Entry: what is over is counted and said. */
const MOST_CERTIFICATES = 2000;

interface Seen extends Member {
  readonly json: CertificateJson;
  readonly detail: CertificateDetailJson;
  readonly chain: readonly Trace[];
}

/** Reads the certificates of all carrying fields, judges them at `now`, and links those of each field. */
export async function collectCertificates(
  fields: readonly FieldReading[],
  now: number,
  tools: Pick<Tools, 'digest' | 'verify'>,
): Promise<Collected> {
  const hash = hashOnce(tools.digest);
  const collector = new Collector(now, tools, hash, await loadWords());
  const held: (readonly Held[])[] = [];
  for (const field of fields) held.push(await collector.field(field));
  const clients = clientsOf(fields, held);
  const paths = await collector.paths(clients);
  return {
    certificates: [...collector.seen.values()].map(({ json }) => json),
    details: [...collector.seen.values()].map(({ detail }) => detail),
    held,
    findings: [...collector.findings, ...collector.judge(clients)],
    paths: paths.json,
    proven: paths.proven,
    lost: held.flat().filter(({ sha256 }) => sha256 === null).length,
    hash,
    members: [...collector.seen.values()],
  };
}

/** Longer octets are hashed each time: to compare them takes as long. */
const MOST_REMEMBERED = 8192;

/** Hashes the same octets once: every parser returns the same certificates again. */
function hashOnce(digest: Tools['digest']): Hash {
  const known = new Map<string, Promise<string>>();
  const fresh: Hash = async (octets) => toHex(await digest('SHA-256', octets));
  return (octets) => {
    if (octets.length > MOST_REMEMBERED) return fresh(octets);
    const key = String.fromCharCode(...octets);
    const answer = known.get(key) ?? fresh(octets);
    known.set(key, answer);
    return answer;
  };
}

class Collector {
  readonly seen = new Map<string, Seen>();
  readonly findings: FindingJson[] = [];
  readonly #now: number;
  readonly #tools: Pick<Tools, 'digest' | 'verify'>;
  readonly #hash: Hash;
  readonly #words: Words;
  #left = 0;

  constructor(now: number, tools: Pick<Tools, 'digest' | 'verify'>, hash: Hash, words: Words) {
    this.#now = now;
    this.#tools = tools;
    this.#hash = hash;
    this.#words = words;
  }

  async field({ payloads, toPaste }: FieldReading): Promise<readonly Held[]> {
    const held: Held[] = [];
    for (const { payload, reading } of payloads) {
      const base = [...toPaste, payload.text.trace];
      // Many spans lead through these traces: they are indexed once.
      const locate = locator(base);
      for (const block of reading.blocks) {
        const one = await this.#block(block, base, locate, payload.group);
        if (one !== null) held.push(one);
      }
    }
    return held;
  }

  async #block(
    block: Block,
    base: readonly Trace[],
    toPaste: Locate,
    group: number,
  ): Promise<Held | null> {
    const at = toPaste(block.at);
    // A private key is the paste's finding; nothing else is said of it.
    if (block.label.includes('PRIVATE KEY')) return null;
    const lost: Held = { sha256: null, damaged: block.damaged, at, group, der: null };
    if (block.der === null) return lost;
    if (this.seen.size >= MOST_CERTIFICATES) {
      this.#left += 1;
      return lost;
    }
    const chain = [...base, ...block.chain];
    const outcome = parseCertificate(block.der);
    const found = outcome.diagnostics.map((one) => saidByLabel(one, block.label));
    for (const one of found) this.#report(one, at, chain);
    if (!outcome.ok) {
      const isOther = found[0]?.code === 'der.not-a-certificate';
      return isOther ? null : lost;
    }
    const inBlock = locator(block.chain);
    const sha256 = await this.#keep(outcome.value, chain, (one) => toPaste(inBlock(one)));
    return { sha256, damaged: block.damaged, at, group, der: block.der };
  }

  #report(found: Diagnostic, at: Span, chain: readonly Trace[]): void {
    if (found.code === 'der.not-a-certificate' && /private key|PKCS #12/.test(found.args.found)) {
      const secret = diagnose('secret.private-key', { kind: found.args.found }, at);
      this.findings.push(findingOf(secret, null));
      return;
    }
    this.findings.push(findingOf({ ...found, at: placeIn(chain, found.at) ?? at }, null));
  }

  async #keep(certificate: Certificate, chain: readonly Trace[], place: Locate): Promise<string> {
    const { octets } = certificate;
    const { digest } = this.#tools;
    const sha256 = await this.#hash(octets);
    if (this.seen.has(sha256)) return sha256;
    const hashes = await hashCertificate(certificate, octets.length, digest);
    const json = describeCertificate(certificate, hashes, this.#now, place, this.#words);
    const detail = await this.#words.detailsOf(certificate, sha256, digest, place);
    this.seen.set(sha256, { sha256, certificate, json, detail, chain });
    return sha256;
  }

  /** What is worth saying about each certificate; only the first that was sent for a client can be its own. */
  judge(clients: readonly Client[]): readonly FindingJson[] {
    const first = new Set(
      clients.filter(({ hasEndEntity }) => hasEndEntity).map(({ held: [one] }) => one?.sha256),
    );
    const found = [...this.seen.values()].flatMap(({ sha256, certificate, chain, json }) => [
      ...[
        ...certificateFindings(certificate, this.#now, first.has(sha256)),
        ...this.#words.faultsOf(certificate),
      ].map((one) => findingOf({ ...one, at: placeIn(chain, one.at) }, sha256)),
      ...malformedExtensions(json).map((one) => findingOf(one, sha256)),
    ]);
    if (this.#left === 0) return found;
    const args = { limit: MOST_CERTIFICATES, left: this.#left };
    return [findingOf(diagnose('input.too-large', args, null), null), ...found];
  }

  /** One path for each end entity, from the field that holds the most of it and those joined to it. */
  async paths(
    clients: readonly Client[],
  ): Promise<{ readonly json: readonly PathJson[]; readonly proven: ReadonlySet<string> }> {
    const longest = new Map<string, readonly Member[]>();
    for (const { held } of clients) {
      const members = held.flatMap(({ sha256 }) => this.seen.get(sha256 ?? '') ?? []);
      const [first] = members;
      // A damaged first block never promotes the next one.
      if (first === undefined || held[0]?.sha256 !== first.sha256) continue;
      if (members.length > (longest.get(first.sha256)?.length ?? 0))
        longest.set(first.sha256, members);
    }
    const json: PathJson[] = [];
    const proven = new Set<string>();
    const { linkPath } = await loadPath();
    for (const [first, ...rest] of longest.values()) {
      if (first === undefined) continue;
      const linked = await linkPath([first, ...rest], this.#tools.verify);
      json.push(linked.json);
      for (const sha256 of linked.proven) proven.add(sha256);
      for (const { diagnostic, about } of linked.findings) {
        const { chain } = this.seen.get(about) ?? { chain: [] };
        this.findings.push(findingOf({ ...diagnostic, at: placeIn(chain, diagnostic.at) }, about));
      }
    }
    return { json, proven };
  }
}

const placeIn = (chain: readonly Trace[], at: Span | null): Span | null =>
  at === null ? null : originOf(chain, span(at.start, at.end));
