/** RFC 5280, section 7.1: case and runs of white space do not count when names are compared. */
export const fold = (value: string): string =>
  value.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
