import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facts, found, heading, said, text } from './blocks.ts';
import { toMarkdown } from './markdown.ts';

test('each kind of block', () => {
  expect(
    toMarkdown([
      heading(2, 'Certificates'),
      text('1. Not_a list'),
      facts(said('State', 'in*tact'), found('Subject', 'CN=a`b'), found('Empty', '')),
      { kind: 'list', items: ['+ one', '<b>'] },
      { kind: 'code', text: 'a ```\nb' },
    ]),
  ).toBe(
    [
      '## Certificates',
      '\\1. Not\\_a list',
      '- **State:** in\\*tact\n- **Subject:** ``CN=a`b``',
      '- \\+ one\n- \\<b\\>',
      '````\na ```\nb\n````\n',
    ].join('\n\n'),
  );
});

test('no text begins a line of its own, nor opens anything', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      const lines = toMarkdown([facts(said('A', value), found('B', value))])
        .trimEnd()
        .split('\n');
      if (value === '') return;
      expect(lines).toHaveLength(2);
      const [plain = '', code = ''] = lines;
      expect(plain.slice('- **A:** '.length)).not.toMatch(/(?<!\\)(?:\\\\)*[`*_<>[\]|]/);
      const fence = /^- \*\*B:\*\* (`+)/.exec(code)?.[1] ?? '';
      const inner = code.slice(`- **B:** ${fence}`.length, -fence.length);
      expect(code.endsWith(fence)).toBe(true);
      expect(inner.split(/[^`]+/)).not.toContain(fence);
    }),
    { numRuns: 1000 },
  );
});
