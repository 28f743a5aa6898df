import { lengthOf, type Span, span } from '../../span.ts';
import { isElementsJson } from '../elements-json.ts';
import { isLikelyName } from '../field-name.ts';
import { isElementKey } from '../value-shape.ts';
import type { Part } from '../wrapping.ts';
import { joined, plain, type Unescape, unescaped } from './escapes.ts';
import { holdsCertificate } from './holds-certificate.ts';

/** A string of a literal, perhaps concatenated from several. */
export interface Text {
  readonly pieces: Span[];
  /** Null for what is no string: nothing in it is escaped. */
  readonly quote: string | null;
}

interface Frame {
  /** Where its bracket stands. */
  readonly at: number;
  /** Where that around it stands. */
  readonly around: number;
  /** Where the nearest object around it stands: a list below a key belongs to it. */
  readonly owner: number;
  /** The key that its strings belong to, where it is a list below one. */
  readonly inherited: Text | null;
  /** The key that waits for its value. */
  key: Text | null;
  hasKeys: boolean;
  readonly items: Text[];
  pairName: Text | null;
  pairValues: Text[];
  /** Whether "=" stands behind its latest key. */
  isAssigned: boolean;
  /** Whether its keys are those of x-forwarded-client-cert, and what stands at them. */
  isElement: boolean;
  readonly elements: { readonly key: Text; readonly value: Text }[];
  /** How many brackets were closed in it, and whether none of them held keys. */
  nested: number;
  isFlat: boolean;
  /** Where JSON elements stand in it, one object or a list of them each. */
  readonly documents: Document[];
}

/** Elements of x-forwarded-client-cert as JSON: a value that is left whole. */
interface Document {
  readonly name: Text | null;
  readonly at: Span;
}

/** More fields than any server takes: behind them only what is as long as a certificate counts. It bounds the time. */
const MOST_FIELDS = 20_000;
const SHORT = 60;

const PAIR_NAME = /^(?:name|key|header|headerName|k)$/i;
const PAIR_VALUE = /^(?:value|values|val|v|headerValue)$/i;
const NAME = /^[$:A-Za-z][A-Za-z0-9_.$-]{0,127}$/;

/** Collects the strings of a literal with the names that they go by. The depth of its brackets costs no stack. */
export class Frames {
  readonly #text: string;
  readonly #undo: (quote: string) => Unescape;
  readonly #open: Frame[] = [];
  readonly #found: Part[] = [];

  constructor(text: string, start: number, undo: (quote: string) => Unescape) {
    this.#text = text;
    this.#undo = undo;
    this.#open.push(frameAt(start, start, start, null));
  }

  /** How many brackets are open. */
  get depth(): number {
    return this.#open.length - 1;
  }

  open(at: number): void {
    const parent = this.#top;
    const owner = parent.hasKeys || this.depth === 0 ? parent.at : parent.owner;
    this.#open.push(frameAt(at, parent.at, owner, this.#nameFor(parent)));
  }

  /** The bracket that ends at `end`; a text that was cut off has none. */
  close(end: number | null = null): void {
    if (this.depth === 0) return;
    const frame = this.#open.pop();
    if (frame === undefined) return;
    const parent = this.#top;
    parent.nested += 1;
    parent.isFlat &&= frame.isFlat && !frame.hasKeys;
    if (end === null || !this.#isDocument(frame, end)) this.#settle(frame);
    else parent.documents.push({ name: this.#nameFor(parent), at: span(frame.at, end) });
  }

  /** Whether the frame is left whole: an element, or a list of nothing else. What was found in it is its own then. */
  #isDocument(frame: Frame, end: number): boolean {
    const { at, documents, hasKeys, items, nested } = frame;
    const isList = nested > 0 && nested === documents.length && !hasKeys && items.length === 0;
    const isElement = frame.isElement && frame.isFlat;
    if (!isList && !(isElement && isElementsJson(this.#text.slice(at, end)))) return false;
    while ((this.#found.at(-1)?.at.start ?? 0) > at) this.#found.pop();
    return true;
  }

  /** A string before a colon, or before "=". */
  key(key: Text, isAssigned: boolean): void {
    const frame = this.#top;
    frame.key = key;
    frame.hasKeys = true;
    frame.isAssigned = isAssigned;
    if (/^(?:By|Hash)$/i.test(this.#read(key))) frame.isElement = true;
  }

  /** A string that is no key. */
  value(value: Text): void {
    const frame = this.#top;
    if (frame.key === null) {
      frame.items.push(value);
      return;
    }
    const key = this.#read(frame.key);
    if (PAIR_NAME.test(key)) frame.pairName = value;
    if (PAIR_VALUE.test(key)) frame.pairValues.push(value);
    else if (isElementKey(key)) this.#element(frame, frame.key, value);
    else if (!PAIR_NAME.test(key)) this.#add(frame.key, value, frame.at);
  }

  /** The elements of x-forwarded-client-cert stand in one value: it is no object of fields. */
  #element(frame: Frame, key: Text, value: Text): void {
    if (!frame.isAssigned) frame.elements.push({ key, value });
  }

  comma(): void {
    this.#top.key = null;
  }

  finish(): readonly Part[] {
    while (this.depth > 0) this.close();
    const root = this.#open.pop();
    if (root !== undefined) this.#settle(root);
    return this.#found.sort((a, b) => a.at.start - b.at.start);
  }

  get #top(): Frame {
    const top = this.#open.at(-1);
    if (top === undefined) throw new RangeError('no frame is open');
    return top;
  }

  #nameFor(parent: Frame): Text | null {
    if (parent.key === null) return parent.hasKeys ? null : parent.inherited;
    return PAIR_VALUE.test(this.#read(parent.key)) && parent.pairName !== null
      ? parent.pairName
      : parent.key;
  }

  #settle(frame: Frame): void {
    const { items, pairName, pairValues, around, elements } = frame;
    this.#addDocuments(frame);
    if (!frame.isElement) for (const { key, value } of elements) this.#add(key, value, frame.at);
    if (items.length === 0 && pairName === null && pairValues.length === 0) return;
    for (const value of pairValues) this.#add(pairName, value, around);
    if (pairValues.length === 0 && pairName !== null) this.#add(null, pairName, around);
    const isPairs = this.#arePairs(frame);
    const group = items.length === 2 ? around : frame.at;
    for (const [i, item] of items.entries()) {
      if (!isPairs) this.#add(frame.inherited, item, frame.owner);
      else if (i % 2 === 1) this.#add(items[i - 1] ?? null, item, group);
    }
  }

  /** One in nothing and without a name is no member: the line that it stands in may name it. */
  #addDocuments({ at: group, documents }: Frame): void {
    const isRoot = this.#open.length === 0;
    for (const { name, at } of documents) {
      if (name !== null || !isRoot) this.#add(name, { pieces: [at], quote: null }, group);
    }
  }

  /** Names and values by turns: Node's rawHeaders, and Python's tuples. */
  #arePairs({ items, hasKeys }: Frame): boolean {
    if (hasKeys || items.length < 2 || items.length % 2 === 1) return false;
    const names = items.filter((_, i) => i % 2 === 0).map((item) => this.#read(item));
    if (!names.every((name) => NAME.test(name) && !holdsCertificate(name))) return false;
    return items.length === 2 || names.some(isLikelyName);
  }

  #read = (text: Text): string => {
    const first = text.pieces[0];
    return first === undefined ? '' : unescaped(this.#text, first, this.#undoOf(text)).value;
  };

  #undoOf({ quote }: Text): Unescape {
    return quote === null ? plain : this.#undo(quote);
  }

  #add(name: Text | null, value: Text, group: number): void {
    const { pieces } = value;
    const at = span(pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0);
    if (this.#found.length >= MOST_FIELDS && lengthOf(at) < SHORT) return;
    const read = joined(this.#text, at, pieces, this.#undoOf(value));
    const known = name?.pieces[0];
    this.#found.push({
      name:
        known === undefined || name === null || known.end === known.start
          ? null
          : { value: this.#read(name), at: known },
      at,
      value: read,
      group,
    });
  }
}

const frameAt = (at: number, around: number, owner: number, inherited: Text | null): Frame => ({
  at,
  around,
  owner,
  inherited,
  key: null,
  hasKeys: false,
  items: [],
  pairName: null,
  pairValues: [],
  isAssigned: false,
  isElement: false,
  elements: [],
  nested: 0,
  isFlat: true,
  documents: [],
});
