import type { NameForm, PrintedName } from '../../core/x509/names/printers.ts';

/** The forms in which a name comes out the same; `text` is null where those programs do not read it. */
export interface NameGroup {
  readonly text: string | null;
  readonly forms: readonly NameForm[];
}

/** Forms with the same text together, in the order in which each text first appears. */
export function groupNames(names: readonly PrintedName[]): readonly NameGroup[] {
  const groups = new Map<string | null, NameForm[]>();
  for (const { form, text } of names) {
    const known = groups.get(text);
    if (known === undefined) groups.set(text, [form]);
    else known.push(form);
  }
  return [...groups].map(([text, forms]) => ({ text, forms }));
}
