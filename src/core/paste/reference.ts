/** https://html.spec.whatwg.org/multipage/syntax.html#character-references, its ampersand escaped again up to three times. */
const REFERENCE = '&(?:amp;){0,3}(?:#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,24});';

export const ENDS_WITH_REFERENCE = new RegExp(`${REFERENCE}$`);
export const LONGEST_REFERENCE = 38;

const REFERENCES = new RegExp(REFERENCE, 'g');

/** A text with one sign for each of its character references: as long as it is once they are read. */
export const withoutReferences = (text: string, sign: string): string =>
  text.includes('&') ? text.replace(REFERENCES, sign) : text;
