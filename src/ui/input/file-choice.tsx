import { type JSX, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import styles from './file-choice.module.css';

/** Files by a button, or dropped anywhere on the page: elsewhere than on the textbox a browser would leave the page. */
export function FileChoice(): JSX.Element {
  const words = useWords().input;
  const files = useApp((state) => state.files);
  const choose = useApp((state) => state.chooseFiles);
  const isEmpty = useApp((state) => state.text === '');
  const isOver = useDrop(choose);
  const picker = useRef<HTMLInputElement>(null);
  // What was chosen in the prerendered page, before any script ran.
  useLayoutEffect(() => choose([...(picker.current?.files ?? [])]), [choose]);
  return (
    <div className={styles['files']} data-over={isOver}>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          choose([...(currentTarget.files ?? [])]);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      <button type="button" onClick={() => picker.current?.click()}>
        {words.chooseFile}
      </button>
      {isEmpty && <p>{words.dropFile}</p>}
      {files.length > 0 && (
        <ul>
          {[...files.entries()].map(([i, { name, kind }]) => (
            <li key={`${i} ${name}`}>
              <bdi>{name}</bdi> {words.fileKind[kind]}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Takes what is dropped on the page; answers whether files are held over it. */
function useDrop(choose: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      setIsOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      choose(files);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [choose]);
  return isOver;
}
