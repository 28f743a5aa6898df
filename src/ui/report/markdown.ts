import { spelledOut } from '../../core/x509/deceptive.ts';
import type { Block, Fact } from './blocks.ts';

/** The report as CommonMark. Whatever stands in it is text: no name can become markup, a link or a line of its own. */
export const toMarkdown = (blocks: readonly Block[]): string =>
  `${blocks.map(written).join('\n\n')}\n`;

function written(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
    case 'text':
      return escaped(block.text);
    case 'facts':
      return block.facts.map(fact).join('\n');
    case 'list':
      return block.items.map((item) => `- ${escaped(item)}`).join('\n');
    case 'code':
      return fenced(block.text);
  }
}

const fact = ({ label, value, isCode }: Fact): string =>
  `- **${escaped(label)}:** ${isCode ? span(value) : escaped(value)}`;

/** CommonMark, section 2.4: any ASCII punctuation may be escaped; that at the start of a line, which could open a block, too. */
const escaped = (value: string): string =>
  oneLine(value)
    .replace(/[\\`*_{}[\]<>#|~&!$]/g, '\\$&')
    .replace(/^([-+=]|\d+(?=[.)]))/, '\\$1')
    .replace(/:\/\//g, '\\://');

/** Section 6.1: a code span between more backticks than stand in it, with a space where it begins or ends with one. */
function span(value: string): string {
  const line = oneLine(value);
  const fence = '`'.repeat(longest(line) + 1);
  const pad = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Section 4.5. */
function fenced(code: string): string {
  const fence = '`'.repeat(Math.max(3, longest(code) + 1));
  return `${fence}\n${code}\n${fence}`;
}

const longest = (value: string): number =>
  Math.max(0, ...(value.match(/`+/g) ?? []).map(({ length }) => length));

/** Line ends and what the eye cannot see are spelled out: a name cannot begin a line of its own. */
const oneLine = (value: string): string => spelledOut(value);
