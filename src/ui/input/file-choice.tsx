import { type JSX, useEffect, useState } from 'react';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import styles from './file-choice.module.css';
import { FilePicker } from './file-picker.tsx';

/** Files by a button, or dropped anywhere on the page: elsewhere than on the textbox a browser would leave the page. */
export function FileChoice(): JSX.Element {
  const words = useWords().input;
  const files = useApp((state) => state.files);
  const choose = useApp((state) => state.chooseFiles);
  const isEmpty = useApp((state) => state.text === '');
  const isOver = useFilesOver();
  return (
    <div className={styles['files']} data-over={isOver}>
      <FilePicker label={words.chooseFile} choose={choose} />
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

/** Whether files are held over the page; keep-document.ts takes them. */
function useFilesOver(): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = ({ dataTransfer }: DragEvent): void =>
      setIsOver(dataTransfer?.types.includes('Files') === true);
    const leave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setIsOver(false);
    };
    const drop = (): void => setIsOver(false);
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}
