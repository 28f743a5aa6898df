/** Surrogates without their other half. */
export const LONE_SURROGATE: RegExp =
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with U+FFFD for each lone surrogate: Web IDL's USVString, and of the same length. */
export const wellFormed = (text: string): string => text.replace(LONE_SURROGATE, '\ufffd');
