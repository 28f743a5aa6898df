import { oidOf } from './algorithm.ts';
import { DerInput, type DerValue, elementsOf, encodingOf, TAG } from './der-value.ts';
import { ioException, isIoException } from './exception.ts';

/** sun.security.x509.X500Name: whether it has no attribute at all. Throws JavaException. */
export function isEmptyName(input: DerInput): boolean {
  let isEmpty = true;
  for (const rdn of rdnsOf(input)) {
    if (rdn.tag !== TAG.set) throw ioException('X500 RDN');
    const attributes = new DerInput(encodingOf(rdn)).elements(TAG.set);
    attributes.forEach(checkAttribute);
    if (attributes.length > 0) isEmpty = false;
  }
  return isEmpty;
}

/** parseDER: where the next element is no sequence, all that is left is tried as the contents of one. */
function rdnsOf(input: DerInput): readonly DerValue[] {
  const rest = input.buffer.slice(input.at, input.end);
  try {
    return input.elements(TAG.sequence);
  } catch (failure) {
    if (!isIoException(failure)) throw failure;
    const contents = new DerInput(rest);
    const whole = { tag: TAG.sequence, buffer: rest, start: 0, end: rest.length, contents };
    return new DerInput(encodingOf(whole)).elements(TAG.sequence);
  }
}

function checkAttribute(attribute: DerValue): void {
  if (attribute.tag !== TAG.sequence) throw ioException('AVA not a sequence');
  const { contents } = attribute;
  oidOf(contents.next());
  contents.next();
  if (contents.available !== 0) throw ioException(`AVA, extra bytes = ${contents.available}`);
}

/** sun.security.x509.GeneralNames, only as far as verifyCert asks: how many there are. */
export const countOf = (sequence: DerValue): number => elementsOf(sequence, TAG.sequence).length;
