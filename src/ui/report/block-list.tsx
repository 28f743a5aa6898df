import type { JSX } from 'react';
import { VisibleText } from '../visible/visible-text.tsx';
import styles from './block-list.module.css';
import type { Block, Fact } from './blocks.ts';

interface BlockListProps {
  readonly blocks: readonly Block[];
  /** The level of the heading that the title has. */
  readonly top: 1 | 3;
}

/** The report as a document. Every value is text, whole, and wraps. */
export function BlockList({ blocks, top }: BlockListProps): JSX.Element {
  return (
    <div className={styles['document']}>
      {blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a report is written once and never reordered.
        <One key={i} block={block} top={top} />
      ))}
    </div>
  );
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5'] as const;

function One({ block, top }: { readonly block: Block; readonly top: 1 | 3 }): JSX.Element {
  switch (block.kind) {
    case 'heading': {
      const Heading = HEADINGS[block.level + top - 2] ?? 'h5';
      return (
        <Heading>
          <VisibleText text={block.text} />
        </Heading>
      );
    }
    case 'text':
      return (
        <p>
          <VisibleText text={block.text} />
        </p>
      );
    case 'facts':
      return <Facts facts={block.facts} />;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>
              <VisibleText text={item} />
            </li>
          ))}
        </ul>
      );
    case 'code':
      return <pre>{block.text}</pre>;
  }
}

function Facts({ facts }: { readonly facts: readonly Fact[] }): JSX.Element | null {
  if (facts.length === 0) return null;
  return (
    <dl>
      {facts.map(({ label, value, isCode }) => (
        <div key={`${label} ${value}`}>
          <dt>{label}</dt>
          <dd>
            {isCode ? (
              <code>
                <VisibleText text={value} />
              </code>
            ) : (
              <VisibleText text={value} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
