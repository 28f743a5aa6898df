import { type Range, readHeader } from './header.ts';
import { TYPE } from './primitive.ts';
import { asn1Error, failure, type OpensslFailure } from './reason.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** x509_name_canon: the string types must be readable as text. Throws OpensslFailure. */
export function checkName({ data, at, end }: Range): void {
  const name = readHeader({ data, at, end }, null);
  if (name === null) return;
  for (const set of childrenOf({ data, at: name.start, end: name.end })) {
    for (const entry of childrenOf(set)) {
      const [, value] = childrenOf(entry);
      if (value !== undefined && value.kind === 0 && !value.isConstructed) {
        checkText(value.number, data.subarray(value.at, value.end));
      }
    }
  }
}

interface Child extends Range {
  readonly number: number;
  readonly kind: number;
  readonly isConstructed: boolean;
}

/** The contents of each element in a range that has been read before. */
function childrenOf({ data, at: start, end }: Range): readonly Child[] {
  const children: Child[] = [];
  for (let at = start; at < end; ) {
    const header = readHeader({ data, at, end }, null);
    if (header === null || header.isIndefinite) return children;
    children.push({ ...header, data, at: header.start });
    at = header.end;
  }
  return children;
}

/** ASN1_STRING_to_UTF8. */
function checkText(type: number, contents: Uint8Array): void {
  if (type !== TYPE.utf8String) return;
  try {
    utf8.decode(contents);
  } catch {
    throw invalid();
  }
}

const invalid = (): OpensslFailure =>
  failure('invalid utf8string').followedBy(asn1Error('nested asn1 error'));
