import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { MOST_CHARACTERS } from '../file/most-characters.ts';
import { readPaste } from '../paste/paste.ts';
import type { Member } from '../path/validate.ts';
import type { Block } from '../payload/reading.ts';
import type { HeaderFormat } from '../plugin.ts';
import type { AnchorJson, PathJson, TrustAnchorsJson } from '../report.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { titleOf } from '../x509/describe.ts';
import { renderName } from '../x509/name.ts';
import { guard } from './guard.ts';
import { blocksInside } from './objects.ts';
import type { Hash } from './run-receivers.ts';
import { sortFields } from './sort-fields.ts';

/** The certificates that the user trusts. */
export interface Anchors {
  readonly members: readonly Member[];
  /** Blocks that hold no certificate that can be read. */
  readonly unread: number;
  /** Empty where everything was read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads trust anchors: PEM, PKCS #7, or any form in which certificates are pasted. "" gives none. Never throws on any text. */
export async function readAnchors(
  text: string,
  formats: readonly HeaderFormat[],
  hash: Hash,
): Promise<Anchors> {
  if (text.trim() === '') return { members: [], unread: 0, diagnostics: [] };
  const within = text.slice(0, MOST_CHARACTERS);
  const paste = readPaste(within);
  const { carrying } = sortFields(paste, within, formats, null, guard());
  const blocks = carrying
    .flatMap(({ payloads }) => payloads)
    .flatMap(({ reading }) => reading.blocks)
    .filter(({ label }) => !label.includes('PRIVATE KEY'));
  const read = await Promise.all(blocks.map((block) => membersOf(block, hash)));
  const members = [...new Map(read.flat().map((one) => [one.sha256, one])).values()];
  const unread = read.filter(({ length }) => length === 0).length;
  const isWhole = members.length > 0 && unread === 0 && text.length <= MOST_CHARACTERS;
  return {
    members,
    unread,
    diagnostics: [
      ...paste.secrets
        .slice(0, 1)
        .map(({ kind }) => diagnose('secret.private-key', { kind }, null)),
      ...(isWhole
        ? []
        : [diagnose('path.anchors-unread', { count: members.length, unread }, null)]),
    ],
  };
}

/** The certificates of a block: its own, or those of the PKCS #7 bundle that it is. */
async function membersOf(block: Block, hash: Hash): Promise<readonly Member[]> {
  if (block.der === null) return [];
  const outcome = parseCertificate(block.der);
  if (outcome.ok) {
    return [{ sha256: await hash(outcome.value.octets), certificate: outcome.value }];
  }
  const inside = blocksInside(block, block.der);
  return (await Promise.all(inside.map((one) => membersOf(one, hash)))).flat();
}

/** What the report says of the trust anchors; null where none were given. */
export function anchorsJson(
  text: string,
  { members, unread }: Anchors,
  paths: readonly PathJson[],
): TrustAnchorsJson | null {
  if (text.trim() === '') return null;
  const ends = new Set(paths.map(({ anchor }) => anchor));
  const used = members.filter(({ sha256 }) => ends.has(sha256)).map(anchorJson);
  return { count: members.length, unread, used };
}

const anchorJson = ({ sha256, certificate }: Member): AnchorJson => ({
  sha256,
  title: titleOf(certificate) || renderName(certificate.subject),
  subject: renderName(certificate.subject),
  notBefore: certificate.notBefore.time?.iso ?? null,
  notAfter: certificate.notAfter.time?.iso ?? null,
});
