/** One line of a list: what it is, and its value; `isCode` for what came from a certificate or the wire. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly isCode: boolean;
}

/** What a report is made of, whatever it is written as. All text is plain: whoever writes it escapes it. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'code'; readonly text: string };

export const heading = (level: 1 | 2 | 3, text: string): Block => ({
  kind: 'heading',
  level,
  text,
});
export const text = (content: string): Block => ({ kind: 'text', text: content });

/** A fact in the words of the page. */
export const said = (label: string, value: string): Fact => ({ label, value, isCode: false });
/** A fact from a certificate or the wire. */
export const found = (label: string, value: string): Fact => ({ label, value, isCode: true });

/** The facts whose value is not empty. */
export const facts = (...all: readonly Fact[]): Block => ({
  kind: 'facts',
  facts: all.filter(({ value }) => value !== ''),
});
