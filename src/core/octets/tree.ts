import { type Span, span } from '../span.ts';
import { DerError, type Element, octetsOf, TAG } from '../x509/der.ts';
import { nameOfOid } from '../x509/extensions/oid-names.ts';
import { describeExtension } from '../x509/extensions/registry.ts';
import { typeName, valueText } from '../x509/extensions/tree.ts';
import { EXTENSION_NAMES, readOid } from '../x509/oid.ts';
import { toHex } from '../x509/text.ts';
import { EXTENSION_TYPES } from './extension-types.ts';
import { certificate, type Names, namesOf } from './names.ts';
import { readTlvs, type Tlv } from './tlv.ts';

/** One element of the tree. Spans and positions are in octets of the DER. */
export interface TreeNode {
  readonly depth: number;
  /** The name of the field in its specification; the name of an extension or of an attribute; "" for none. */
  readonly label: string;
  /** Its ASN.1 type, or its tag in brackets. */
  readonly type: string;
  /** Its value in a few words; "" where it is what stands below it. */
  readonly text: string;
  readonly at: Span;
  /** Where the length octets and the contents octets begin: the tag stands before them. */
  readonly length: number;
  readonly contents: number;
  readonly isParent: boolean;
  readonly problem: Tlv['problem'];
}

/** More is read in the octets themselves. */
const MOST_TEXT = 120;

/** The octets as a tree with the names of RFC 5280, as far as they can be read. Never throws. */
export function treeOf(octets: Uint8Array): readonly TreeNode[] {
  const writer = new Writer(octets);
  writer.write(readTlvs(octets), certificate, 0);
  return writer.nodes;
}

interface Told {
  readonly label: string;
  readonly text: string;
}

class Writer {
  readonly nodes: TreeNode[] = [];
  readonly #octets: Uint8Array;
  /** What the specifications of the extensions say of elements, by their place. */
  readonly #told = new Map<string, Told>();

  constructor(octets: Uint8Array) {
    this.#octets = octets;
  }

  write(elements: readonly Tlv[], names: Names, depth: number): void {
    const named = namesOf(names, elements);
    for (const [i, element] of elements.entries()) {
      const { label = '', of = names } = named[i] ?? {};
      if (label === 'Extension') this.#tell(element);
      this.nodes.push(this.#node(element, label, depth));
      this.write(element.children, of, depth + 1);
    }
  }

  /** An extension in words: its rows stand for the elements at their places. */
  #tell(extension: Tlv): void {
    const [id] = extension.children;
    const value = extension.children.find(({ tag }) => tag === TAG.octetString);
    const oid = id === undefined ? null : this.#oid(id);
    if (oid === null || value === undefined || value.problem !== null) return;
    const within = span(value.contents, value.at.end);
    for (const { label, text, at } of describeExtension(this.#octets, oid, within).rows) {
      if (!this.#told.has(keyOf(at))) this.#told.set(keyOf(at), { label, text });
    }
    const [inside] = value.children;
    const type = EXTENSION_TYPES[oid];
    if (inside === undefined || type === undefined) return;
    // What its first row says of an empty SEQUENCE is a default: cA FALSE.
    const { label = '', text = '' } = this.#told.get(keyOf(inside.at)) ?? {};
    this.#told.set(keyOf(inside.at), { label: type, text: `${label} ${text}`.trim() });
  }

  #node(element: Tlv, label: string, depth: number): TreeNode {
    const { tag, number, at, length, contents, children, problem } = element;
    const told = label === '' ? this.#told.get(keyOf(at)) : undefined;
    const isParent = children.length > 0;
    return {
      depth,
      label: this.#called(element, label) ?? told?.label ?? label,
      type: tag === null ? '' : typeName(tag, number),
      text: isParent ? '' : shortened(this.#text(element, label, told)),
      at,
      length,
      contents,
      isParent,
      problem,
    };
  }

  /** Extensions and attributes are known by what their OID says. */
  #called({ children }: Tlv, label: string): string | null {
    const [first] = children;
    if ((label !== 'Extension' && label !== 'AttributeTypeAndValue') || first === undefined) {
      return null;
    }
    const oid = this.#oid(first);
    if (oid === null) return null;
    // 'commonName (2.5.4.3)': the OID is a row of its own.
    return label === 'Extension'
      ? (EXTENSION_NAMES[oid] ?? oid)
      : nameOfOid(oid).replace(/ .*/, '');
  }

  #oid({ tag, at, contents, problem }: Tlv): string | null {
    if (tag !== TAG.oid || problem !== null || contents === at.end) return null;
    try {
      return readOid(this.#octets, { tag, at, contents: span(contents, at.end) });
    } catch (error) {
      if (!(error instanceof DerError)) throw error;
      return null;
    }
  }

  /** 'keyUsage (2.5.29.15)' */
  #extension(element: Element): string {
    const text = valueText(this.#octets, element);
    const name = EXTENSION_NAMES[text];
    return name === undefined ? text : `${name} (${text})`;
  }

  #text({ tag, at, contents }: Tlv, label: string, told: Told | undefined): string {
    if (tag === null) return valueText(this.#octets, { tag: 0, at, contents: at });
    if (told !== undefined && told.text !== '') return told.text;
    const element = { tag, at, contents: span(contents, at.end) };
    if (label === 'Version') return versionText(valueText(this.#octets, element));
    if (label === 'extnID') return this.#extension(element);
    if (tag === TAG.bitString)
      return toHex(octetsOf(this.#octets, span(Math.min(contents + 1, at.end), at.end)));
    if (label === 'serialNumber') return toHex(octetsOf(this.#octets, element.contents));
    return valueText(this.#octets, element);
  }
}

/** Version ::= INTEGER { v1(0), v2(1), v3(2) } */
const versionText = (value: string): string => `v${Number(value) + 1} (${value})`;

const keyOf = ({ start, end }: Span): string => `${start} ${end}`;

const shortened = (text: string): string =>
  text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text;
