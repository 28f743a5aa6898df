import postcss, { type AtRule, type Container } from 'postcss';
import { resolveCustomProperties } from './custom-properties.ts';

/** What the script in the head of index.html says of the document before it is painted, or does not. */
const SAID: readonly Readonly<Record<string, string>>[] = [
  { lang: 'en' },
  { 'data-theme': 'light' },
  { 'data-theme': 'dark' },
  { 'data-waiting': 'ko', lang: 'ko' },
  { 'data-waiting': 'ja', lang: 'ja' },
];

/** What is painted as a part of an element: a rule for it is needed with the element. */
const PART_OF_ELEMENT = /::?(?:before|after|placeholder)$/;

/** Whether something in a document is as a selector says. A selector that is not understood counts as one that is needed. */
type Matches = (selector: string) => boolean;

/**
 * The rules of a style sheet that prerendered markup is shown with, in either theme and in their order, with the values of
 * custom properties written into them. The whole sheet may come later: it changes nothing that is shown by then, for the
 * same rules win. What the pointer and the keys bring about waits for it.
 */
export async function stylesOfFirstPaint(sheet: string, markup: string): Promise<string> {
  const root = postcss.parse(sheet);
  keepMatching(root, await matching(markup));
  resolveCustomProperties(root);
  return root.toString();
}

async function matching(markup: string): Promise<Matches> {
  // By a build alone: tests and the development server read this module, too, and need no document.
  const { JSDOM } = await import('jsdom');
  const { document } = new JSDOM(`<div id="root">${markup}</div>`).window;
  const page = document.documentElement;
  const saying = (said: Readonly<Record<string, string>>, selector: string): boolean => {
    for (const { name } of [...page.attributes]) page.removeAttribute(name);
    for (const [name, value] of Object.entries(said)) page.setAttribute(name, value);
    return document.querySelector(selector) !== null;
  };
  return (selector) => {
    const element = selector.replace(PART_OF_ELEMENT, '') || '*';
    try {
      return SAID.some((said) => saying(said, element));
    } catch {
      return true;
    }
  };
}

function keepMatching(container: Container, matches: Matches): void {
  container.each((node) => {
    if (node.type === 'rule') {
      node.selectors = node.selectors.filter(matches);
      if (node.selector === '') node.remove();
    } else if (node.type === 'atrule' && holdsRules(node)) {
      keepMatching(node, matches);
      if (node.nodes?.length === 0) node.remove();
    }
  });
}

const holdsRules = (node: AtRule): boolean =>
  node.nodes !== undefined && !node.name.endsWith('keyframes');
