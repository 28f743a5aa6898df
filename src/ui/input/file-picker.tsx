import { type JSX, useLayoutEffect, useRef } from 'react';

interface FilePickerProps {
  readonly label: string;
  readonly choose: (files: readonly File[]) => void;
}

/** A button that lets one or several files be chosen. */
export function FilePicker({ label, choose }: FilePickerProps): JSX.Element {
  const picker = useRef<HTMLInputElement>(null);
  // What was chosen in the prerendered page, before any script ran.
  useLayoutEffect(() => {
    const files = [...(picker.current?.files ?? [])];
    if (files.length > 0) choose(files);
  }, [choose]);
  return (
    <>
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
        {label}
      </button>
    </>
  );
}
