import type { AppState, AppStore } from '../app/store.ts';

/** Keeps the theme and the language of the document those of the preferences, and takes a paste anywhere on the page. */
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
    if (isElsewhere && text !== '') store.getState().load(text);
  });
}
