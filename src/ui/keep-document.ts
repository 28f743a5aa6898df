import type { AppState, AppStore } from '../app/store.ts';

/** Keeps the theme and the language of the document those of the preferences, and takes a paste and files anywhere on the page. */
export function keepDocument(store: AppStore, page: Document): void {
  const follow = ({ theme, locale }: AppState): void => {
    page.documentElement.dataset['theme'] = theme;
    page.documentElement.lang = locale;
  };
  follow(store.getState());
  store.subscribe(follow);
  page.addEventListener('paste', (event) => {
    const isElsewhere = !(
      event.target instanceof Element && event.target.closest('input, textarea')
    );
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!isElsewhere || text === '') return;
    const { page: shown, load, openLog } = store.getState();
    if (shown === 'log') openLog(text);
    else load(text);
  });
  // Elsewhere than on the textbox a browser would leave the page for a file that is dropped.
  page.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  });
  page.addEventListener('drop', (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) event.preventDefault();
    const { page: shown, chooseFiles, openLog } = store.getState();
    if (shown === 'log') openLog(files);
    else chooseFiles(files);
  });
}
